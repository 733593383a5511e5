import { chinaDate, chinaInstant, chinaTime } from '../platform/clock.ts'

/** Quiet hours in China time: from 21:00 (included) to 08:00 (not included) nobody's phone rings. */
const QUIET_FROM = 21
const QUIET_TO = 8

/** How often one delivery is tried before it is given up and shown as failed. */
export const MAX_ATTEMPTS = 6

/** How long one try may hold a delivery: longer than the provider's time limit, so a live try is not overtaken. */
export const LEASE_MS = 60_000

const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 30 * 60_000

export function isQuiet(instant: Date): boolean {
  const { hour } = chinaTime(instant)
  return hour >= QUIET_FROM || hour < QUIET_TO
}

/** The first moment a phone may ring: now, or the next 08:00 in China. Deferred, never dropped. */
export function earliestDelivery(instant: Date, urgent: boolean): Date {
  if (urgent || !isQuiet(instant)) return instant
  const today = chinaInstant(chinaDate(instant), '08:00')
  if (instant < today) return today
  const tomorrow = chinaTime(instant).toPlainDate().add({ days: 1 })
  return chinaInstant(tomorrow.toString(), '08:00')
}

/**
 * How long to wait after the `attempt`-th failure (1, 2, …), in milliseconds: doubling, capped, with full
 * jitter, so that a provider that comes back is not met by everybody at once. `random` lies in [0, 1).
 */
export function retryWait(attempt: number, random: number): number {
  const ceiling = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS)
  return 1_000 + Math.floor(random * ceiling)
}
