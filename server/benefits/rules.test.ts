import { expect, test } from 'vitest'
import { monthTotal, quarterOf, runsOn } from './rules.ts'

test('quarters', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
    '2026Q1',
    '2026Q1',
    '2026Q2',
    '2026Q4',
  ])
})

test('a line runs to its last day, what is paid once stays for its quarter', () => {
  const month = { unit: 'month', periodFrom: '2026-01-01', periodTo: '2026-06-30' }
  expect([runsOn(month, '2026-06-30'), runsOn(month, '2026-07-01')]).toEqual([true, false])
  const once = { unit: 'once', periodFrom: '2026-11-21', periodTo: null }
  expect([runsOn(once, '2026-12-31'), runsOn(once, '2027-01-01')]).toEqual([true, false])
})

test('the monthly sum leaves out what ended, what is paid once and what has no amount', () => {
  const from = '2026-01-01'
  const items = [
    { unit: 'month', amountFen: 172_500, periodFrom: from, periodTo: null },
    { unit: 'month', amountFen: 50_000, periodFrom: from, periodTo: '2026-02-28' },
    { unit: 'month', amountFen: null, periodFrom: from, periodTo: null },
    { unit: 'once', amountFen: 300_000, periodFrom: '2026-11-01', periodTo: null },
  ]
  expect(monthTotal(items, '2026-11-21')).toBe(172_500)
})
