import { isReadingBack } from '../heard-state.ts'
import type { Move, State } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import {
  COSTS,
  HARD_TO_READ,
  OF_OTHERS,
  SO_MANY,
  THINGS,
  WHAT_IS,
  WHO_ARE_YOU,
} from '../understanding/data/talk-vocabulary.ts'
import { menuButtons } from './menu.ts'
import { questionReply } from './question.ts'
import { readBack } from './read-back.ts'
import { openDraft } from './requests/drafts.ts'
import { openQuestion } from './screen.ts'

/** "问这么多干什么", "还有几个": what for, and that it may be left at any point. Null: nothing is being asked. */
export function tiredOfAsking(state: State, text: string): Move | null {
  if (!SO_MANY.test(text)) return null
  const open = openQuestion(state)
  if (open) return answer(state, 'control', questionReply(state, open, say('screen.so_many')))
  return isReadingBack(state) ? readBack(state, say('screen.so_many')) : null
}

/** Words about the talk itself: who it is that answers, what our things are, that reading is hard. Null: none. */
export function aboutTalk(state: State, text: string): Move | null {
  if (WHO_ARE_YOU.test(text))
    return answer(state, 'smalltalk', {
      text: [say('menu.who_i_am')],
      buttons: [...menuButtons().slice(0, 2), button('person'), button('menu')],
    })
  const thing = WHAT_IS.test(text) ? THINGS.find(([name]) => text.includes(name))?.[1] : undefined
  if (thing)
    return answer(state, 'policy', {
      text: [say(`what_is.${thing}`)],
      buttons: [...(thing === 'pairing' ? [] : [button(thing)]), button('person'), button('menu')],
    })
  if (COSTS.test(text) && !spokenOfRules(state))
    return answer(state, 'policy', {
      text: [say('menu.no_cost')],
      buttons: [...(openDraft(state) ? [button('request.resume')] : []), button('person'), button('menu')],
    })
  if (!HARD_TO_READ.test(text) || OF_OTHERS.test(text)) return null
  return answer({ ...state, elder: true }, 'smalltalk', {
    text: [say('menu.easier')],
    buttons: [button('request.callback'), button('person'), button('menu')],
  })
}

/** Then it is asked what that costs which the rules were just read for. */
const spokenOfRules = (state: State): boolean =>
  !openDraft(state) && (state.guide !== null || state.topics.length > 0)
