import { addWorkingDays } from '../../platform/calendar.ts'
import { chinaDate, chinaInstant, chinaTime } from '../../platform/clock.ts'
import { AGREE_DAYS, AGREE_REMIND_DAYS, ASK_DAYS, DAYS_AFTER_WAIT, SLOW_DAYS } from './settings.ts'

const DAY_MS = 24 * 3_600_000
/** When offices close, and when reminders come: an hour at which people look at their phone. */
const CLOSING = '17:00'
const MORNING = '09:00'

/** The end of the working day by which a caseworker looks; today does not count. */
export const reviewDueAt = (now: Date, days: number): Date =>
  chinaInstant(addWorkingDays(chinaDate(now), days).date, CLOSING)

/** When a desk is reminded of a review: in the morning of the day it is due; null: over. */
export function reviewRemindAt(dueAt: Date, now: Date): Date | null {
  const at = chinaInstant(chinaDate(dueAt), MORNING)
  return at > now ? at : null
}

/** When a lease that begins now is over. The same sum stands in SQL: claim/claim-at-once.ts. */
export const leaseUntil = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS)

/**
 * When the holder is reminded: at half of the time and a day before its end, each at nine in the morning (China) of that
 * day, as far as it still lies ahead and before the end.
 */
export function leaseReminders(from: Date, until: Date): Date[] {
  const half = new Date((from.getTime() + until.getTime()) / 2)
  const dayBefore = new Date(until.getTime() - DAY_MS)
  const mornings = [half, dayBefore].map((at) => chinaInstant(chinaDate(at), MORNING))
  const ahead = mornings.filter((at) => at > from && at < until)
  return [...new Map(ahead.map((at) => [at.getTime(), at])).values()]
}

const morningIn = (now: Date, days: number) => chinaInstant(chinaDate(later(now, days)), MORNING)
const later = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS)

/** When whose wish it is is reminded of what the holder asks: the next morning; and when they have waited too long. */
export const askRemindAt = (askedAt: Date): Date => morningIn(askedAt, 1)
export const askLateAt = (askedAt: Date): Date => later(askedAt, ASK_DAYS)

/** When a yes to the public words is asked for again, and when the wish is put aside without one. */
export const agreeRemindAt = (now: Date): Date => morningIn(now, AGREE_REMIND_DAYS)
export const agreeEndsAt = (now: Date): Date => later(now, AGREE_DAYS)

/** An answer that comes so soon cost the holder nothing. */
const SOON_MS = 3_600_000

/**
 * When a lease ends after its holder has waited for an answer: by what they have waited later, and not before they could do
 * anything. Null: nothing changes.
 */
export function untilAfterWait(
  { askedAt, leaseUntil }: { askedAt: Date | null; leaseUntil: Date | null },
  now: Date,
): Date | null {
  if (!askedAt || !leaseUntil) return null
  const waited = now.getTime() - askedAt.getTime()
  if (waited < SOON_MS && leaseUntil > now) return null
  return new Date(Math.max(leaseUntil.getTime() + waited, later(now, DAYS_AFTER_WAIT).getTime()))
}

/** When a wish whose day (YYYY-MM-DD, China) is past leaves the board: when that day is over. */
export const expiresAt = (byDate: string): Date =>
  chinaInstant(chinaTime(chinaInstant(byDate)).toPlainDate().add({ days: 1 }).toString())

/** When a wish that was met is closed. */
export const closesAt = (metAt: Date, days: number): Date => new Date(metAt.getTime() + days * DAY_MS)

/** What was put up at this moment or before waits too long. */
export const slowSince = (now: Date): Date => new Date(now.getTime() - SLOW_DAYS * DAY_MS)

/** Whole days between two moments. */
export const daysSince = (then: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - then.getTime()) / DAY_MS))
