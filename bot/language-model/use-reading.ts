import { SURE } from '../understanding/certainty.ts'
import { findDanger } from '../understanding/safety.ts'
import { understand } from '../understanding/understand.ts'
import type { Understanding } from '../understanding/understanding.ts'
import type { Reading } from './reading.ts'

/** Shorter words are answers and names of things; nobody waits for a model to read them. */
const SHORTEST = 8

/** Whether a model may be asked: our own reading is not sure, and there is no danger to answer at once. */
export function wantsReading(text: string): boolean {
  return text.length >= SHORTEST && !findDanger(text) && understand(text).confidence < SURE
}

/** What was understood, with the help of a model where our own reading is not sure by itself. */
export function withReading(own: Understanding, reading: Reading | null | undefined): Understanding {
  if (!reading || own.confidence >= SURE || reading.confidence <= own.confidence) return own
  const { intent, confidence } = reading
  const named = reading.topics.filter((topic) => topic !== 'none' && !own.topics.includes(topic))
  const topics = [...own.topics.filter((topic) => topic !== 'none'), ...named]
  return {
    ...own,
    intent,
    confidence,
    topics: topics.length > 0 ? topics : ['none'],
    likely: [{ intent, confidence }, ...own.likely.filter((one) => one.intent !== intent)],
  }
}
