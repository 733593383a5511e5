import { isWorkingDay } from '../../platform/calendar.ts'
import { chinaDate, chinaTime } from '../../platform/clock.ts'
import type { Opening } from '../contract.ts'

/**
 * Whether a place is open now; null: no hours are set. A public holiday that falls on a weekday is closed; a weekend
 * that is worked in exchange (调休) goes by the hours of its day of the week, for nobody said otherwise.
 */
export function isOpen(hours: readonly Opening[], now: Date): boolean | null {
  if (hours.length === 0) return null
  const at = chinaTime(now)
  const clock = at.toPlainTime().toString().slice(0, 5)
  if (at.dayOfWeek <= 5 && !isWorkingDay(chinaDate(now))) return false
  return hours.some(({ day, from, to }) => day === at.dayOfWeek && from <= clock && clock < to)
}

/** A run of days that have the same hours: Monday to Friday, 09:00–12:00 and 14:00–17:00. */
export type OpeningRun = { from: number; to: number; times: string[] }

/** The week in as few lines as it takes. */
export function openingRuns(hours: readonly Opening[]): OpeningRun[] {
  const runs: OpeningRun[] = []
  for (let day = 1; day <= 7; day += 1) {
    const times = hours
      .filter((one) => one.day === day)
      .map(({ from, to }) => `${from}–${to}`)
      .sort()
    if (times.length === 0) continue
    const last = runs.at(-1)
    if (last && last.to === day - 1 && last.times.join() === times.join()) last.to = day
    else runs.push({ from: day, to: day, times })
  }
  return runs
}
