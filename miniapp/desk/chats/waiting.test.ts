import { expect, test } from 'vitest'
import { waitedSince } from './waiting.ts'

const now = Date.parse('2026-11-23T10:00:00+08:00')

test.each([
  ['2026-11-23T09:59:30+08:00', 'now', 0],
  ['2026-11-23T09:59:00+08:00', 'minutes', 1],
  ['2026-11-23T09:00:01+08:00', 'minutes', 59],
  ['2026-11-23T09:00:00+08:00', 'hours', 1],
  ['2026-11-22T10:00:01+08:00', 'hours', 23],
  ['2026-11-20T10:00:00+08:00', 'days', 3],
  ['2026-11-23T10:05:00+08:00', 'now', 0],
])('since %s', (since, unit, count) => {
  expect(waitedSince(since, now)).toEqual({ unit, count })
})
