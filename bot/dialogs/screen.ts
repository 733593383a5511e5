import {
  type FactKey,
  isFactKey,
  questionOf,
  readAnswer,
  readFact,
  withAnswer,
} from '../../server/eligibility/engine/index.ts'
import { isReadingBack, NOTHING_HEARD } from '../heard-state.ts'
import type { Knowledge, Move, State, Words } from '../model.ts'
import { answer, say } from '../moves.ts'
import { factName, sayFact } from '../say-fact.ts'
import { nextQuestion } from './next-question.ts'
import { COUNTS, helpWords, questionReply } from './question.ts'
import { readBack } from './read-back.ts'
import { showResults } from './results.ts'

/** Nobody is asked more than this; what is then still open the window settles. */
const MOST_QUESTIONS = 40

/** The fact that the open question is about; null while none is open, or something is read back. */
export function openQuestion(state: State): FactKey | null {
  return state.task === 'screen' && !isReadingBack(state) ? (state.asked.at(-1) ?? null) : null
}

/** Begins, or goes on: what was said already is not asked again. */
export function startScreen(state: State, knowledge: Knowledge): Move {
  const open = openQuestion(state)
  if (open) return answer(state, 'screen', questionReply(state, open, say('screen.go_on')))
  const lead = state.screened || state.asked.length > 0 ? [] : [say('screen.begin')]
  return askOn(state, knowledge, lead)
}

/** Forgets what was said and begins anew. */
export function restartScreen(state: State, knowledge: Knowledge): Move {
  return startScreen(
    {
      ...state,
      facts: {},
      asked: [],
      picked: [],
      screened: false,
      about: null,
      task: null,
      heard: NOTHING_HEARD,
    },
    knowledge,
  )
}

/** Takes an answer to one question; words that are none are asked about again. Null: that was no answer. */
export function takeAnswer(state: State, knowledge: Knowledge, key: FactKey, raw: string): Move | null {
  const read = readAnswer(key, raw)
  if (!read.ok) return null
  const value = sayFact(key, read.value)
  const open = openQuestion(state)
  const said =
    open === key
      ? say(read.rough ? 'screen.noted_about' : 'screen.noted', { value })
      : say('screen.put_right', { fact: factName(key, state.facts), value })
  const facts = withAnswer(state.facts, key, read.value)
  // Another answer was put right: what was open is asked again only if it still matters.
  const asked = open && open !== key ? state.asked.slice(0, -1) : state.asked
  return askOn({ ...state, facts, asked }, knowledge, [said])
}

/** A tapped option: `persons:3`. */
export function takeOption(state: State, knowledge: Knowledge, rest: string): Move | null {
  const [key = '', value = ''] = rest.split(/:(.*)/s)
  if (!isFactKey(key) || !wasAsked(state, key)) return null
  const { options, key: asked } = questionOf(key)
  const offered = [...options.map((option) => option.value), ...(COUNTS[asked] ?? []).map(String)]
  if (!offered.includes(value)) return null
  return takeAnswer(state, knowledge, key, value)
}

/** Whether a question was put in this talk: only then do its buttons mean anything. */
export function wasAsked(state: State, key: FactKey): boolean {
  return state.asked.includes(key) || readFact(state.facts, key) !== undefined
}

/** "不知道": kept as unknown, not asked again, and no door is closed by it. */
export function skipQuestion(state: State, knowledge: Knowledge, key: FactKey): Move {
  const facts = withAnswer(state.facts, key, null)
  return askOn({ ...state, facts }, knowledge, [say('screen.skipped')])
}

/** "为什么问这个": the reason with its clause, and the question again. */
export function whyAsked(state: State, key: FactKey): Move {
  const why: Words = { key: `eligibility:${questionOf(key).whyKey}` }
  return answer(state, 'control', questionReply(state, key, why))
}

/** "啥意思": what is meant, and why it is asked. */
export function explain(state: State, key: FactKey): Move {
  const why: Words = { key: `eligibility:${questionOf(key).whyKey}` }
  return answer(state, 'control', questionReply(state, key, why, ...helpWords(state, key)))
}

/** The next question that can change anything; the results when there is none. What was heard is read back first. */
export function askOn(state: State, knowledge: Knowledge, lead: readonly Words[]): Move {
  if (state.heard.stage === 'unread' && state.heard.pending.length > 0) return readBack(state, ...lead)
  const next = nextQuestion(state, knowledge)
  if (next && state.asked.length < MOST_QUESTIONS) {
    const asked = [...state.asked.filter((one) => one !== next.key), next.key]
    const { picked } = next
    const asking = { ...next.state, task: 'screen' as const, asked, picked, shown: 0, screened: false }
    const reply = questionReply(asking, next.key, ...lead, ...next.lead)
    return answer(asking, 'screen', { ...reply, buttons: [...next.buttons, ...(reply.buttons ?? [])] })
  }
  return showResults({ ...state, picked: [], shown: 0, task: null, screened: true }, knowledge, lead)
}
