import { describe, expect, test } from 'vitest'
import type { Obligor } from '../facts.ts'
import { resolvePack } from '../index.ts'
import { supportAsks, supportOf, supportOfAll } from './support.ts'

// Yuyao in 2026: dibian line 2260 yuan (minimum wage).
const PACK = resolvePack('330281', '2026-11-22')
const SON: Obligor = {
  hardship: false,
  monthlyIncomeFen: 1_000_000,
  persons: 3,
  rigidFen: 122_000,
  supports: 2,
}
const INFINITE = Number.POSITIVE_INFINITY

describe('what one family must give (Z10)', () => {
  test.each<[string, Obligor, number, number]>([
    ['(10000 − 2260 × 3 − 1220) ÷ 2 = 1000', SON, 100_000, 100_000],
    ['an agreement overrides the formula', { ...SON, agreedFen: 30_000 }, 30_000, 30_000],
    ['an agreement of nothing too', { ...SON, agreedFen: 0 }, 0, 0],
    ['hardship overrides an agreement', { ...SON, agreedFen: 30_000, hardship: true }, 0, 0],
    ['never below nothing', { ...SON, monthlyIncomeFen: 678_000 }, 0, 0],
    ['one fen above its line', { ...SON, monthlyIncomeFen: 678_001, rigidFen: 0, supports: 1 }, 1, 1],
    ['spending eats up all of it', { ...SON, rigidFen: 322_000 }, 0, 0],
    ['below its line nothing else matters', { monthlyIncomeFen: 100_000, persons: 1 }, 0, 0],
    ['hardship not asked', { ...SON, hardship: null }, 0, 100_000],
    ['spending not asked', { ...SON, rigidFen: undefined }, 0, 161_000],
    ['heads not asked', { ...SON, supports: undefined }, 0, 200_000],
    ['income not asked', { ...SON, monthlyIncomeFen: undefined }, 0, INFINITE],
    ['nothing asked', {}, 0, INFINITE],
  ])('%s', (_name, obligor, low, high) => {
    expect(supportOf(obligor, PACK, 1)).toEqual({ low, high })
  })

  test('where the dibian line is not known nothing can be worked out but an agreement', () => {
    const nowhere = resolvePack('330702', '2026-11-22')
    expect(supportOf(SON, nowhere, 1).high).toBe(INFINITE)
    expect(supportOf({ ...SON, agreedFen: 5 }, nowhere, 1)).toEqual({ low: 5, high: 5 })
  })
})

test('the families together, each once', () => {
  expect(supportOfAll({ obligorFamilies: 2, obligors: [SON, SON] }, PACK, 1)).toEqual({
    low: 200_000,
    high: 200_000,
  })
  expect(supportOfAll({ obligors: [SON] }, PACK, 1)).toEqual({ low: 100_000, high: 100_000 })
  expect(supportOfAll({ obligorFamilies: 2, obligors: [SON] }, PACK, 1)).toEqual({
    low: 100_000,
    high: INFINITE,
  })
  expect(supportOfAll({ obligorFamilies: 0 }, PACK, 1)).toEqual({ low: 0, high: 0 })
  expect(supportOfAll({}, PACK, 1).high).toBe(INFINITE)
})

test('asks no more of a family than can move its support', () => {
  expect(supportAsks({}, PACK, 1)).toEqual(['obligorFamilies'])
  expect(supportAsks({ obligorFamilies: 0 }, PACK, 1)).toEqual(['obligorFamilies'])
  expect(supportAsks({ obligors: [{ hardship: true }] }, PACK, 1)).toEqual(['obligors.0.hardship'])
  expect(supportAsks({ obligors: [{ monthlyIncomeFen: 0, persons: 1 }] }, PACK, 1)).not.toContain(
    'obligors.0.supports',
  )
  expect(supportAsks({ obligors: [SON] }, PACK, 1)).toContain('obligors.0.supports')
})

test('a couple supported by one family gets the share of both', () => {
  const son = { ...SON, supports: 4 }
  const one = supportOf(son, PACK, 1)
  expect(supportOf({ ...son, supportsHere: 2 }, PACK, 2)).toEqual({ low: one.low * 2, high: one.high * 2 })
  expect(supportOf(son, PACK, 2)).toEqual({ low: one.low, high: one.high * 2 })
  expect(supportAsks({ obligors: [son] }, PACK, 2)).toContain('obligors.0.supportsHere')
  expect(supportAsks({ obligors: [son] }, PACK, 1)).not.toContain('obligors.0.supportsHere')
})
