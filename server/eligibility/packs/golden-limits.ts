import type { Facts, HouseholdKey, ProgramId, Verdict } from '../engine/index.ts'
import type { GoldenCase } from './golden.ts'

interface LimitKind {
  /** The fact that is held against the limit. */
  fact: HouseholdKey
  program: ProgramId
  /** What else the family must have for the limit to matter. */
  also?: Facts
}

/** Limits of which every place that has one has golden households just below, at and just above. */
export const LIMITS = {
  standard: { fact: 'monthlyIncomeFen', program: 'dibao' },
  dibianLine: { fact: 'monthlyIncomeFen', program: 'dibian' },
  dibaoAssets: { fact: 'financialAssetsFen', program: 'dibao' },
  dibianAssets: { fact: 'financialAssetsFen', program: 'dibian' },
  carPrice: { fact: 'carPriceFen', program: 'dibian', also: { vehicles: 'one_car' } },
  dibaoCapital: { fact: 'companyCapitalFen', program: 'dibao' },
  dibianCapital: { fact: 'companyCapitalFen', program: 'dibian' },
  homes: { fact: 'homes', program: 'dibao' },
  area: { fact: 'floorAreaPerPerson', program: 'dibao', also: { homes: 2 } },
} as const satisfies Record<string, LimitKind>

export type LimitId = keyof typeof LIMITS
type Three<T> = readonly [T, T, T]

/** Three families that differ in one number: just below a limit, at it, and just above it. */
export interface GoldenTriple {
  /** The days on which all three hold. */
  on: readonly string[]
  /** One person when left out. */
  persons?: number
  at: Three<number>
  say: Three<Verdict>
  fen?: Three<number | null>
  /** A reason of each, without `reason.`. */
  told?: Three<string>
}

/** The triples of one place by limit, and days on which no standard is known for it. */
export type PlaceLimits = { readonly [L in LimitId]?: readonly GoldenTriple[] } & {
  readonly none?: readonly string[]
}
/** By region. */
export type GoldenLimits = Readonly<Record<string, PlaceLimits>>

function threeOf(region: string, limit: LimitId, triple: GoldenTriple): GoldenCase[] {
  const { fact, program, also = {} }: LimitKind = LIMITS[limit]
  const { on, persons = 1, at, say, fen, told } = triple
  return on.flatMap((day) =>
    ([0, 1, 2] as const).map((which) => ({
      name: `${limit} of ${region} on ${day}: ${at[which]}`,
      on: day,
      facts: { ...also, region, persons, [fact]: at[which] },
      expect: { [program]: say[which] },
      ...(fen && { fen: { [program]: fen[which] } }),
      ...(told && { reasons: { [program]: [told[which]] } }),
    })),
  )
}

function withoutStandard(region: string, day: string): GoldenCase {
  return {
    name: `no standard for ${region} on ${day}`,
    on: day,
    facts: { region },
    expect: { dibao: 'unknown', dibian: 'unknown' },
    fen: { dibao: null },
    reasons: { dibao: ['dibaoIncome.unset'] },
  }
}

/** Every triple as households of their own. */
export function casesOf(limits: GoldenLimits): GoldenCase[] {
  return Object.entries(limits).flatMap(([region, place]) => [
    ...(place.none ?? []).map((day) => withoutStandard(region, day)),
    ...(Object.keys(LIMITS) as LimitId[]).flatMap((limit) =>
      (place[limit] ?? []).flatMap((triple) => threeOf(region, limit, triple)),
    ),
  ])
}
