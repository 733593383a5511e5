import { addDeskMinutes, DESK_HOURS, deskOpen } from '../../rules.ts'
import { HANDOFF_TIMES } from './settings.ts'

type Urgency = 'normal' | 'urgent'
type IsWorkingDay = (date: string) => boolean

const minutesLater = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** So many minutes from now: working time, and for urgent ones clock time, day and night. */
export function after(now: Date, minutes: number, urgency: Urgency, isWorkingDay: IsWorkingDay): Date {
  return urgency === 'urgent' ? minutesLater(now, minutes) : addDeskMinutes(now, minutes, isWorkingDay)
}

/**
 * What the resident is promised, and whether somebody is there now. Outside desk hours an urgent one is promised
 * soon only where somebody is on call: a promise that nobody can keep is worse than a late one.
 */
export function promiseOf(
  asked: { urgency: Urgency; onCall: boolean },
  now: Date,
  isWorkingDay: IsWorkingDay,
): { promisedAt: Date; openNow: boolean } {
  const minutes = DESK_HOURS.answerWithin[asked.urgency]
  if (asked.urgency === 'urgent' && asked.onCall)
    return { promisedAt: minutesLater(now, minutes), openNow: true }
  return {
    promisedAt: addDeskMinutes(now, minutes, isWorkingDay),
    openNow: deskOpen(now, isWorkingDay),
  }
}

/** The first step of the ladder: when the promise is missed; for urgent ones sooner, by the clock. */
export function firstStepAt(
  handoff: { urgency: Urgency; promisedAt: Date },
  now: Date,
  isWorkingDay: IsWorkingDay,
): Date {
  if (handoff.urgency === 'normal') return handoff.promisedAt
  return after(now, HANDOFF_TIMES.ladderEvery.urgent, 'urgent', isWorkingDay)
}
