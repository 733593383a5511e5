import { addWorkingDays, isWorkingDay } from '../../platform/calendar.ts'
import { chinaDate, chinaInstant } from '../../platform/clock.ts'

/** Office hours in which a provider is expected to read: our own default. */
const OPENING = '09:00'
const CLOSING = '17:00'
const HOUR_MS = 60 * 60_000

/** The instant after so many office hours of working days, from now on. */
export function afterOfficeHours(now: Date, hours: number): Date {
  let left = hours * HOUR_MS
  let day = chinaDate(now)
  for (;;) {
    if (isWorkingDay(day)) {
      const from = Math.max(now.getTime(), chinaInstant(day, OPENING).getTime())
      const room = chinaInstant(day, CLOSING).getTime() - from
      if (room >= left) return new Date(from + left)
      left -= Math.max(room, 0)
    }
    day = addWorkingDays(day, 1).date
  }
}

/** Nine in the morning so many working days after the day of an instant. */
export function morningAfter(at: Date, workingDays: number): Date {
  return chinaInstant(addWorkingDays(chinaDate(at), workingDays).date, OPENING)
}
