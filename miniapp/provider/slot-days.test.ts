import { expect, test } from 'vitest'
import { daysOn } from './slot-days.ts'

test('the days of a span that fall on the days of the week', () => {
  // 2026-11-23 is a Monday.
  expect(daysOn('2026-11-23', '2026-12-01', ['1', '7'])).toEqual(['2026-11-23', '2026-11-29', '2026-11-30'])
  expect(daysOn('2026-11-23', '2026-11-22', ['1', '7'])).toEqual([])
  expect(daysOn('2026-11-23', '2027-11-23', ['1', '2', '3', '4', '5', '6', '7'])).toHaveLength(31)
})
