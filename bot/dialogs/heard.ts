import { isFactKey, readFact } from '../../server/eligibility/engine/index.ts'
import { isReadingBack } from '../heard-state.ts'
import type { Knowledge, Move, State } from '../model.ts'
import { say } from '../moves.ts'
import { readCorrection } from '../understanding/correction.ts'
import { ALL_RIGHT, NOT_ME, WRONG } from '../understanding/data/heard-words.ts'
import type { SumKey } from '../understanding/facts/heard.ts'
import { subjectNamed } from '../understanding/facts/subject.ts'
import { withoutFact } from '../without-fact.ts'
import { correctBare, hear } from './hear.ts'
import { readBack, readBackAgain, whichWrong } from './read-back.ts'
import { askOn, openQuestion, takeAnswer } from './screen.ts'

/** Confirmed: the first question that was not answered follows. */
function confirmed(state: State, knowledge: Knowledge): Move {
  return askOn({ ...state, heard: { ...state.heard, pending: [], stage: 'none' } }, knowledge, [])
}

/** A button of the reading back: `yes`, `no`, `drop:persons`, or a sum told before: `sum:medicalYearFen`. */
export function heardAction(state: State, knowledge: Knowledge, rest: string): Move | null {
  const [name = '', about = ''] = rest.split(/:(.*)/s)
  if (name === 'sum') return takeSum(state, knowledge, about)
  if (state.heard.pending.length === 0) return null
  if (name === 'yes') return confirmed(state, knowledge)
  if (name === 'no') return whichWrong(state)
  return name === 'drop' ? drop(state, knowledge, about) : null
}

/** What was heard wrongly is forgotten and asked; the rest is read back once more. */
function drop(state: State, knowledge: Knowledge, key: string): Move | null {
  if (!isFactKey(key) || !state.heard.pending.some((one) => one.key === key)) return null
  const { heard } = state
  const again = [...heard.again.filter((one) => one.key !== key), { key, said: null }]
  const pending = heard.pending.filter((one) => one.key !== key)
  const left = {
    ...state,
    facts: withoutFact(state.facts, key),
    shown: 0,
    heard: { ...heard, pending, again },
  }
  return pending.length > 0 ? readBack(left, say('heard.dropped')) : confirmed(left, knowledge)
}

function takeSum(state: State, knowledge: Knowledge, key: string): Move | null {
  const fen = state.heard.maybe.sums[key as SumKey]
  const open = openQuestion(state)
  return open === key && fen !== undefined ? takeAnswer(state, knowledge, open, String(fen / 100)) : null
}

/** Words typed while something is read back: yes, no, or what is right instead. Null: something else. */
export function answerHeard(state: State, knowledge: Knowledge, text: string): Move | null {
  if (!isReadingBack(state)) return null
  if (ALL_RIGHT.test(text)) return confirmed(state, knowledge)
  if (WRONG.test(text)) return whichWrong(state)
  const other = NOT_ME.test(text) ? forOther(state, text) : null
  if (other) return readBack(other, say('heard.corrected'))
  const said = readCorrection(text)
  const words = said?.answer ?? text
  const taken = hear(state, words, { putRight: true })
  if (taken.keys.length > 0) {
    const more = taken.keys.every((key) => readFact(state.facts, key) === undefined)
    return readBack(taken.state, say(more ? 'heard.more' : 'heard.corrected'))
  }
  const bare = correctBare(state, words, said?.about ?? null)
  if (bare) return readBack(bare, say('heard.corrected'))
  return said ? whichWrong(state) : null
}

/** "不是我，是我妈": the only person told of is somebody else. */
function forOther(state: State, text: string): State | null {
  const who = subjectNamed(text)
  const members = state.facts.members ?? []
  if (!who || members.length !== 1 || members[0]?.relation !== 'self') return null
  return { ...state, heard: { ...state.heard, people: [who] } }
}

/** The second time that nothing fits, the talk goes on; what was heard stays in use, unconfirmed. */
export function stillReading(state: State, knowledge: Knowledge): Move {
  const misses = state.misses + 1
  if (misses < 2) {
    const again = readBackAgain(state)
    return { ...again, state: { ...again.state, misses }, intent: 'none' }
  }
  return askOn({ ...state, heard: { ...state.heard, stage: 'none' } }, knowledge, [say('heard.left_open')])
}

/** Steering words while something is read back. A task that is left or entered closes it. */
export function steerHeard(state: State, knowledge: Knowledge, action: string): Move | State {
  if (!isReadingBack(state)) return state
  const closed: State = { ...state, heard: { ...state.heard, stage: 'none' } }
  switch (action) {
    case 'resume':
      return confirmed(state, knowledge)
    case 'screen':
      return readBackAgain(state)
    case 'skip':
      return askOn(closed, knowledge, [say('heard.left_open')])
    case 'why':
    case 'explain':
      return readBack(state, say('heard.why'))
    case 'back':
      return forget(closed, knowledge)
    case 'cancel':
      return { ...closed, task: closed.task ?? 'screen' }
    default:
      return /^(results|apply|screen\.)/.test(action) ? closed : state
  }
}

/** "上一步": what was just heard is taken back. */
function forget(state: State, knowledge: Knowledge): Move {
  const facts = state.heard.pending.reduce((all, { key }) => withoutFact(all, key), state.facts)
  const asked = state.asked.filter((key) => readFact(facts, key) !== undefined || key === state.asked.at(-1))
  return askOn({ ...state, facts, asked, heard: { ...state.heard, pending: [] } }, knowledge, [
    say('heard.forgotten'),
  ])
}
