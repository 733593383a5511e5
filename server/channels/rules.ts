/** How often one message is tried on a channel before it is given up: over some two hours. */
export const MAX_ATTEMPTS = 12

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 30 * 60_000

/**
 * How long to wait after the `attempt`-th failure (1, 2, …), in milliseconds: doubling, capped, at least half of it, so
 * that many who wait do not come back at once. `random` lies in [0, 1).
 */
export function retryWait(attempt: number, random: number): number {
  const ceiling = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS)
  return Math.round(ceiling * (0.5 + random / 2))
}

/** One-time codes that bind an account. Settings of ours, no document names them. */
export const BIND = {
  digits: 8,
  lifeMs: 10 * 60_000,
  /** Codes a person may ask for in an hour. */
  codesAnHour: 6,
  /** Wrong codes after which an account may not try for an hour. */
  wrongTries: 5,
  lockMs: 60 * 60_000,
} as const

/** True when an event lies too far back to be answered; one from the future is a clock that is off. */
export function isOld(timestamp: number, now: Date, maxAgeMs: number): boolean {
  return now.getTime() - timestamp > maxAgeMs
}
