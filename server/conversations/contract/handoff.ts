import { z } from 'zod'
import { chatMessage } from './message.ts'

export const handoffState = z.enum(['waiting', 'taken', 'closed'])
export const handoffUrgency = z.enum(['normal', 'urgent'])

/** Why a person is wanted. `step_in`: a caseworker joined on their own. */
export const handoffReason = z.enum(['asked', 'not_understood', 'emergency', 'step_in'])

/** A hand-over as the resident sees it. */
export const myHandoff = z.object({
  state: handoffState,
  urgency: handoffUrgency,
  /** 1 = next. Null once somebody has taken it. */
  place: z.number().int().positive().nullable(),
  /** ISO instant in working hours by which somebody answers. */
  promisedAt: z.string().nullable(),
})

/** One row of the desk's list. */
export const handoffRow = z.object({
  id: z.uuid(),
  state: handoffState,
  urgency: handoffUrgency,
  reason: handoffReason,
  /** Empty: the place is not known, the county takes it. */
  regionCode: z.string(),
  /** Name of the resident, if signed in; masked in the list. */
  name: z.string().nullable(),
  askedAt: z.string(),
  promisedAt: z.string().nullable(),
  overdue: z.boolean(),
  /** True when the reader of the list is the owner. */
  mine: z.boolean(),
})

export const handoffList = z.object({ items: z.array(handoffRow) })

/** A fact the resident gave, ready to read. */
export const saidFact = z.object({ label: z.string(), value: z.string() })

/** All that a caseworker needs so that nobody repeats themselves. */
export const handoffPack = handoffRow.extend({
  /** The place is not known: name, talk and facts come with taking it. */
  hidden: z.boolean(),
  messages: z.array(chatMessage),
  facts: z.array(saidFact),
  application: z.object({ id: z.uuid(), number: z.string(), stage: z.string() }).nullable(),
})

export const handoffParams = z.object({ id: z.uuid() })
/** `clientKey` makes sending twice harmless, as for residents. */
export const handoffReply = z.object({
  clientKey: z.string().regex(/^[\w-]{8,64}$/),
  text: z.string().trim().min(1).max(1000),
})

export type HandoffReason = z.infer<typeof handoffReason>
export type HandoffUrgency = z.infer<typeof handoffUrgency>
export type HandoffRow = z.infer<typeof handoffRow>
export type HandoffPack = z.infer<typeof handoffPack>
export type MyHandoff = z.infer<typeof myHandoff>
