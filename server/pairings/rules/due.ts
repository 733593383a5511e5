import { addWorkingDays, isWorkingDay } from '../../platform/calendar.ts'
import type { How } from '../contract.ts'

/** A day moved by calendar days, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The day by which they should be in touch again: so many days after the last time, or the working day after it. */
export function dueAfter(lastOn: string, rhythmDays: number): string {
  const due = addDays(lastOn, rhythmDays)
  return isWorkingDay(due) ? due : addWorkingDays(due, 1).date
}

/**
 * The same when a rhythm is set or changed later: a family that has waited longer already is due on the next working
 * day, not in the past.
 */
export function dueFromNow(lastOn: string, rhythmDays: number, today: string): string {
  const due = dueAfter(lastOn, rhythmDays)
  return due > today ? due : addWorkingDays(today, 1).date
}

export type Tried = { on: string; how: How }

/** The next day after an entry of the log. Who was not reached is tried again on the next working day, if it is due. */
export function dueAfterEntry(
  { on, how }: Tried,
  at: { dueOn: string | null; lastOn: string; rhythmDays: number; today: string },
): string {
  if (how !== 'not_reached') return dueAfter(on > at.lastOn ? on : at.lastOn, at.rhythmDays)
  const due = at.dueOn ?? dueAfter(at.lastOn, at.rhythmDays)
  return due > at.today ? due : addWorkingDays(at.today, 1).date
}

/** How many of the latest entries (newest first) in a row did not reach anybody, each on another day. */
export function notReachedInARow(log: readonly Tried[]): number {
  const reached = log.findIndex(({ how }) => how !== 'not_reached')
  const missed = reached < 0 ? log : log.slice(0, reached)
  return new Set(missed.map(({ on }) => on)).size
}
