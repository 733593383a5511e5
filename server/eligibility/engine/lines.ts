import type { Case } from './case.ts'
import type { ResolvedPack } from './pack-types.ts'

/**
 * Exact limits of a place in fen a person a YEAR, so that no comparison rounds: a monthly income compares as
 * income × 12. `undefined` where the place and date have no number.
 */
export function standardAnnual(pack: ResolvedPack): number | undefined {
  return pack.region === null ? undefined : pack.rows['dibao.standard']?.value
}

/** Factor × standard, before the minimum wage caps it (Z1 art. 13). */
export function dibianFactorLine(pack: ResolvedPack): number | undefined {
  const annual = standardAnnual(pack)
  const factor = pack.rows['dibian.factor']?.value
  return annual === undefined || factor === undefined ? undefined : (annual * factor) / 100
}

/** The minimum wage as a yearly line. */
export function wageLine(pack: ResolvedPack): number | undefined {
  const wage = pack.rows.minimumWage?.value
  return pack.region === null || wage === undefined ? undefined : wage * 12
}

/** The dibian line and which of the two bounds it is; undefined if either is not known. */
export function dibianLine(pack: ResolvedPack): { annual: number; bound: 'Wage' | 'Factor' } | undefined {
  const factor = dibianFactorLine(pack)
  const wage = wageLine(pack)
  if (factor === undefined || wage === undefined) return undefined
  return wage < factor ? { annual: wage, bound: 'Wage' } : { annual: factor, bound: 'Factor' }
}

/** A known place that has no standard for the day. */
export function hasNoLine({ pack }: Case): boolean {
  return pack.region !== null && standardAnnual(pack) === undefined
}
