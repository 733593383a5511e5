import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chinaInstant as at } from '../../platform/clock.ts'
import {
  acceptedLongAgo,
  afterOfficeHours,
  morningAfter,
  remindToAnswerAt,
  tellOfVisitAt,
  timeDueOn,
} from './hours.ts'
import { isOpen, openingRuns } from './opening.ts'

it.each([
  // Thursday ten in the morning.
  ['2026-11-19T02:00:00Z', 2, '2026-11-19T04:00:00.000Z'],
  ['2026-11-19T02:00:00Z', 8, '2026-11-20T02:00:00.000Z'],
  // Friday afternoon over a weekend.
  ['2026-11-20T08:00:00Z', 8, '2026-11-23T08:00:00.000Z'],
  // At night nobody answers; the hours begin in the morning.
  ['2026-11-19T14:00:00Z', 1, '2026-11-20T02:00:00.000Z'],
  ['2026-11-21T02:00:00Z', 1, '2026-11-23T02:00:00.000Z'],
  // National Day: 1 to 7 October 2026 are off; Saturday the 10th is worked.
  ['2026-09-30T08:00:00Z', 2, '2026-10-08T02:00:00.000Z'],
  ['2026-10-09T08:00:00Z', 2, '2026-10-10T02:00:00.000Z'],
])('from %s, %i office hours: %s', (from, hours, until) => {
  expect(afterOfficeHours(new Date(from), hours).toISOString()).toBe(until)
})

it('begins on the morning of a working day', () => {
  expect(morningAfter(new Date('2026-11-20T08:00:00Z'), 1).toISOString()).toBe('2026-11-23T01:00:00.000Z')
})

const week = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, from: '09:00', to: '12:00' },
  { day, from: '14:00', to: '17:00' },
])
it.each([
  ['2026-11-20T02:00:00Z', true],
  ['2026-11-20T04:30:00Z', false],
  ['2026-11-20T09:00:00Z', false],
  ['2026-11-21T02:00:00Z', false],
  // A Thursday of the National Day holidays.
  ['2026-10-01T02:00:00Z', false],
])('at %s it is open: %s', (at, open) => {
  expect(isOpen(week, new Date(at))).toBe(open)
})

it('does not say closed where nobody set hours', () => {
  expect(isOpen([], new Date('2026-11-20T02:00:00Z'))).toBeNull()
})

it('says the week in as few lines as it takes', () => {
  const saturday = { day: 6, from: '09:00', to: '11:30' }
  expect(openingRuns([saturday, ...week])).toEqual([
    { from: 1, to: 5, times: ['09:00–12:00', '14:00–17:00'] },
    { from: 6, to: 6, times: ['09:00–11:30'] },
  ])
})

describe('words before something is due', () => {
  it('reminds of an answer two office hours ahead, at most half of the time', () => {
    // Friday at three: eight hours end on Monday at three, the word comes at one.
    expect(remindToAnswerAt(at('2026-11-20', '15:00'), 8)).toEqual(at('2026-11-23', '13:00'))
    expect(remindToAnswerAt(at('2026-11-20', '15:00'), 1)).toEqual(at('2026-11-20', '15:30'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 80 }), (hours, limit) => {
        const now = new Date(at('2026-01-01', '00:00').getTime() + hours * 3_600_000)
        const remind = remindToAnswerAt(now, limit)
        expect(remind >= now && remind < afterOfficeHours(now, limit)).toBe(true)
      }),
    )
  })

  it('tells of a visit the afternoon before, else two hours before, else not', () => {
    const visit = at('2026-11-24', '09:00')
    expect(tellOfVisitAt(visit, at('2026-11-20', '10:00'))).toEqual(at('2026-11-23', '16:00'))
    expect(tellOfVisitAt(visit, at('2026-11-23', '20:00'))).toEqual(at('2026-11-24', '07:00'))
    expect(tellOfVisitAt(visit, at('2026-11-24', '08:00'))).toBeNull()
  })

  it('wants a time two working days before the day that was asked for', () => {
    // 1 to 7 October are off.
    expect(timeDueOn('2026-10-09')).toBe('2026-09-30')
    expect(acceptedLongAgo(at('2026-10-09', '10:00'))).toEqual(at('2026-09-30', '00:00'))
  })
})
