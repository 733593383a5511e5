import type { Facts } from '../../../../server/eligibility/engine/index.ts'
import type { Tri } from './family.ts'
import type { Limits } from './limits.ts'

export function assets(facts: Facts, persons: number | undefined, limitEach: number): Tri {
  if (facts.financialAssetsFen == null || persons === undefined) return 'unknown'
  return facts.financialAssetsFen < limitEach * persons ? 'yes' : 'no'
}

/** Under dibian one car is for the place to judge by its price, which none of these places tells. */
export function vehicles({ vehicles: kind }: Facts, oneIsOpen: boolean): Tri {
  if (kind == null) return 'unknown'
  if (kind === 'none') return 'yes'
  return kind === 'one_car' && oneIsOpen ? 'unknown' : 'no'
}

export function homes({ homes: count, floorAreaPerPerson: area }: Facts, { averageArea }: Limits): Tri {
  if (count == null) return 'unknown'
  if (count !== 2) return count < 2 ? 'yes' : 'no'
  if (averageArea === undefined || area == null) return 'unknown'
  return Math.round(area * 100) <= averageArea ? 'yes' : 'no'
}

export function premises({ premises: kind }: Facts): Tri {
  if (kind == null) return 'unknown'
  return kind === 'some' ? 'no' : 'yes'
}

export function capital({ companyCapitalFen: fen }: Facts, limit: number, included: boolean): Tri {
  if (fen == null) return 'unknown'
  return fen < limit || (included && fen === limit) ? 'yes' : 'no'
}

/** A relative's family that is rich itself bars; a car between the two limits is for the place. */
export function obligors({ obligorFamilies, obligors: list }: Facts): Tri {
  const families = obligorFamilies ?? list?.length
  if (families == null) return 'unknown'
  let met: Tri = 'yes'
  for (let at = 0; at < families; at += 1) {
    const property = list?.[at]?.property
    if (property === 'over') return 'no'
    if (property !== 'within') met = 'unknown'
  }
  return met
}

/** All five items at once. */
export function within(facts: Facts, persons: number | undefined, limits: Limits, dibian: boolean): Tri {
  const a = assets(facts, persons, dibian ? limits.dibianAssets : limits.dibaoAssets)
  const b = vehicles(facts, dibian)
  const c = homes(facts, limits)
  const d = premises(facts)
  const e = capital(facts, dibian ? limits.dibianCapital : limits.dibaoCapital, !dibian)
  if (a === 'no' || b === 'no' || c === 'no' || d === 'no' || e === 'no') return 'no'
  return a === 'yes' && b === 'yes' && c === 'yes' && d === 'yes' && e === 'yes' ? 'yes' : 'unknown'
}
