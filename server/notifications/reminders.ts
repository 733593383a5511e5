import { subtractWorkingDays } from '../platform/calendar.ts'
import { chinaDate, chinaInstant, chinaTime } from '../platform/clock.ts'

/** Reminders of a day come at nine in the morning, China time: people are up, offices are open. */
const MORNING = '09:00'

/** The morning that lies `workingDays` working days before a deadline (`YYYY-MM-DD`, China). */
export function reminderBefore(dueOn: string, workingDays: number): Date {
  return chinaInstant(subtractWorkingDays(dueOn, workingDays).date, MORNING)
}

/** The morning `days` calendar days after an instant. */
export function reminderAfter(instant: Date, days: number): Date {
  return chinaInstant(chinaTime(instant).toPlainDate().add({ days }).toString(), MORNING)
}

/** A reminder whose time has passed already is for now; `null` when its day is over and it would only confuse. */
export function reminderStillDue(at: Date, now: Date): Date | null {
  if (at > now) return at
  return chinaDate(at) === chinaDate(now) ? now : null
}
