import { z } from 'zod'

/** What a button or a message may ask for: a word of ours such as `screen` or `answer:persons:3`. Never free text. */
export const chatAction = z
  .string()
  .max(80)
  .regex(/^[\w.:-]+$/)

/** A button under a message. Tapping it posts `action`; where `number` is set, typing that number does the same. */
export const chatButton = z.object({
  label: z.string(),
  action: chatAction,
  number: z.number().int().positive().nullable(),
})

/** A way to a page of the H5 (`path` begins with `/`) or to a phone (`tel:12345`). */
export const chatLink = z.object({ label: z.string(), href: z.string() })

/** One programme of a screening result; every word is ready to show. */
export const screeningLine = z.object({
  program: z.string(),
  name: z.string(),
  verdict: z.enum(['likely', 'not', 'unknown']),
  verdictText: z.string(),
  amountText: z.string().nullable(),
  reasons: z.array(z.string()),
  citations: z.array(z.string()),
})

/** A summary that is shown larger than a line of text. */
export const chatCard = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('screening'),
    lines: z.array(screeningLine),
    /** That this is an estimate and the office decides; left out where the message beside it says so. */
    note: z.string().optional(),
  }),
  z.object({
    kind: z.literal('timeline'),
    /** Number of the application, `SQ…`. */
    number: z.string(),
    steps: z.array(
      z.object({ text: z.string(), date: z.string().nullable(), state: z.enum(['done', 'now', 'next']) }),
    ),
  }),
  z.object({
    kind: z.literal('benefits'),
    items: z.array(z.object({ name: z.string(), amount: z.string(), payer: z.string(), period: z.string() })),
  }),
])

/** The document that an answer rests on, its clause, and the day since which it holds (YYYY-MM-DD). */
export const chatCitation = z.object({ doc: z.string(), clause: z.string(), date: z.string() })

/** What a system line says beside its words, so that a page can change its look. */
export const chatMarker = z.enum([
  'handoff.taken',
  'handoff.closed',
  /** Another colleague goes on. */
  'handoff.passed_on',
  /** Nobody owns it for the moment: the owner had to leave; the bot answers until somebody comes. */
  'handoff.returned',
  /** The promise was missed, the next desk has been told. */
  'handoff.escalated',
])

/**
 * One message as the resident sees it. `seq` grows by one in a conversation and is the SSE event id.
 * `me` the resident, `bot` 小扶, `person` a caseworker, `system` a line between (somebody joined, a notice).
 */
export const chatMessage = z.object({
  seq: z.number().int().positive(),
  author: z.enum(['me', 'bot', 'person', 'system']),
  text: z.string(),
  buttons: z.array(chatButton).optional(),
  links: z.array(chatLink).optional(),
  cards: z.array(chatCard).optional(),
  citations: z.array(chatCitation).optional(),
  marker: chatMarker.optional(),
  /** On the bot's first line of an answer: what it took the message for. */
  intent: z.string().optional(),
  /** Beside the intent: what the message was about, and how sure this is, 0 to 1. */
  topics: z.array(z.string()).optional(),
  confidence: z.number().min(0).max(1).optional(),
  /** ISO instant. */
  at: z.string(),
})

/**
 * What the resident sends: words, or the action of a button with its label as `text` (shown as their own line).
 * `clientKey` is made once a message by the page; sending it twice writes it once.
 */
export const sendMessage = z
  .object({
    clientKey: z.string().regex(/^[\w-]{8,64}$/),
    text: z.string().trim().min(1).max(1000).optional(),
    action: chatAction.optional(),
    /** 长辈版: shorter wording from now on. */
    elder: z.boolean().optional(),
  })
  .refine((message) => message.text !== undefined || message.action !== undefined, {
    message: 'text or action',
  })

export type ChatButton = z.infer<typeof chatButton>
export type ChatLink = z.infer<typeof chatLink>
export type ChatCard = z.infer<typeof chatCard>
export type ChatCitation = z.infer<typeof chatCitation>
export type ChatMarker = z.infer<typeof chatMarker>
export type ChatMessage = z.infer<typeof chatMessage>
export type SendMessage = z.infer<typeof sendMessage>
