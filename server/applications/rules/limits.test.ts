import { expect, test } from 'vitest'
import { resolvePack } from '../../eligibility/engine/index.ts'
import { dueOn, nextMonth, noticeOverAt, processLimits, staffReminders } from './limits.ts'

const limits = processLimits(resolvePack('330281', '2026-09-20'))

test('the limits are those of art. 11 of the provincial law', () => {
  expect(limits).toEqual({ reviewWorkingDays: 15, noticeDays: 7, confirmWorkingDays: 5 })
})

test('15 working days over National Day 2026: worked weekends count, the holiday does not', () => {
  // Sent on Friday 18 Sep. 20 Sep and 10 Oct are worked; off: 25-27 Sep (中秋), 1-7 Oct (国庆).
  expect(dueOn('review', '2026-09-18', limits)).toBe('2026-10-15')
})

test('a notice of 7 days: the first day is not counted, the last runs to midnight', () => {
  expect(dueOn('notice', '2026-11-23', limits)).toBe('2026-11-30')
  expect(noticeOverAt('2026-11-30').toISOString()).toBe('2026-11-30T16:00:00.000Z')
})

test('reminders come 3 and 1 working days ahead, at nine in the morning', () => {
  // Due on Friday 9 Oct 2026; 8 Oct is a working day, before it the holiday, then 30 and 29 Sep.
  expect(staffReminders('2026-10-09').map(({ days, at }) => [days, at.toISOString()])).toEqual([
    [3, '2026-09-29T01:00:00.000Z'],
    [1, '2026-10-08T01:00:00.000Z'],
  ])
})

test('money begins with the month after, over the turn of the year too', () => {
  expect(nextMonth('2026-11-21')).toBe('2026-12-01')
  expect(nextMonth('2026-12-31')).toBe('2027-01-01')
})
