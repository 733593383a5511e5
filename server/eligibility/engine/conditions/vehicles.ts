import { type Case, type Condition, condition, within } from '../case.ts'
import { standardAnnual } from '../lines.ts'
import { yuan } from '../money.ts'
import type { Limits } from './property.ts'

const COUNT = { none: 0, one_car: 1, more: 2 } as const

/** Cars and boats for daily use: none under dibao; under dibian the places differ on one car and its price. */
export function vehicles(subject: Case, limits: Limits): Condition {
  const { facts, pack } = subject
  const count = COUNT[facts.vehicles ?? 'none']
  const most = pack.rows[`${limits}.vehiclesMax`]
  const price = limits === 'dibian' ? pack.rows['dibian.carPriceFactor'] : undefined
  const annual = standardAnnual(pack)
  const priced = limits === 'dibian' && count === 1 && most !== undefined && count <= most.value
  const limit = price !== undefined && annual !== undefined ? (price.value * annual) / 100 : undefined
  return condition(subject, {
    id: 'vehicles',
    uses: priced && limit !== undefined ? ['region', 'vehicles', 'carPriceFen'] : ['region', 'vehicles'],
    rules: [`${limits}.vehiclesMax`, ...(priced ? (['dibian.carPriceFactor'] as const) : [])],
    weight: 0.15,
    test: () => {
      if (count === 0) return true
      if (most === undefined) return 'unset'
      if (!priced) return count <= most.value
      if (limit === undefined || price?.op === undefined) return 'unset'
      return within(facts.carPriceFen ?? 0, price.op, limit)
    },
    params: () => ({ price: yuan(facts.carPriceFen ?? 0), limit: yuan(limit ?? 0) }),
    variant: () => (count === 0 ? '' : priced ? 'Priced' : 'Car'),
  })
}
