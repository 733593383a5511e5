import type { ResolvedPack } from '../../../../server/eligibility/engine/index.ts'

/** The numbers of one place, fen, read once. */
export interface Limits {
  standardYear: number
  dibianYear: number
  /** Whether an income equal to the dibian line is within it. */
  dibianIncluded: boolean
  dibaoAssets: number
  dibianAssets: number
  dibaoCapital: number
  dibianCapital: number
  /** Hundredths of a square metre; undefined: not known for the place. */
  averageArea: number | undefined
  /** Most of a new job's wage that is left out a month, and for how long surely and at most. */
  disregardCap: number
  disregardSure: number
  disregardMost: number
  leastShare: number
  subsidy: number | undefined
  tekunBasicYear: number
  ceilingFactor: number
  specialFactor: number
}

/** Reads what the floor needs; the rest of the rules it has written into its code. */
export function limitsOf({ rows, lines }: ResolvedPack): Limits {
  return {
    standardYear: lines.standard ?? 0,
    dibianYear: lines.dibian ?? 0,
    dibianIncluded: rows['dibian.incomeEdge']?.value === 'lte',
    dibaoAssets: lines.dibaoAssets ?? 0,
    dibianAssets: lines.dibianAssets ?? 0,
    dibaoCapital: rows['dibao.capital']?.value ?? 0,
    dibianCapital: rows['dibian.capital']?.value ?? 0,
    averageArea: rows['homes.averageArea']?.value,
    disregardCap: ((rows['income.disregardFactor']?.value ?? 0) * (lines.standard ?? 0)) / 1200,
    disregardSure: rows['income.disregardMonthsMin']?.value ?? 0,
    disregardMost: rows['income.disregardMonthsMax']?.value ?? 0,
    leastShare: rows['dibao.floorShare']?.value ?? 0,
    subsidy: rows['dibian.livingSubsidy']?.value,
    tekunBasicYear: rows['tekun.basic']?.value ?? 0,
    ceilingFactor: rows['linshi.ceilingFactor']?.value ?? 0,
    specialFactor: rows['linshi.specialFactor']?.value ?? 0,
  }
}
