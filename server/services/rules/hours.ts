import { addWorkingDays, isWorkingDay, subtractWorkingDays } from '../../platform/calendar.ts'
import { chinaDate, chinaInstant } from '../../platform/clock.ts'
import { AGAIN_DAYS } from './settings.ts'

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

/** Before an order must be answered the provider is reminded so many office hours ahead, at most half of all: our default. */
const REMIND_HOURS = 2

/** When a provider is reminded of an order that came now. */
export const remindToAnswerAt = (now: Date, acceptHours: number): Date =>
  afterOfficeHours(now, acceptHours - Math.min(REMIND_HOURS, acceptHours / 2))

/** When people are told of a visit: the afternoon before, while they are awake and somebody is at the office. */
const EVE = '16:00'
const SHORTLY_MS = 2 * HOUR_MS

/** The same; two hours before where that afternoon is over. Null: it is too near for a word. */
export function tellOfVisitAt(startsAt: Date, now: Date): Date | null {
  const before = chinaDate(new Date(chinaInstant(chinaDate(startsAt)).getTime() - 1))
  const moments = [chinaInstant(before, EVE), new Date(startsAt.getTime() - SHORTLY_MS)]
  return moments.find((at) => at > now) ?? null
}

/** The day by which a visit that is wanted on a day should have its time. */
export const timeDueOn = (wantedOn: string): string => subtractWorkingDays(wantedOn, AGAIN_DAYS).date

/** Accepted on this day of earlier and still without a time is late. */
export const acceptedLongAgo = (now: Date): Date =>
  chinaInstant(subtractWorkingDays(chinaDate(now), AGAIN_DAYS).date)

/** Nine in the morning so many working days after the day of an instant. */
export function morningAfter(at: Date, workingDays: number): Date {
  return chinaInstant(addWorkingDays(chinaDate(at), workingDays).date, OPENING)
}
