import { z } from 'zod'

/** What a message is about, as far as a person may say that they do not want to be sent it. */
export const TOPICS = ['progress', 'list', 'wish', 'service', 'pairing', 'reminder'] as const

/** Switched off by nobody: decisions, signatures, one's own account. */
export const MUST = 'must'

export const topicSchema = z.enum(TOPICS)
export const messageTopicSchema = z.enum([...TOPICS, MUST])

export type Topic = z.infer<typeof topicSchema>
export type MessageTopic = z.infer<typeof messageTopicSchema>

/** GET myMessages, and the answer of PUT. */
export const messageChoices = z.object({
  topics: z.array(z.object({ topic: topicSchema, title: z.string(), about: z.string(), on: z.boolean() })),
  /** What cannot be switched off, and why. */
  must: z.object({ title: z.string(), why: z.string() }),
  /** At most so many messages a day ring; `ours`: the county has not set it. */
  perDay: z.object({ count: z.number().int(), ours: z.boolean() }),
})

/** PUT myMessages */
export const messageChoice = z.object({ topic: topicSchema, on: z.boolean() })

export type MessageChoices = z.infer<typeof messageChoices>
