import { Temporal } from 'temporal-polyfill'

/** All dates of the product are dates in China. Instants are stored as instants. */
export const ZONE = 'Asia/Shanghai'

/** The only source of "now". Tests pass their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved; for tests and simulations. */
export function fakeClock(start: string) {
  let at = new Date(start)
  return {
    now: () => new Date(at),
    set(iso: string) {
      at = new Date(iso)
    },
    advance(ms: number) {
      at = new Date(at.getTime() + ms)
    },
  }
}

/** The instant as wall time in China. */
export function chinaTime(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)
}

/** Today's date in China, `YYYY-MM-DD`. */
export function chinaDate(instant: Date): string {
  return chinaTime(instant).toPlainDate().toString()
}

/** The instant at which a China date (`YYYY-MM-DD`) reaches a wall time (`HH:mm`). */
export function chinaInstant(date: string, time = '00:00'): Date {
  const at = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: time })
  return new Date(at.epochMilliseconds)
}

/** A `DATE` column from `YYYY-MM-DD` (Prisma hands dates over as midnight UTC). */
export function dateColumn(date: string): Date {
  return new Date(`${date}T00:00:00.000Z`)
}

/** `YYYY-MM-DD` from a `DATE` column. */
export function fromDateColumn(value: Date): string {
  return value.toISOString().slice(0, 10)
}
