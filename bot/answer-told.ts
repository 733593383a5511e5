import { type FactKey, readAnswer, withAnswer } from '../server/eligibility/engine/index.ts'
import type { Said } from './answer-action.ts'
import { answerWithin, hear } from './dialogs/hear.ts'
import { readBack } from './dialogs/read-back.ts'
import { askOn, openQuestion, takeAnswer } from './dialogs/screen.ts'
import type { Knowledge, Move, State } from './model.ts'
import { button, say } from './moves.ts'
import { REPORTS } from './understanding/data/heard-words.ts'

/**
 * Words that tell facts: they are read back, and what was asked counts as answered.
 * @param elsewhere the words want something else: the facts are kept, and read back when questions are asked
 * @returns the move; or the state to go on with, where the words tell no more than the open question asks
 */
export function answerTold(
  state: State,
  knowledge: Knowledge,
  { text, guessed, understood }: Said,
  elsewhere: boolean,
): Move | State {
  const open = openQuestion(state)
  const { state: taken, keys } = hear(state, text, { guessed })
  const hinted: State = { ...state, heard: { ...state.heard, maybe: taken.heard.maybe } }
  const part = open ? answerWithin(open, text) : null
  if (!keys.some((key) => key !== open)) {
    const [only] = taken.heard.pending.filter(({ key }) => key === open)
    if (open && part) return takeAnswer(hinted, knowledge, open, part) ?? hinted
    // The open question and nothing else: no need to read it back.
    const whole = open && only && keys.length > 0 && !readAnswer(open, text).ok
    return whole && !elsewhere ? askOn(noted(taken), knowledge, []) : hinted
  }
  if (elsewhere && !(understood.intent === 'report_change' && isLife(text, taken, keys)))
    return { ...taken, heard: { ...taken.heard, stage: 'unread' } }
  const told = open && part && !keys.includes(open) ? withPart(taken, open, part) : taken
  if (told.heard.pending.length === 0) return askOn(told, knowledge, [])
  return text.length >= STORY ? readStory(told) : readBack(told)
}

/** So many facts at once are no news of one change. */
const LIFE = 3

/**
 * "老公走了，我七十三，女儿嫁了，养老金三百二": who gets nothing yet has no change to report; it is how things are.
 */
function isLife(text: string, { facts }: State, keys: readonly FactKey[]): boolean {
  const on = facts.alreadyOn != null && facts.alreadyOn !== 'none'
  return !on && !REPORTS.test(text) && keys.filter((key) => !key.endsWith('.relation')).length >= LIFE
}

/** From here on it is more than a bare fact: somebody tells how things are, and is heard. */
const STORY = 20

/** A kind word first, and a person for whom this is too much. */
function readStory(state: State): Move {
  const move = readBack(state, say('heard.listened'))
  const replies = move.replies.map((reply) => ({
    ...reply,
    buttons: [...(reply.buttons ?? []), button('person')],
  }))
  return { ...move, replies }
}

/** The newest fact answers what was asked: it is not pending. */
const noted = (state: State): State => ({
  ...state,
  heard: { ...state.heard, pending: state.heard.pending.slice(0, -1) },
})

/** The answer to what was asked is read back with the rest. */
function withPart(state: State, key: NonNullable<ReturnType<typeof openQuestion>>, part: string): State {
  const read = readAnswer(key, part)
  if (!read.ok || read.value === null) return state
  const pending = [{ key, rough: read.rough }, ...state.heard.pending.filter((one) => one.key !== key)]
  return { ...state, facts: withAnswer(state.facts, key, read.value), heard: { ...state.heard, pending } }
}
