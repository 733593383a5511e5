import type { FactKey, Facts } from './facts.ts'
import type { Operator, PackRow, PolicyKey, ResolvedPack } from './pack-types.ts'
import type { Phrase, ProgramId } from './result.ts'
import { all, type Tri, tri } from './tri.ts'

/** One family before the rules of its place. */
export interface Case {
  facts: Facts
  pack: ResolvedPack
}

/** One condition of a programme, decided as far as the facts allow. */
export interface Condition {
  met: Tri
  /** Unanswered facts this condition waits for, in the order to ask. */
  missing: readonly FactKey[]
  used: readonly FactKey[]
  /** The rule itself is not known for this place and date: no answer can settle it. */
  unset: boolean
  rows: readonly PackRow[]
  /** Fixed rules not held in a pack row, as [source tag, clause, clause in English]. */
  law?: readonly [string, string, string]
  /** How likely an answer settles the programme; orders the questions. */
  weight: number
  /** Built only when somebody reads it. */
  phrase: () => Phrase
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

/** The facts of the list that nobody has answered. */
export function unanswered({ facts, pack }: Case, keys: readonly FactKey[]): FactKey[] {
  return keys.filter((key) =>
    key === 'region' ? pack.region === null : facts[key] === undefined || facts[key] === null,
  )
}

/** The rows in force for the keys; absent ones are left out. */
export function rowsOf(pack: ResolvedPack, keys: readonly PolicyKey[]): PackRow[] {
  return keys.flatMap((key) => {
    const row = pack.rows[key]
    return row === undefined ? [] : [row as PackRow]
  })
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

interface Draft {
  id: string
  uses: readonly FactKey[]
  rules: readonly PolicyKey[]
  weight: number
  law?: readonly [string, string, string]
  /** Called once every fact of `uses` is answered; `unset` if the rule is not known. */
  test: () => boolean | 'unset'
  params?: () => Phrase['params']
  /** Puts one of several sentences for the same outcome. */
  variant?: () => string
}

/** A condition that needs all of its facts before it says anything. */
export function condition(subject: Case, draft: Draft): Condition {
  const missing = unanswered(subject, draft.uses)
  const outcome = missing.length > 0 ? 'missing' : draft.test()
  const met = typeof outcome === 'boolean' ? tri(outcome) : 'unknown'
  return {
    met,
    missing,
    used: draft.uses.filter((key) => !missing.includes(key)),
    unset: outcome === 'unset',
    rows: rowsOf(subject.pack, draft.rules),
    ...(draft.law ? { law: draft.law } : {}),
    weight: draft.weight,
    phrase: () => ({
      key: `reason.${draft.id}.${outcome === 'unset' ? 'unset' : met}${draft.variant?.() ?? ''}`,
      params: draft.params?.() ?? {},
    }),
  }
}

/** Decides a programme that needs every condition. */
export function evaluateAll(
  program: ProgramId,
  conditions: readonly Condition[],
  flags: { superseded?: boolean; stuck?: boolean } = {},
): Evaluation {
  const met = all(conditions.map((one) => one.met))
  const open = met === 'unknown' ? conditions.filter((one) => one.met === 'unknown') : []
  return { program, met, conditions, open, superseded: false, stuck: false, ...flags }
}
