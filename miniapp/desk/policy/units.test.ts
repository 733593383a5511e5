import { expect, test } from 'vitest'
import { readNumber, typedNumber } from './units.ts'

test.each([
  ['1375', 'fenMonth', 137_500],
  ['1,375.5', 'fenMonth', 137_550],
  ['１３７５．０５', 'fenYear', 137_505],
  ['0.29', 'fen', 29],
  ['1.15', 'factor', 115],
  ['8', 'area', 800],
  ['60', 'share', 60],
  ['12', 'months', 12],
])('%s is read as %s %d', (typed, kind, value) => {
  expect(readNumber(typed, kind)).toBe(value)
})

test.each([
  ['', 'fen'],
  ['1.234', 'fen'],
  ['-1', 'fen'],
  ['1e3', 'fen'],
  ['0.5', 'months'],
  ['一千', 'fen'],
])('%j is no %s', (typed, kind) => {
  expect(readNumber(typed, kind)).toBeNull()
})

test('every value comes back as it was, fen by fen', () => {
  const values = Array.from({ length: 20_000 }, (_, value) => value)
  expect(values.filter((value) => readNumber(typedNumber(value, 'fen'), 'fen') !== value)).toEqual([])
})
