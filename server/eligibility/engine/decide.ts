import type { Case } from './case.ts'
import { type FactKey, type Group, readFact } from './facts.ts'
import type { Rule } from './rule.ts'
import type { Tri } from './tri.ts'

/** One condition of a programme, decided as far as the facts allow. */
export interface Condition {
  rule: Rule
  met: Tri
  /** The person it looked at, -1 for the household. */
  at: number
  assumed: Group | null
  /** Unanswered facts this condition waits for, in the order to ask. */
  missing: readonly FactKey[]
  /** The rule itself is not known for this place and date: no answer can settle it. */
  unset: boolean
}

const NOTHING_MISSING: readonly FactKey[] = []

function isOpen({ facts, pack, family }: Case, key: FactKey): boolean {
  if (key === 'region') return pack.region === null
  // The sum may be told source by source instead.
  if (key === 'monthlyIncomeFen') return family.income === undefined
  const value = readFact(facts, key)
  return value === undefined || value === null
}

function waitsFor(subject: Case, { follows, uses }: Rule): readonly FactKey[] {
  const missing: FactKey[] = []
  for (const key of uses(subject)) if (isOpen(subject, key) && !missing.includes(key)) missing.push(key)
  if (!follows) return missing
  for (const program of follows) {
    const other = subject.evaluations[program]
    if (other?.met !== 'unknown') continue
    for (const condition of other.open) {
      for (const key of condition.missing) if (!missing.includes(key)) missing.push(key)
    }
  }
  return missing
}

/** Decides one rule. What it waits for is worked out apart, for it is wanted only while the programme is open. */
function decideOnly(subject: Case, rule: Rule): Condition {
  const { at, assumed } = subject
  const outcome = rule.test(subject)
  const unset = outcome === 'unset'
  return { rule, met: unset ? 'unknown' : outcome, at, assumed, missing: NOTHING_MISSING, unset }
}

/** Says what an open condition waits for; where that is nothing, no answer can settle it. */
function wait(subject: Case, condition: Condition): void {
  if (condition.unset) return
  condition.missing = waitsFor(subject, condition.rule)
  condition.unset = condition.missing.length === 0
}

/** Decides one rule, and says what it waits for. */
export function decide(subject: Case, rule: Rule): Condition {
  const condition = decideOnly(subject, rule)
  if (condition.met === 'unknown') wait(subject, condition)
  return condition
}

/** Rules decided together. */
export interface Decided {
  met: Tri
  conditions: Condition[]
  /** Conditions whose answer could still settle it. */
  open: Condition[]
}

/** Decides a group of which one is enough; only while it is open do its open members ask for anything. */
function decideAny(subject: Case, rules: readonly Rule[], { conditions, open }: Decided): Tri {
  const first = conditions.length
  let met: Tri = 'no'
  for (const rule of rules) {
    const one = decideOnly(subject, rule)
    conditions.push(one)
    if (one.met === 'yes') met = 'yes'
    else if (one.met === 'unknown' && met === 'no') met = 'unknown'
  }
  if (met !== 'unknown') return met
  for (let index = first; index < conditions.length; index += 1) {
    const one = conditions[index]
    if (one?.met === 'unknown') open.push(one)
  }
  return met
}

/** Decides rules that are all needed; while they are open, those that still may settle it say what they wait for. */
export function decideAll(subject: Case, rules: readonly Rule[]): Decided {
  const decided: Decided = { met: 'yes', conditions: [], open: [] }
  for (const rule of rules) {
    let met: Tri
    if (rule.any) met = decideAny(subject, rule.any, decided)
    else {
      const one = decideOnly(subject, rule)
      decided.conditions.push(one)
      if (one.met === 'unknown') decided.open.push(one)
      met = one.met
    }
    if (met === 'no') decided.met = 'no'
    else if (met === 'unknown' && decided.met === 'yes') decided.met = 'unknown'
  }
  if (decided.met !== 'unknown') decided.open.length = 0
  for (const one of decided.open) wait(subject, one)
  return decided
}

/** Rules that are all needed, decided and nothing else. */
export function metAll(subject: Case, rules: readonly Rule[]): Tri {
  let met: Tri = 'yes'
  for (const rule of rules) {
    const one = rule.test(subject)
    if (one === 'no') return 'no'
    if (one !== 'yes') met = 'unknown'
  }
  return met
}
