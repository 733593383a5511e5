import { disregarded } from '../conditions/disregard.ts'
import type { Facts } from '../facts.ts'
import type { ResolvedPack } from '../pack-types.ts'
import { NOTHING, OPEN, type Span } from '../span.ts'
import { personsOf } from './counting.ts'
import { incomeTold } from './income.ts'
import { spent } from './spending.ts'
import { supportOfAll } from './support.ts'

/** What follows from the facts before any programme is looked at. Fen a month. */
export interface Family {
  /** People counted; undefined while not known. */
  readonly persons: number | undefined
  /** Counted income as told, before support and deductions; undefined while not known. */
  readonly income: number | undefined
  /** Support from relatives living apart, by the formula. */
  readonly support: Span
  /** What may be taken off: spending for illness and disability, the cost of working (N1 art. 13). */
  readonly deductions: Span
  /** The wage of a job that is left out for a while on dibao. */
  readonly disregard: Span
}

/** Nobody found how Zhejiang deducts, so anything from nothing to all of the spending is possible. */
function deductionsOf(facts: Facts): Span {
  const work = spent(facts, 'work')
  const medical = spent(facts, 'medical')
  const rehab = spent(facts, 'rehab')
  if (work === undefined || medical === undefined || rehab === undefined) return OPEN
  const high = work + (medical + rehab) / 12
  return high === 0 ? NOTHING : { low: 0, high }
}

export function familyOf(facts: Facts, pack: ResolvedPack): Family {
  const persons = personsOf(facts, pack.rows)
  return {
    persons,
    income: incomeTold(facts, pack),
    support: supportOfAll(facts, pack, persons),
    deductions: deductionsOf(facts),
    disregard: disregarded({ facts, pack }),
  }
}
