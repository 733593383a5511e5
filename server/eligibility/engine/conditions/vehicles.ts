import type { Case } from '../case.ts'
import { yuan } from '../money.ts'
import { type Rule, within } from '../rule.ts'
import type { Limits } from './property.ts'

const COUNT = { none: 0, one_car: 1, more: 2 } as const
const KIND = ['region', 'vehicles'] as const
const BY_PRICE = ['dibian.vehiclesMax', 'dibian.carPriceFactor'] as const
const KIND_AND_PRICE = ['region', 'vehicles', 'carPriceFen'] as const

/** Under dibian one car may be kept in some places, depending on its price. */
function byPrice({ facts, pack }: Case, limits: Limits): boolean {
  return (
    limits === 'dibian' && facts.vehicles === 'one_car' && (pack.rows['dibian.vehiclesMax']?.value ?? 0) >= 1
  )
}

/** Cars and boats for daily use: none under dibao; under dibian the places differ on one car and its price. */
export function vehiclesRule(limits: Limits): Rule {
  const most = `${limits}.vehiclesMax` as const
  const rows = [most] as const
  return {
    id: 'vehicles',
    weight: 0.15,
    uses: (subject) =>
      byPrice(subject, limits) && subject.pack.lines.carPrice !== undefined ? KIND_AND_PRICE : KIND,
    rules: (subject) => (byPrice(subject, limits) ? BY_PRICE : rows),
    test: (subject) => {
      const { facts, pack } = subject
      if (facts.vehicles == null) return 'unknown'
      const count = COUNT[facts.vehicles]
      if (count === 0) return 'yes'
      if (pack.region === null) return 'unknown'
      const allowed = pack.rows[most]?.value
      if (allowed === undefined) return 'unset'
      if (!byPrice(subject, limits)) return count <= allowed ? 'yes' : 'no'
      const op = pack.rows['dibian.carPriceFactor']?.op
      if (pack.lines.carPrice === undefined || op === undefined) return 'unset'
      if (facts.carPriceFen == null) return 'unknown'
      return within(facts.carPriceFen, op, pack.lines.carPrice) ? 'yes' : 'no'
    },
    params: (subject) => ({
      price: yuan(subject.facts.carPriceFen ?? 0),
      limit: yuan(subject.pack.lines.carPrice ?? 0),
    }),
    variant: (subject) => {
      if (subject.facts.vehicles === 'none') return ''
      return byPrice(subject, limits) ? 'Priced' : 'Car'
    },
  }
}
