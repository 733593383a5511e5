import { describe, expect, test } from 'vitest'
import { atHome } from '../../testing/in-view.ts'
import { packsWith } from '../../testing/packs-with.ts'
import type { Facts } from '../facts.ts'
import { type Outcome, rulesOf, usesOf } from '../rule.ts'
import { vehiclesRule } from './vehicles.ts'

const DIBAO = vehiclesRule('dibao')
const DIBIAN = vehiclesRule('dibian')
/** Zhuji: one car below eight times the yearly standard; Binjiang: one car, and no word on its price. */
const ZHUJI = '330681'
const BINJIANG = '330108'
const LIMIT = atHome({ region: ZHUJI }).pack.lines.carPrice ?? 0

test.each<[Facts, Outcome, Outcome]>([
  [{ vehicles: 'none' }, 'yes', 'yes'],
  [{ vehicles: 'none', region: null }, 'yes', 'yes'],
  [{ vehicles: 'more' }, 'no', 'no'],
  [{ vehicles: undefined }, 'unknown', 'unknown'],
  [{ vehicles: null }, 'unknown', 'unknown'],
  [{ vehicles: 'one_car', region: null }, 'unknown', 'unknown'],
  [{ vehicles: 'one_car', carPriceFen: LIMIT - 1 }, 'no', 'yes'],
  [{ vehicles: 'one_car', carPriceFen: LIMIT }, 'no', 'no'],
  [{ vehicles: 'one_car' }, 'no', 'unknown'],
  [{ vehicles: 'one_car', carPriceFen: null }, 'no', 'unknown'],
  [{ vehicles: 'one_car', region: BINJIANG }, 'no', 'unset'],
  [{ vehicles: 'one_car', region: BINJIANG, carPriceFen: 0 }, 'no', 'unset'],
])('%j', (facts, dibao, dibian) => {
  const subject = atHome({ region: ZHUJI, ...facts })
  expect([DIBAO.test(subject), DIBIAN.test(subject)]).toEqual([dibao, dibian])
})

test('a place that allows one car whatever its price allows it under dibao', () => {
  const packs = packsWith({ 'dibao.vehiclesMax': { value: 1 } })
  const test = (vehicles: Facts['vehicles']) => DIBAO.test(atHome({ region: ZHUJI, vehicles }, { packs }))
  expect([test('one_car'), test('more')]).toEqual(['yes', 'no'])
})

describe('the price', () => {
  const uses = (facts: Facts) => usesOf(DIBIAN, atHome({ region: ZHUJI, ...facts }))

  test('is asked only of one car, under dibian, where the place has a limit', () => {
    expect(uses({ vehicles: 'one_car' })).toEqual(['region', 'vehicles', 'carPriceFen'])
    for (const facts of [{}, { vehicles: 'none' }, { vehicles: 'more' }] as const)
      expect(uses(facts)).toEqual(['region', 'vehicles'])
    expect(uses({ vehicles: 'one_car', region: BINJIANG })).toEqual(['region', 'vehicles'])
    expect(usesOf(DIBAO, atHome({ region: ZHUJI, vehicles: 'one_car' }))).toEqual(['region', 'vehicles'])
  })

  test('is told beside its limit', () => {
    const car = atHome({ region: ZHUJI, vehicles: 'one_car', carPriceFen: 5_000_000 })
    expect(DIBIAN.params?.(car)).toEqual({ price: '50000', limit: String(LIMIT / 100) })
    expect(DIBIAN.params?.(atHome({ region: BINJIANG }))).toEqual({ price: '0', limit: '0' })
    expect([DIBIAN.variant?.(car), DIBAO.variant?.(car)]).toEqual(['Priced', 'Car'])
    expect(DIBIAN.variant?.(atHome({ region: ZHUJI, vehicles: 'none' }))).toBe('')
    expect(rulesOf(DIBIAN, car)).toEqual(['dibian.vehiclesMax', 'dibian.carPriceFactor'])
    expect(rulesOf(DIBAO, car)).toEqual(['dibao.vehiclesMax'])
  })
})
