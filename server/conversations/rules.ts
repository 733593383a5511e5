import { Temporal } from 'temporal-polyfill'

/**
 * When somebody sits at the desk, and how soon they promise to answer. A demo setting: no document names these
 * hours, each county sets its own.
 */
export const DESK_HOURS = {
  zone: 'Asia/Shanghai',
  spans: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
  /** Minutes of working time until somebody answers. */
  answerWithin: { normal: 30, urgent: 10 },
} as const

/** Far enough to step over the longest holidays. */
const MOST_DAYS = 60

type IsWorkingDay = (date: string) => boolean

/** True while somebody sits at the desk. */
export function deskOpen(now: Date, isWorkingDay: IsWorkingDay): boolean {
  return spansFrom(now, isWorkingDay, 1).some((span) => span.from <= now.getTime())
}

/** The instant at which so many minutes of working time have gone by; the end of a span counts to the span. */
export function addDeskMinutes(now: Date, minutes: number, isWorkingDay: IsWorkingDay): Date {
  let left = minutes * 60_000
  for (const span of spansFrom(now, isWorkingDay, MOST_DAYS)) {
    const begin = Math.max(span.from, now.getTime())
    if (left <= span.to - begin) return new Date(begin + left)
    left -= span.to - begin
  }
  throw new RangeError('no working day within sight')
}

/** Desk hours that end after `now`, over so many days from today on. */
function spansFrom(now: Date, isWorkingDay: IsWorkingDay, days: number): { from: number; to: number }[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(DESK_HOURS.zone)
    .toPlainDate()
  const dates = Array.from({ length: days }, (_, ahead) => today.add({ days: ahead }))
  return dates
    .filter((date) => isWorkingDay(date.toString()))
    .flatMap((date) => DESK_HOURS.spans.map((span) => ({ from: at(date, span.from), to: at(date, span.to) })))
    .filter((span) => span.to > now.getTime())
}

function at(date: Temporal.PlainDate, time: string): number {
  return date.toZonedDateTime({ timeZone: DESK_HOURS.zone, plainTime: time }).epochMilliseconds
}
