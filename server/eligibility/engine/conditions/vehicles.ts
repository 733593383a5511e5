import { type Case, type Rule, within } from '../case.ts'
import { standardAnnual } from '../lines.ts'
import { yuan } from '../money.ts'
import type { Limits } from './property.ts'

const COUNT = { none: 0, one_car: 1, more: 2 } as const
const KIND = ['region', 'vehicles'] as const
const KIND_AND_PRICE = ['region', 'vehicles', 'carPriceFen'] as const

/** Under dibian one car may be kept in some places, depending on its price. */
function byPrice({ facts, pack }: Case, limits: Limits): boolean {
  return (
    limits === 'dibian' && facts.vehicles === 'one_car' && (pack.rows['dibian.vehiclesMax']?.value ?? 0) >= 1
  )
}

function priceLimit({ pack }: Case): number | undefined {
  const factor = pack.rows['dibian.carPriceFactor']?.value
  const annual = standardAnnual(pack)
  return factor === undefined || annual === undefined ? undefined : (factor * annual) / 100
}

/** Cars and boats for daily use: none under dibao; under dibian the places differ on one car and its price. */
export function vehiclesRule(limits: Limits): Rule {
  return {
    id: 'vehicles',
    weight: 0.15,
    uses: (subject) =>
      byPrice(subject, limits) && priceLimit(subject) !== undefined ? KIND_AND_PRICE : KIND,
    rules: (subject) =>
      byPrice(subject, limits) ? ['dibian.vehiclesMax', 'dibian.carPriceFactor'] : [`${limits}.vehiclesMax`],
    test: (subject) => {
      const { facts, pack } = subject
      const count = COUNT[facts.vehicles ?? 'none']
      if (count === 0) return true
      const most = pack.rows[`${limits}.vehiclesMax`]?.value
      if (most === undefined) return 'unset'
      if (!byPrice(subject, limits)) return count <= most
      const limit = priceLimit(subject)
      const op = pack.rows['dibian.carPriceFactor']?.op
      if (limit === undefined || op === undefined) return 'unset'
      return within(facts.carPriceFen ?? 0, op, limit)
    },
    params: (subject) => ({
      price: yuan(subject.facts.carPriceFen ?? 0),
      limit: yuan(priceLimit(subject) ?? 0),
    }),
    variant: (subject) => {
      if (subject.facts.vehicles === 'none') return ''
      return byPrice(subject, limits) ? 'Priced' : 'Car'
    },
  }
}
