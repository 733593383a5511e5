import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isPublished,
  isWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from './calendar.ts'

const dates = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('working days by the published calendar', () => {
  it.each([
    ['2026-02-13', true, 'a Friday'],
    ['2026-02-14', true, 'a Saturday worked for 春节 (调休)'],
    ['2026-02-15', false, 'first day of 春节, a Sunday'],
    ['2026-02-23', false, 'last day of 春节, a Monday'],
    ['2026-02-28', true, 'a Saturday worked for 春节 (调休)'],
    ['2026-09-20', true, 'a Sunday worked for 国庆 (调休)'],
    ['2026-10-01', false, '国庆'],
    ['2026-10-10', true, 'a Saturday worked for 国庆 (调休)'],
    ['2026-11-21', false, 'a plain Saturday'],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkingDay(date)).toBe(works)
  })

  it('counts 15 working days over the National Day holiday of 2026', () => {
    expect(addWorkingDays('2026-09-18', 15)).toEqual({ date: '2026-10-15', beyondCalendar: false })
  })

  it('counts over 春节 of 2026 with both exchanged Saturdays', () => {
    expect(addWorkingDays('2026-02-12', 5)).toEqual({ date: '2026-02-26', beyondCalendar: false })
  })

  it('says when the date lies past the published calendar, and still skips a fixed holiday', () => {
    expect(isPublished('2026-12-31')).toBe(true)
    expect(isPublished('2027-01-04')).toBe(false)
    expect(addWorkingDays('2026-12-31', 1)).toEqual({ date: '2027-01-04', beyondCalendar: true })
  })

  it('refuses a broken number of days', () => {
    expect(() => addWorkingDays('2026-11-20', -1)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-11-20', 1.5)).toThrow(RangeError)
  })
})

describe('working days, always', () => {
  it('ends on a working day, and counting back gives the number', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const end = addWorkingDays(date, n).date
        expect(isWorkingDay(end)).toBe(true)
        expect(workingDaysBetween(date, end)).toBe(n)
        expect(workingDaysBetween(end, date)).toBe(-n)
      }),
      { numRuns: 60 },
    )
  })

  it('comes back to a working day that it left', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const start = addWorkingDays(date, 1).date
        expect(subtractWorkingDays(addWorkingDays(start, n).date, n).date).toBe(start)
      }),
      { numRuns: 60 },
    )
  })
})
