import type { Case } from './case.ts'
import { type FactKey, type Group, readFact } from './facts.ts'
import { type Outcome, type Rule, usesOf } from './rule.ts'
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

function waitsFor(subject: Case, rule: Rule): readonly FactKey[] {
  const missing: FactKey[] = []
  for (const key of usesOf(rule, subject)) {
    if (isOpen(subject, key) && !missing.includes(key)) missing.push(key)
  }
  if (!rule.follows) return missing
  for (const program of rule.follows) {
    const other = subject.evaluations[program]
    if (other?.met !== 'unknown') continue
    for (const condition of other.open) {
      for (const key of condition.missing) if (!missing.includes(key)) missing.push(key)
    }
  }
  return missing
}

/** A condition as its rule came out; what it waits for is worked out apart, where it is wanted. */
export function conditionOf({ at, assumed }: Case, rule: Rule, outcome: Outcome): Condition {
  const unset = outcome === 'unset'
  return { rule, met: unset ? 'unknown' : outcome, at, assumed, missing: NOTHING_MISSING, unset }
}

/** Says what an open condition waits for; where that is nothing, no answer can settle it. */
export function wait(subject: Case, condition: Condition): void {
  if (condition.unset) return
  condition.missing = waitsFor(subject, condition.rule)
  condition.unset = condition.missing.length === 0
}

/** What stands behind an outcome. */
export interface Behind {
  /** Conditions that carry it: those met if it is yes, those failed if no, all that no answer moves while open. */
  conditions: Condition[]
  /** Conditions whose answer could still settle it. */
  open: Condition[]
}

/** Adds the rules that came out as the whole did. */
export function addCarrying(subject: Case, rules: readonly Rule[], met: Tri, behind: Behind): void {
  for (const rule of rules) {
    if (rule.any) addCarrying(subject, rule.any, met, behind)
    else if (rule.test(subject) === met) behind.conditions.push(conditionOf(subject, rule, met))
  }
}

/**
 * Adds rules behind an outcome that is open. They ask for something only where they are open together themselves,
 * and of a group of which one is enough, only while the group is.
 */
export function addOpen(subject: Case, rules: readonly Rule[], asks: boolean, behind: Behind): void {
  for (const rule of rules) {
    if (rule.any) {
      addOpen(subject, rule.any, asks && rule.test(subject) === 'unknown', behind)
      continue
    }
    const condition = conditionOf(subject, rule, rule.test(subject))
    if (asks && condition.met === 'unknown') {
      wait(subject, condition)
      behind.open.push(condition)
    }
    if (condition.met !== 'unknown' || condition.unset) behind.conditions.push(condition)
  }
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
