import type { Move, State } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import {
  HARD_TO_READ,
  OF_OTHERS,
  THINGS,
  WHAT_IS,
  WHO_ARE_YOU,
} from '../understanding/data/talk-vocabulary.ts'
import { menuButtons } from './menu.ts'

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
  if (!HARD_TO_READ.test(text) || OF_OTHERS.test(text)) return null
  return answer({ ...state, elder: true }, 'smalltalk', {
    text: [say('menu.easier')],
    buttons: [button('request.callback'), button('person'), button('menu')],
  })
}
