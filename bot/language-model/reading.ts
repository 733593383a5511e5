import { z } from 'zod'
import { type HouseholdKey, isFactKey, readAnswer } from '../../server/eligibility/engine/index.ts'
import { INTENTS, TOPICS } from '../understanding/labels.ts'

/** Of people only our own reading tells: whom a place in a list means is ours to know. */
const isOfHousehold = (key: string): key is HouseholdKey => isFactKey(key) && !key.includes('.')

/** Facts of one message; more are nonsense. */
const MOST_FACTS = 20

const saidFact = z
  .object({
    key: z.string().refine(isOfHousehold),
    value: z.union([z.string().max(40), z.number(), z.boolean()]),
  })
  .refine(({ key, value }) => readAnswer(key, String(value)).ok)

/**
 * What a language model may say of a message: one of our intents, some of our topics, and facts that our own
 * reading of answers accepts. Anything else in its answer makes the whole answer void.
 */
export const readingSchema = z.strictObject({
  intent: z.enum(INTENTS),
  confidence: z.number().min(0).max(1),
  topics: z.array(z.enum(TOPICS)).min(1).max(6),
  facts: z.array(saidFact).max(MOST_FACTS).default([]),
})

export type Reading = z.infer<typeof readingSchema>
/** A fact by its address; the value as an answer is typed. */
export type SaidFact = Reading['facts'][number]

/** Reads the answer of a model; null if it says anything but a reading. */
export function readReading(text: string): Reading | null {
  try {
    const parsed = readingSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
