import { describe, expect, test } from 'vitest'
import { atHome } from '../../testing/in-view.ts'
import type { Facts } from '../facts.ts'
import { type ChangeableKey, candidates, distance } from './candidates.ts'

// Yuyao in 2026, fen a person a month: 137,500; 275,000 by the factor; 226,000 by the minimum wage.
const of = (key: ChangeableKey, facts: Facts = {}) =>
  candidates(atHome({ region: '330281', persons: 1, obligorFamilies: 0, spending: [], ...facts }), key)

describe('where a verdict may turn', () => {
  test('choices may turn at each of them', () => {
    expect(of('vehicles')).toEqual(['none', 'one_car', 'more'])
    expect(of('hardNow')).toEqual([false, true])
  })

  test('incomes next to each line, for everybody together', () => {
    const near = (...lines: number[]) => lines.flatMap((line) => [line - 1, line, line + 1, line + 2])
    expect(new Set(of('monthlyIncomeFen'))).toEqual(new Set(near(137_500, 275_000, 226_000)))
    expect(new Set(of('monthlyIncomeFen', { persons: 2 }))).toEqual(new Set(near(275_000, 550_000, 452_000)))
  })

  test('also moved by support and deductions, as far as those are bounded', () => {
    const support: Facts = { obligorFamilies: 1, obligors: [{ hardship: false, agreedFen: 7_000 }] }
    expect(of('monthlyIncomeFen', support)).toEqual(expect.arrayContaining([137_500, 130_500]))
    const work: Facts = { spending: ['work'], workCostFen: 3_000 }
    expect(of('monthlyIncomeFen', work)).toEqual(expect.arrayContaining([137_500, 140_500]))
    expect(of('monthlyIncomeFen', work)).not.toContain(134_500)
    for (const open of [{ spending: undefined }, { obligorFamilies: undefined }])
      expect(of('monthlyIncomeFen', open).every((one) => Number.isFinite(one))).toBe(true)
  })

  test('savings next to four and six years of the standard of everybody', () => {
    expect(of('financialAssetsFen', { persons: 2 })).toEqual([
      13_199_999, 13_200_000, 13_200_001, 13_200_002, 19_799_999, 19_800_000, 19_800_001, 19_800_002,
    ])
    expect(of('financialAssetsFen', { region: '330702' })).toEqual([])
  })

  test('homes and capital at their limits, never below nothing', () => {
    expect(of('homes')).toEqual([0, 1, 2, 3, 1, 2, 3, 4])
    expect(of('companyCapitalFen')).toEqual([
      0, 1, 2, 9_999_999, 10_000_000, 10_000_001, 10_000_002, 19_999_999, 20_000_000, 20_000_001, 20_000_002,
    ])
  })

  test('the price of a car and the area of homes only where the place has a limit', () => {
    expect([of('carPriceFen', { region: '330108' }), of('floorAreaPerPerson')]).toEqual([[], []])
    // Zhuji: below eight times the yearly standard.
    expect(of('carPriceFen', { region: '330681' })).toHaveLength(4)
    expect(of('floorAreaPerPerson', { region: '330108' })).toEqual([40.19, 40.2, 40.21, 40.22])
  })
})

test('choices are as far apart as there are steps between them, numbers by their difference', () => {
  expect([distance('vehicles', 'none', 'more'), distance('vehicles', 'more', 'one_car')]).toEqual([2, 1])
  expect([distance('hardNow', true, false), distance('hardNow', true, true)]).toEqual([1, 0])
  expect([distance('homes', 1, 3), distance('monthlyIncomeFen', 500, 200)]).toEqual([2, 300])
})
