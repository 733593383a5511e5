import type { HandoffLevel, HandoffUrgency } from '../../contract.ts'
import { HANDOFF_TIMES } from './settings.ts'

/** From the nearest desk upwards. */
export const LADDER: readonly HandoffLevel[] = ['village', 'township', 'county', 'on_call']

/** The desk that is called first. Danger calls every desk of the place at once, so it begins at the county. */
export function firstLevel(regionCode: string, urgency: HandoffUrgency): HandoffLevel {
  if (urgency === 'urgent' || regionCode.length < 9) return 'county'
  return regionCode.length < 12 ? 'township' : 'village'
}

/** The desk above. */
export function levelAbove(level: HandoffLevel): HandoffLevel {
  return LADDER[LADDER.indexOf(level) + 1] ?? 'on_call'
}

/** Whether a hand-over has climbed to the desk of this role; who stands below may take it still. */
export function reached(level: HandoffLevel, role: string): boolean {
  const at = LADDER.indexOf(role as HandoffLevel)
  return at >= 0 && at <= LADDER.indexOf(level)
}

/**
 * Whether there is a step after this one, one interval later: a normal one has been everywhere; danger goes on
 * calling for a while.
 */
export function climbsOn(handoff: { urgency: HandoffUrgency; level: HandoffLevel; step: number }): boolean {
  if (handoff.urgency === 'normal') return handoff.level !== 'on_call'
  return handoff.step < HANDOFF_TIMES.mostCalls
}

/**
 * The step that is left when all others are done: a night of calls may be over hours before what was promised
 * for the morning is missed, and that must not pass unheard. Null: the promise has been missed already.
 */
export function lastStepAt({ promisedAt }: { promisedAt: Date | null }, now: Date): Date | null {
  return promisedAt && promisedAt > now ? promisedAt : null
}
