import type { ResolvedPack } from '../../eligibility/engine/index.ts'
import { addWorkingDays, subtractWorkingDays, workingDaysBetween } from '../../platform/calendar.ts'
import { chinaInstant } from '../../platform/clock.ts'

/** How long sending can be taken back: our own promise, not law. */
export const UNDO_MS = 10 * 60_000
/** How long a consent link is good. */
export const CONSENT_LINK_MS = 14 * 24 * 60 * 60_000
/** An adult who has not signed is reminded after one day and after three. */
export const CONSENT_REMINDERS_MS = [24 * 60 * 60_000, 72 * 60 * 60_000] as const
/** Staff are reminded this many working days before a deadline. */
export const STAFF_REMINDERS = [3, 1] as const

/** Steps with a promised date (条例 art. 11). */
export type LimitedStep = 'review' | 'notice' | 'confirm'
export type Limits = { reviewWorkingDays: number; noticeDays: number; confirmWorkingDays: number }

/** The limits in force in a place. Throws when the pack has none: there is no promise to invent. */
export function processLimits(pack: ResolvedPack): Limits {
  const [survey, notice, decision] = [
    pack.rows['process.surveyWorkingDays']?.value,
    pack.rows['process.noticeDays']?.value,
    pack.rows['process.decisionWorkingDays']?.value,
  ]
  if (survey === undefined || notice === undefined || decision === undefined)
    throw new Error(`no process limits in pack ${pack.version}`)
  return { reviewWorkingDays: survey, noticeDays: notice, confirmWorkingDays: decision }
}

/**
 * The last day of a step that begins on `startsOn`. The first day is not counted (民法典 art. 201), the last
 * one is, to its end: a notice put up on the 1st for 7 days ends with the 8th.
 */
export function dueOn(step: LimitedStep, startsOn: string, limits: Limits): string {
  if (step === 'notice') return addDays(startsOn, limits.noticeDays)
  const days = step === 'review' ? limits.reviewWorkingDays : limits.confirmWorkingDays
  return addWorkingDays(startsOn, days).date
}

/** The moment at which a notice whose last day is `lastDay` is over: midnight after it, in China. */
export function noticeOverAt(lastDay: string): Date {
  return chinaInstant(addDays(lastDay, 1))
}

/** When staff are reminded of a deadline: 9 in the morning, 3 and 1 working days before. */
export function staffReminders(due: string): { days: number; at: Date }[] {
  return STAFF_REMINDERS.map((days) => ({
    days,
    at: chinaInstant(subtractWorkingDays(due, days).date, '09:00'),
  }))
}

/** Working days left until `due`, today not counted; negative when late. */
export function workingDaysLeft(today: string, due: string): number {
  return workingDaysBetween(today, due)
}

/** The date `days` calendar days after `date`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first day of the month after `date`: paid from the month after approval (条例 art. 56). */
export function nextMonth(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
