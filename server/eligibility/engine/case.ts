import type { FactKey, Facts } from './facts.ts'
import type { Operator, PackRow, PolicyKey, ResolvedPack } from './pack-types.ts'
import type { Phrase, ProgramId } from './result.ts'
import { all, type Tri, tri } from './tri.ts'

/** One family before the rules of its place. */
export interface Case {
  facts: Facts
  pack: ResolvedPack
}

/** Source tag, clause, clause in English. */
export type Law = readonly [string, string, string]

/** One rule. Rules are made once, when the module loads, so that deciding a family makes no functions. */
export interface Rule {
  id: string
  /** How likely an answer settles the programme; orders the questions. */
  weight: number
  /** Facts the rule needs from this family, in the order to ask. */
  uses: (subject: Case) => readonly FactKey[]
  /** Called once every fact of `uses` is answered; `unset` if the place's rule is not known. */
  test: (subject: Case) => boolean | 'unset'
  /** Values of the pack it rests on. */
  rules?: (subject: Case) => readonly PolicyKey[]
  /** A fixed rule not held in a pack. */
  law?: (subject: Case) => Law
  params?: (subject: Case) => Phrase['params']
  /** Picks one of several sentences for the same outcome. */
  variant?: (subject: Case) => string
}

/** One condition of a programme, decided as far as the facts allow. */
export interface Condition {
  rule: Rule
  met: Tri
  /** Unanswered facts this condition waits for, in the order to ask. */
  missing: readonly FactKey[]
  /** The rule itself is not known for this place and date: no answer can settle it. */
  unset: boolean
}

/** A programme decided as far as the facts allow. */
export interface Evaluation {
  program: ProgramId
  met: Tri
  conditions: readonly Condition[]
  /** Conditions whose answer could still settle the programme. */
  open: readonly Condition[]
  /** Not given only because a better programme is. */
  superseded: boolean
  /** The place and date have no income line: no answer can make it likely, so none is asked for. */
  stuck: boolean
}

const NOTHING_MISSING: readonly FactKey[] = []

/** Whether a fact is known. The place is known by the pack that was resolved for it. */
export function isKnown({ facts, pack }: Case, key: FactKey): boolean {
  if (key === 'region') return pack.region !== null
  return facts[key] !== undefined && facts[key] !== null
}

/** The rows in force for the keys; absent ones are left out. */
export function rowsOf(pack: ResolvedPack, keys: readonly PolicyKey[]): PackRow[] {
  return keys.flatMap((key) => (pack.rows[key] as PackRow | undefined) ?? [])
}

/** Whether a measured number keeps to a limit. */
export function within(measured: number, op: Operator, limit: number): boolean {
  switch (op) {
    case 'lt':
      return measured < limit
    case 'lte':
      return measured <= limit
    case 'gt':
      return measured > limit
    case 'gte':
      return measured >= limit
  }
}

/** Decides one rule; unknown while any fact it needs is. */
export function decide(subject: Case, rule: Rule): Condition {
  const uses = rule.uses(subject)
  for (const key of uses) {
    if (isKnown(subject, key)) continue
    const missing = uses.filter((one) => !isKnown(subject, one))
    return { rule, met: 'unknown', missing, unset: false }
  }
  const outcome = rule.test(subject)
  if (outcome === 'unset') return { rule, met: 'unknown', missing: NOTHING_MISSING, unset: true }
  return { rule, met: tri(outcome), missing: NOTHING_MISSING, unset: false }
}

/** A condition that follows from another programme: it waits for whatever that one waits for. */
export function follow(rule: Rule, met: Tri, other: Evaluation): Condition {
  if (met !== 'unknown') return { rule, met, missing: NOTHING_MISSING, unset: false }
  const missing = [...new Set(other.open.flatMap((one) => one.missing))]
  return { rule, met, missing, unset: missing.length === 0 }
}

/** Decides a programme that needs every condition. */
export function needsAll(
  program: ProgramId,
  conditions: readonly Condition[],
  superseded: boolean,
  stuck: boolean,
): Evaluation {
  const met = all(conditions.map((one) => one.met))
  const open = met === 'unknown' ? conditions.filter((one) => one.met === 'unknown') : []
  return { program, met, conditions, open, superseded, stuck }
}
