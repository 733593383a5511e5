import { describe, expect, it } from 'vitest'
import { isOld, MAX_ATTEMPTS, retryWait } from './rules.ts'

describe('waiting after a failure', () => {
  it.each([
    [1, 0, 1000],
    [1, 0.999, 1999],
    [2, 0.5, 3000],
    [5, 0, 16_000],
    [40, 0, 900_000],
  ])('number %d with luck %d: %d ms', (attempt, random, ms) => {
    expect(retryWait(attempt, random)).toBe(ms)
  })

  it('all in all gives the other side an hour at the least, and not half a day', () => {
    const all = (random: number) =>
      Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => retryWait(index + 1, random)).reduce(
        (a, b) => a + b,
      )
    expect(all(0) / 3_600_000).toBeGreaterThan(0.5)
    expect(all(1) / 3_600_000).toBeLessThan(6)
  })
})

describe('an event', () => {
  const now = new Date('2026-11-23T02:00:00Z')
  it.each([
    [60_000, false],
    [60_001, true],
    [-5000, false],
  ])('%d ms ago, with a minute to answer it: old %s', (ago, old) => {
    expect(isOld(now.getTime() - ago, now, 60_000)).toBe(old)
  })
})
