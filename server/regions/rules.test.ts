import { expect, test } from 'vitest'
import { levelOf, parentOf } from './rules.ts'

test.each([
  ['33', 1, null],
  ['3302', 2, '33'],
  ['330281', 3, '3302'],
  ['330281001', 4, '330281'],
  ['330281001003', 5, '330281001'],
  ['330', null, null],
  ['', null, null],
])('%s is of level %s and lies in %s', (code, level, parent) => {
  expect([levelOf(code), parentOf(code)]).toEqual([level, parent])
})
