import { expect, test } from 'vitest'
import { when } from './when.ts'

const now = Date.parse('2026-11-23T15:30:00Z') // half past eleven at night in China

test.each([
  ['2026-11-23T01:05:00Z', '今天 09:05'],
  ['2026-11-23T16:10:00Z', '明天 00:10'],
  ['2026-11-22T08:00:00Z', '昨天 16:00'],
  ['2026-11-25T02:00:00Z', '11月25日 10:00'],
  ['2025-11-23T01:05:00Z', '11月23日 09:05'],
])('%s is %s', (iso, words) => {
  expect(when(iso, now)).toBe(words)
})
