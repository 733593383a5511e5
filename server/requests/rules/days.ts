import { addWorkingDays, subtractWorkingDays } from '../../platform/calendar.ts'
import { chinaDate, chinaInstant, chinaTime } from '../../platform/clock.ts'
import type { RequestKind } from '../contract.ts'

/** `demo`: no document names the time, each county sets its own. `law`: the clause names it. */
type Term = { days: number; count: 'working' | 'calendar'; source: 'demo' | 'law' }

/** How soon somebody answers. Complaints within 15 days: Zhejiang Social Assistance Regulations art. 58. */
export const PROMISES: Record<RequestKind, Term> = {
  callback: { days: 1, count: 'working', source: 'demo' },
  change: { days: 3, count: 'working', source: 'demo' },
  service: { days: 3, count: 'working', source: 'demo' },
  appeal: { days: 15, count: 'calendar', source: 'law' },
  abuse: { days: 15, count: 'calendar', source: 'law' },
}

/** Working days that the next desk gets when a day has passed without an answer. A demo setting, as above. */
const NEXT_DESK_DAYS = 2
/** When offices close. A demo setting. */
const CLOSING = '17:00'
/** Reminders come at nine in the morning, when offices are open. */
const MORNING = '09:00'

/** The end of the promised day of a request made at this moment; the day it was made does not count. */
export function dueAfter(kind: RequestKind, madeAt: Date): Date {
  const { days, count } = PROMISES[kind]
  const made = chinaTime(madeAt).toPlainDate()
  const day = count === 'working' ? addWorkingDays(made.toString(), days).date : made.add({ days }).toString()
  return chinaInstant(day, CLOSING)
}

/** The end of the day by which the next desk answers what the one before did not. */
export function dueAgain(now: Date): Date {
  return chinaInstant(addWorkingDays(chinaDate(now), NEXT_DESK_DAYS).date, CLOSING)
}

/** When the desk is reminded: the working day before, or that morning; null when both are over. */
export function remindAt(dueAt: Date, now: Date): Date | null {
  const dueOn = chinaDate(dueAt)
  return (
    [subtractWorkingDays(dueOn, 1).date, dueOn]
      .map((day) => chinaInstant(day, MORNING))
      .find((at) => at > now) ?? null
  )
}
