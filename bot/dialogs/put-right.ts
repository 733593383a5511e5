import { type FactKey, questionOf, readAnswer } from '../../server/eligibility/engine/index.ts'
import type { Knowledge, Move, State } from '../model.ts'
import { answer, say } from '../moves.ts'
import { readCorrection } from '../understanding/correction.ts'
import { withoutFact } from '../without-fact.ts'
import { hear } from './hear.ts'
import { questionReply } from './question.ts'
import { readBack } from './read-back.ts'
import { openQuestion, takeAnswer } from './screen.ts'

/** One question back; its answer is forgotten. */
export function backOne(state: State): Move {
  const before = state.asked.at(-2)
  const open = state.asked.at(-1)
  if (!open) return answer(state, 'control')
  if (!before) return answer(state, 'control', questionReply(state, open, say('screen.first_already')))
  const facts = withoutFact(state.facts, before)
  const next = { ...state, facts, asked: state.asked.slice(0, -1), picked: [], shown: 0 }
  return answer(next, 'control', questionReply(next, before, say('screen.back')))
}

/** After the results: opens the last question again. */
export function reopenLast(state: State): Move | null {
  const last = state.asked.at(-1)
  if (!last || !state.screened) return null
  const facts = withoutFact(state.facts, last)
  const next = { ...state, task: 'screen' as const, screened: false, facts, shown: 0 }
  return answer(next, 'control', questionReply(next, last, say('screen.back')))
}

/** "不对，是四口人": the newest answer that these words can be is put right. Null: no correction. */
export function correct(state: State, knowledge: Knowledge, text: string): Move | null {
  const said = readCorrection(text)
  if (!said) return null
  const open = openQuestion(state)
  const before = state.asked.filter((key) => key !== open).reverse()
  const meant = said.about
    ? before.filter((key) => said.about?.test(questionOf(key).key))
    : before.slice(0, 1)
  const key = meant.find((one) => isAnswer(one, said.answer))
  if (key) return takeAnswer(state, knowledge, key, said.answer)
  // "不对，是四口人，还有我妈": it puts right what was told at some other time, or more than one thing.
  const taken = hear(state, said.answer, { putRight: true })
  return taken.keys.length > 0 ? readBack(taken.state, say('heard.corrected')) : null
}

function isAnswer(key: FactKey, text: string): boolean {
  const read = readAnswer(key, text)
  return read.ok && read.value !== null
}
