import { z } from 'zod'
import { myHandoff } from './contract/handoff.ts'
import { chatMessage } from './contract/message.ts'

export * from './contract/desk-work.ts'
export * from './contract/handoff.ts'
export * from './contract/handoff-writes.ts'
export * from './contract/message.ts'

/**
 * POST chat: opens a conversation or goes on with the one of this phone (anonymous, cookie `zf_chat`) or of
 * the signed-in person (the same talk on every phone). Call it when the chat page opens and again after
 * sign-in or sign-out: that links the anonymous talk to the person, or starts a new one.
 */
export const openChat = z
  .object({
    /** Leaves the anonymous talk of this phone behind and starts a new one. */
    fresh: z.boolean().optional(),
    elder: z.boolean().optional(),
  })
  .default({})

/** The newest messages (at most 50, oldest first), and who answers now. */
export const chatOpened = z.object({
  signedIn: z.boolean(),
  owner: z.enum(['bot', 'person']),
  handoff: myHandoff.nullable(),
  lastSeq: z.number().int(),
  messages: z.array(chatMessage),
})

/** Numbers of messages fit their column. */
const seq = z.coerce.number().int().min(0).max(2_147_483_647)

export const messagesQuery = z.object({ after: seq.default(0) })
/** At most 200 a call, oldest first; ask again after the last `seq`. */
export const messagesPage = z.object({ messages: z.array(chatMessage) })

/** Answer to a sent message: the message as it was written (the first time, if it was sent twice). */
export const messageSent = z.object({ message: chatMessage })

/**
 * GET events (server-sent events): `event: message`, `id: <seq>`, `data: ChatMessage`. Begins after
 * `Last-Event-ID` or `?after=`. Own messages come back too; a page drops what it has by `seq`. Between them
 * `event: handoff` without an id, `data: MyHandoff | null`: at the beginning and whenever it changes.
 */
export const eventsQuery = z.object({ after: seq.optional() })

export type OpenChat = z.infer<typeof openChat>
export type ChatOpened = z.infer<typeof chatOpened>
