import {
  askNext,
  type FactKey,
  type Facts,
  questionOf,
  readFact,
  yuan,
} from '../../server/eligibility/engine/index.ts'
import type { Button, Knowledge, State, Words } from '../model.ts'
import { say } from '../moves.ts'
import { sayFact } from '../say-fact.ts'
import { screenable } from '../screenable.ts'
import type { Maybe, SumKey } from '../understanding/facts/heard.ts'
import { takesSeveral } from './question.ts'

/** The question to put, with what was said about it already. */
export type Next = {
  readonly key: FactKey
  readonly state: State
  readonly lead: readonly Words[]
  /** Chosen beforehand where several answers may be given. */
  readonly picked: readonly string[]
  readonly buttons: readonly Button[]
}

/**
 * First what was heard wrongly or contradicts, then how many people there are if some of them were told of, then
 * what the rules need, the easy before the hard. Null: nothing more.
 */
export function nextQuestion(state: State, knowledge: Knowledge): Next | null {
  const { facts, heard } = state
  const [first, ...later] = heard.again
  if (first) {
    const here = { ...state, heard: { ...heard, again: later } }
    return { key: first.key, state: here, lead: [againWords(facts, first)], picked: [], buttons: [] }
  }
  const people = facts.members?.length && facts.persons === undefined && heard.people.length > 0
  const known = screenable(facts)
  const open = askNext(known, knowledge.today, knowledge.packs)
  const key = people ? 'persons' : open && easier(known, open)
  // Nothing is asked twice, whatever the rules make of the answer.
  return key && readFact(facts, key) === undefined ? { key, state, ...filledIn(key, heard.maybe) } : null
}

/**
 * The place comes before all else: every answer depends on it. Whether somebody not named has relatives is hard to
 * answer, so the income comes before, which is asked of almost everybody.
 */
function easier(facts: Facts, key: FactKey): FactKey {
  if (facts.region === undefined) return 'region'
  const income = facts.monthlyIncomeFen === undefined && !facts.incomes
  return key === 'supporters' && income ? 'monthlyIncomeFen' : key
}

function againWords(facts: Facts, { key, said }: State['heard']['again'][number]): Words {
  const before = readFact(facts, key)
  if (said === null) return say('heard.again')
  if (before === undefined || before === null) return say('heard.does_not_fit')
  return say('heard.which_one', { before: sayFact(key, before), now: sayFact(key, said) })
}

/** What was pointed to is filled in: it is asked all the same, but nobody says it twice. */
function filledIn(key: FactKey, maybe: Maybe): Pick<Next, 'lead' | 'picked' | 'buttons'> {
  const several = key === 'groups' || key === 'needs' || key === 'spending' ? maybe[key] : []
  const question = questionOf(key)
  if (several.length > 0 && takesSeveral(question)) {
    return { lead: [{ key: `eligibility:${question.titleKey}` }], picked: several, buttons: [] }
  }
  const sum = maybe.sums[key as SumKey]
  if (sum !== undefined) {
    const value = say('fact.yuan', { yuan: yuan(sum) })
    const take: Button = { label: say('button.heard_sum', { value }), action: `heard:sum:${key}` }
    return { lead: [say('heard.sum', { value })], picked: [], buttons: [take] }
  }
  const wage = maybe.sums.dayWageFen
  const lead =
    wage !== undefined && /ncomeFen$/.test(key) && !key.startsWith('obligors')
      ? [say('heard.day_wage', { value: say('fact.yuan', { yuan: yuan(wage) }) })]
      : []
  return { lead, picked: [], buttons: [] }
}
