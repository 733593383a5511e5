/**
 * Our own technical defaults of this room, which no county sets and no document names; what a county sets is in
 * contract/settings.ts.
 */

/** Not reached so often in a row: a caseworker looks after the family. */
export const NOT_REACHED_IN_A_ROW = 2
/** Working days past the day after which the office is told that nobody has been in touch. */
export const OFFICE_AFTER_DAYS = 5
/** Working days after which the next desk up is told of help that nobody has seen to. */
export const HELP_WAITS_DAYS = [1, 2] as const
/** Working days after a proposal at which whoever is silent is asked again, the office is told, and it is taken back. */
export const ANSWER_WITHIN_DAYS = { ask: 3, office: 5, withdraw: 15 } as const
/** How many days back a volunteer may log. */
export const LOG_BACK_DAYS = 31
