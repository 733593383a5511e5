import chineseDays from 'chinese-days'
import { Temporal } from 'temporal-polyfill'

// A CommonJS package: outside a bundler it has no named exports.
const { getDayDetail } = chineseDays

/**
 * Working days in mainland China by the published calendar, 调休 included. Dates are `YYYY-MM-DD`.
 *
 * The State Council publishes each year's holidays only in the autumn before. Past the last published year a
 * date is counted by weekends and the fixed statutory holidays alone and says `beyondCalendar`: whoever shows
 * it must add that it may still move.
 */
export type WorkingDate = { date: string; beyondCalendar: boolean }

/** 元旦, 劳动节, 国庆节: statutory holidays whose day of the year is fixed, so known before any publication. */
const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

const publishedYears = new Map<number, boolean>()

/** True when the holidays and 调休 days of this date's year are known. */
export function isPublished(date: string): boolean {
  const year = Temporal.PlainDate.from(date).year
  let known = publishedYears.get(year)
  if (known === undefined) {
    known = getDayDetail(`${year}-10-01`).name.includes(',')
    publishedYears.set(year, known)
  }
  return known
}

/** True on a day that offices work: not a weekend or holiday, or a weekend worked in exchange (调休). */
export function isWorkingDay(date: string): boolean {
  // chinese-days takes the weekday in the zone of the process, so it is only asked about days out of the row.
  const published = getDayDetail(date)
  if (published.name.includes(',')) return published.work
  const weekday = Temporal.PlainDate.from(date).dayOfWeek <= 5
  return weekday && (isPublished(date) || !FIXED_HOLIDAYS.has(date.slice(5)))
}

/**
 * The `n`-th working day after `date`; `date` itself is not counted. With `n` 0: `date`, whatever day it is.
 * Throws RangeError for a negative or broken `n`.
 */
export function addWorkingDays(date: string, n: number): WorkingDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days: a whole number, 0 or more')
  let day = Temporal.PlainDate.from(date)
  for (let left = n; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day.toString())) left -= 1
  }
  return { date: day.toString(), beyondCalendar: !isPublished(day.toString()) }
}

/** The `n`-th working day before `date`, for reminders that come ahead of a deadline. */
export function subtractWorkingDays(date: string, n: number): WorkingDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days: a whole number, 0 or more')
  let day = Temporal.PlainDate.from(date)
  for (let left = n; left > 0; ) {
    day = day.subtract({ days: 1 })
    if (isWorkingDay(day.toString())) left -= 1
  }
  return { date: day.toString(), beyondCalendar: !isPublished(date) }
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is before `from`. */
export function workingDaysBetween(from: string, to: string): number {
  if (Temporal.PlainDate.compare(from, to) > 0) return -workingDaysBetween(to, from)
  let count = 0
  const end = Temporal.PlainDate.from(to)
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, end) < 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day.toString())) count += 1
  }
  return count
}
