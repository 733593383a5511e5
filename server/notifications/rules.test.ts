import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chinaTime } from '../platform/clock.ts'
import { earliestDelivery, isQuiet, retryWait } from './rules.ts'

/** An instant by the wall clock in China. */
const at = (text: string) => new Date(`${text}+08:00`)

describe('quiet hours', () => {
  it.each([
    ['2026-11-21T20:59:59.999', '2026-11-21T20:59:59.999'],
    ['2026-11-21T21:00:00', '2026-11-22T08:00:00'],
    ['2026-11-21T23:59:59.999', '2026-11-22T08:00:00'],
    ['2026-11-22T00:00:00', '2026-11-22T08:00:00'],
    ['2026-11-22T07:59:59.999', '2026-11-22T08:00:00'],
    ['2026-11-22T08:00:00', '2026-11-22T08:00:00'],
    ['2026-12-31T22:00:00', '2027-01-01T08:00:00'],
  ])('written at %s, rings at %s', (written, rings) => {
    expect(earliestDelivery(at(written), false)).toEqual(at(rings))
  })

  it('do not hold back what is urgent', () => {
    expect(earliestDelivery(at('2026-11-21T23:00:00'), true)).toEqual(at('2026-11-21T23:00:00'))
  })

  it('never ring at night, never go back in time, and wait eleven hours at most', () => {
    const instants = fc.date({
      min: at('2020-01-01T00:00'),
      max: at('2035-01-01T00:00'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        const rings = earliestDelivery(instant, false)
        expect(isQuiet(rings)).toBe(false)
        const hours = (rings.getTime() - instant.getTime()) / 3_600_000
        expect(hours).toBeGreaterThanOrEqual(0)
        expect(hours).toBeLessThanOrEqual(11)
        if (hours > 0) expect(chinaTime(rings).toPlainTime().toString()).toBe('08:00:00')
      }),
    )
  })
})

describe('waiting after a failure', () => {
  it.each([
    [1, 0, 1_000],
    [1, 0.999, 30_970],
    [2, 0.5, 31_000],
    [6, 0.5, 481_000],
    [40, 0.5, 901_000],
  ])('number %d with luck %d: %d ms', (attempt, random, ms) => {
    expect(retryWait(attempt, random)).toBe(ms)
  })
})
