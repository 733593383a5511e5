import {
  askNext,
  type FactKey,
  isFactKey,
  QUESTIONS,
  readAnswer,
  withAnswer,
} from '../../server/eligibility/engine/index.ts'
import type { Knowledge, Move, State, Words } from '../model.ts'
import { answer, button, say } from '../moves.ts'
import { factName, sayFact } from '../say-fact.ts'
import { questionReply } from './question.ts'
import { verdictReply } from './verdict.ts'

/** The fact that the open question is about; null while none is open. */
export function openQuestion(state: State): FactKey | null {
  return state.task === 'screen' ? (state.asked.at(-1) ?? null) : null
}

/** Begins, or goes on: what was said already is not asked again. */
export function startScreen(state: State, knowledge: Knowledge): Move {
  const open = openQuestion(state)
  if (open) return answer(state, 'screen', questionReply(state, open, say('screen.go_on')))
  const begun = { ...state, task: 'screen' as const }
  const lead = state.screened || state.asked.length > 0 ? [] : [say('screen.begin')]
  return askOrEnd(begun, knowledge, lead)
}

/** Forgets what was said and begins anew. */
export function restartScreen(state: State, knowledge: Knowledge): Move {
  return startScreen({ ...state, facts: {}, asked: [], screened: false, task: null }, knowledge)
}

/** Takes an answer to one question; words that are none are asked about again. Null: that was no answer. */
export function takeAnswer(state: State, knowledge: Knowledge, key: FactKey, raw: string): Move | null {
  const read = readAnswer(key, raw)
  if (!read.ok) return null
  const facts = withAnswer(state.facts, key, read.value)
  const said = say(read.rough ? 'screen.noted_about' : 'screen.noted', {
    fact: factName(key),
    value: sayFact(key, read.value),
  })
  const open = openQuestion(state)
  const next = { ...state, facts, misses: 0 }
  // A button further up corrects an older answer; the open question stays open.
  if (open && open !== key) return answer(next, 'answer', questionReply(next, open, said))
  return askOrEnd({ ...next, task: 'screen' }, knowledge, [said])
}

/** A tapped option: `persons:3`. */
export function takeOption(state: State, knowledge: Knowledge, rest: string): Move | null {
  const [key = '', value = ''] = rest.split(/:(.*)/s)
  if (!isFactKey(key) || !(state.asked.includes(key) || key in state.facts)) return null
  if (!QUESTIONS[key].options.some((option) => option.value === value)) return null
  return takeAnswer(state, knowledge, key, value)
}

/** "不知道": kept as unknown, not asked again, and no door is closed by it. */
export function skipQuestion(state: State, knowledge: Knowledge, key: FactKey): Move {
  const next = { ...state, facts: withAnswer(state.facts, key, null), misses: 0 }
  return askOrEnd(next, knowledge, [say('screen.skipped')])
}

/** One question back; its answer is forgotten. */
export function backOne(state: State): Move {
  const before = state.asked.at(-2)
  const open = state.asked.at(-1)
  if (!open) return answer(state, 'control')
  if (!before) return answer(state, 'control', questionReply(state, open, say('screen.first_already')))
  const facts = withoutFact(state.facts, before)
  const next = { ...state, facts, asked: state.asked.slice(0, -1) }
  return answer(next, 'control', questionReply(next, before, say('screen.back')))
}

/** "为什么问这个": the reason with its clause, and the question again. */
export function whyAsked(state: State, key: FactKey): Move {
  const why: Words = { key: `eligibility:${QUESTIONS[key].whyKey}` }
  return answer(state, 'control', questionReply(state, key, why))
}

/** After the verdicts: opens the last question again. */
export function reopenLast(state: State): Move | null {
  const last = state.asked.at(-1)
  if (!last || !state.screened) return null
  const next = {
    ...state,
    task: 'screen' as const,
    screened: false,
    facts: withoutFact(state.facts, last),
  }
  return answer(next, 'control', questionReply(next, last, say('screen.back')))
}

function askOrEnd(state: State, knowledge: Knowledge, lead: readonly Words[]): Move {
  const key = askNext(state.facts, knowledge.today)
  if (key) {
    const asking = { ...state, asked: [...state.asked.filter((one) => one !== key), key], screened: false }
    return answer(asking, 'screen', questionReply(asking, key, ...lead))
  }
  const done = { ...state, task: null, screened: true }
  return answer(done, 'screen', {
    ...verdictReply(done, knowledge.today, lead),
    buttons: [button('apply'), button('screen.restart'), button('person')],
  })
}

function withoutFact(facts: State['facts'], key: FactKey): State['facts'] {
  const { [key]: _, ...rest } = facts
  return rest
}
