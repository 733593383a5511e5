import { chinaInstant, chinaTime } from '../../platform/clock.ts'
import type { MessageTopic } from '../contract/topics.ts'

/** Messages a household gets in a day where its county has not set it: our own default, no rule. */
export const PER_DAY = 3

/** How long what lies in the chat of the page alone waits to be seen before the phone is asked: our own default. */
export const SEEN_WITHIN_MS = 15 * 60_000

/** Titles that a morning's message names; the rest is counted. */
export const TITLES = 3

/** Whether a message counts among those of the day. What cannot wait, and what somebody waits for, does not. */
export function isCounted(input: {
  toPerson: boolean
  topic: MessageTopic
  urgent: boolean
  waitedFor: boolean
  otherNumber: boolean
}): boolean {
  return input.toPerson && input.topic !== 'must' && !input.urgent && !input.waitedFor && !input.otherNumber
}

/** The morning (eight, China) after an instant, when what was too much for its day is told. */
export function nextMorning(instant: Date): Date {
  return chinaInstant(chinaTime(instant).toPlainDate().add({ days: 1 }).toString(), '08:00')
}
