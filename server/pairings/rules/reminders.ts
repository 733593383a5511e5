import { addWorkingDays, subtractWorkingDays } from '../../platform/calendar.ts'
import { chinaDate, chinaInstant } from '../../platform/clock.ts'
import { OFFICE_AFTER_DAYS } from './settings.ts'

/** `soon`, `late`: the volunteer; `office`: the caseworkers of the place. */
export type ReminderStep = 'soon' | 'late' | 'office'

/** Reminders come when people are up and offices are open. */
const MORNING = '09:00'

/**
 * When who is reminded of the day by which they should be in touch: the working day before (that day itself, when that
 * is over), the working day after it, and then the office. Always on working days.
 */
export function remindersFor(dueOn: string, now: Date): { step: ReminderStep; at: Date }[] {
  const at = (date: string) => chinaInstant(date, MORNING)
  const soon = [subtractWorkingDays(dueOn, 1).date, dueOn].map(at).find((one) => one > now)
  return [
    ...(soon ? [{ step: 'soon' as const, at: soon }] : []),
    { step: 'late', at: at(addWorkingDays(dueOn, 1).date) },
    { step: 'office', at: at(addWorkingDays(dueOn, OFFICE_AFTER_DAYS).date) },
  ]
}

/** The morning so many working days from now. */
export function morningAfter(now: Date, workingDays: number): Date {
  return chinaInstant(addWorkingDays(chinaDate(now), workingDays).date, MORNING)
}
