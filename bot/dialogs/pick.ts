import { type FactKey, isFactKey, questionOf, readFact } from '../../server/eligibility/engine/index.ts'
import type { Knowledge, Move, State } from '../model.ts'
import { answer } from '../moves.ts'
import { readSeveral } from '../understanding/several.ts'
import { questionReply, takesSeveral } from './question.ts'
import { openQuestion, takeAnswer, wasAsked } from './screen.ts'

/** What a button of a question with several answers does. */
export type PickAct = 'pick' | 'drop' | 'none' | 'picked'

/** A tapped button: `groups:child`, `groups`. A list further up is opened again with what was chosen there. */
export function takePick(state: State, knowledge: Knowledge, act: PickAct, rest: string): Move | null {
  const [key = '', value = ''] = rest.split(/:(.*)/s)
  if (!isFactKey(key) || !wasAsked(state, key) || !takesSeveral(questionOf(key))) return null
  if (act === 'none') return endPicking(state, knowledge, key, [])
  const here = openQuestion(state) === key ? state : reopened(state, key)
  if (act === 'picked') {
    const any = here === state && state.picked.length > 0
    return any ? endPicking(state, knowledge, key, state.picked) : null
  }
  if (!questionOf(key).options.some((option) => option.value === value)) return null
  const others = here.picked.filter((one) => one !== value)
  return goOnPicking(here, key, act === 'pick' ? [...others, value] : others)
}

/** Words or numbers: "1 3", "都没有", "有老人". Null: nothing of that kind. */
export function readPicks(state: State, knowledge: Knowledge, key: FactKey, text: string): Move | null {
  const read = readSeveral(questionOf(key), text, state.picked)
  if (!read) return null
  return read.done ? endPicking(state, knowledge, key, read.values) : goOnPicking(state, key, read.values)
}

/** Takes what was chosen as the whole answer. */
export function endPicking(
  state: State,
  knowledge: Knowledge,
  key: FactKey,
  values: readonly string[],
): Move | null {
  return takeAnswer(state, knowledge, key, values.length > 0 ? values.join(',') : 'none')
}

function goOnPicking(state: State, key: FactKey, picked: readonly string[]): Move {
  const picking = { ...state, picked }
  return answer(picking, 'answer', questionReply(picking, key))
}

function reopened(state: State, key: FactKey): State {
  const told = readFact(state.facts, key)
  const asked = state.asked.filter((one) => one !== key && one !== openQuestion(state))
  return {
    ...state,
    task: 'screen',
    screened: false,
    asked: [...asked, key],
    picked: Array.isArray(told) ? told : [],
  }
}
