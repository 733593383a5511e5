import type { Button, Move, State, Words } from '../model.ts'
import { answer, button, plain, say } from '../moves.ts'
import { sayList } from '../say-list.ts'
import { heardWords } from './heard-words.ts'

/** "我听到的是：…。对吗？" in one bubble; what is meant by it is asked next. */
export function readBack(state: State, ...lead: Words[]): Move {
  const { pending } = state.heard
  const facts = pending.map(({ key, rough }) => heardWords(state, key, rough))
  const reading: State = { ...state, heard: { ...state.heard, stage: 'confirm' }, picked: [] }
  return answer(reading, 'screen', {
    text: [...lead, plain(state, 'heard.read_back', { facts: sayList(facts, 'then') })],
    buttons: [button('heard:yes', 'button.heard_yes'), button('heard:no', 'button.heard_no')],
    asks: true,
  })
}

/** Which of them is wrong: each is a button. */
export function whichWrong(state: State): Move {
  const choosing: State = { ...state, heard: { ...state.heard, stage: 'which' } }
  const each = state.heard.pending.map(
    ({ key, rough }): Button => ({ label: heardWords(state, key, rough), action: `heard:drop:${key}` }),
  )
  return answer(choosing, 'screen', {
    text: [plain(state, 'heard.which')],
    buttons: [...each, button('heard:yes', 'button.heard_all_right')],
    asks: true,
  })
}

/** After something in between. */
export const readBackAgain = (state: State): Move =>
  state.heard.stage === 'which' ? whichWrong(state) : readBack(state, say('screen.go_on'))
