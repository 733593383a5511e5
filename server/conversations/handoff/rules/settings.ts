/**
 * How long things may take, and when somebody counts as gone. A demo setting: no document names these times, each
 * county sets its own.
 */
export const HANDOFF_TIMES = {
  /** Minutes until the owner answers what was said: working time, for urgent ones clock time. */
  replyWithin: { normal: 20, urgent: 5 },
  /** Minutes after the reminder until a talk that its owner does not answer goes back into the line. */
  returnAfter: { normal: 10, urgent: 5 },
  /** Minutes from one step of the ladder to the next. */
  ladderEvery: { normal: 15, urgent: 5 },
  /** Urgent ones that nobody takes: so many calls, then it stays with everybody who was called. */
  mostCalls: 24,
  /** How often a page says that its owner is still there, and after how many missed signs they are gone. */
  beatSeconds: 60,
  missedBeats: 3,
  /** Minutes without any touch of an open page until it asks whether somebody is there, and until they are off. */
  askWhenIdle: 15,
  offAfterAsking: 2,
} as const

/** What was said so many days before somebody was asked for belongs to the hand-over, and no more. */
export const READABLE_DAYS = 30

/** Summed up: from now on without a sign of life one is off. */
export const offAfterMs = HANDOFF_TIMES.beatSeconds * HANDOFF_TIMES.missedBeats * 1000
/** And so long after the last touch, although the page is open. */
export const idleOffMs = (HANDOFF_TIMES.askWhenIdle + HANDOFF_TIMES.offAfterAsking) * 60_000
