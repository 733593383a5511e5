import { expect, test } from 'vitest'
import { amountMode, readYuan } from './amount.ts'

test.each([
  ['1725', 172_500],
  ['1725.5', 172_550],
  ['1,725.05', 172_505],
  ['１７２５', 172_500],
  ['0', 0],
  ['19.99', 1999],
  ['', null],
  ['-5', null],
  ['1.234', null],
  ['1e3', null],
  ['abc', null],
] as const)('%s yuan', (typed, fen) => {
  expect(readYuan(typed)).toBe(fen)
})

const monthly = { amount: { kind: 'exact' as const, period: 'month' as const, fen: 100, lines: [] } }
const ceiling = { amount: { kind: 'ceiling' as const, period: 'once' as const, fen: 900, lines: [] } }

test.each([
  ['dibao', monthly, { mode: 'computed', fen: 100 }],
  ['linshi', ceiling, { mode: 'ceiling', fen: 900 }],
  ['dibao', { amount: null }, { mode: 'open' }],
  ['dibian', { amount: null }, { mode: 'none' }],
  ['linshi', undefined, { mode: 'open' }],
] as const)('%s', (programme, suggested, mode) => {
  expect(amountMode(programme, suggested)).toEqual(mode)
})
