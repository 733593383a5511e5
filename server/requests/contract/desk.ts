import { z } from 'zod'
import { kindSchema, levelSchema, stateSchema } from './kinds.ts'
import { detailLineSchema } from './mine.ts'

/** GET deskRequests. `show`: `open` waits for an answer, `done` is answered, closed or taken back. */
export const deskRequestsQuerySchema = z.object({
  kind: kindSchema.optional(),
  show: z.enum(['open', 'done']).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

export const deskRequestRowSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: kindSchema,
  title: z.string(),
  state: stateSchema,
  stateText: z.string(),
  level: levelSchema,
  regionName: z.string(),
  /** Masked; null: not known, or not for the reader. */
  nameMasked: z.string().nullable(),
  madeAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  /** Negative: so many are past. Null once it is answered. */
  workingDaysLeft: z.number().int().nullable(),
  overdue: z.boolean(),
  /** The reader has taken it. */
  mine: z.boolean(),
})

/** By promised day, the most urgent first. Nothing of what was said stands here. */
export const deskRequestsSchema = z.object({
  items: z.array(deskRequestRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** Open ones of each kind, and those past their day, over all that the reader may see. */
  counts: z.record(z.string(), z.number().int()),
  overdue: z.number().int(),
})

/** GET deskRequest; reading it is recorded with its purpose. */
export const deskRequestSchema = deskRequestRowSchema.extend({
  /** Null: not known, or not for the reader (`nameHidden`). */
  name: z.string().nullable(),
  nameHidden: z.boolean(),
  /** `callback`: in the clear for whoever has taken it, else masked. */
  phone: z.string().nullable(),
  lines: z.array(detailLineSchema),
  words: z.string().nullable(),
  application: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  canBeAnswered: z.boolean(),
  events: z.array(
    z.object({
      text: z.string(),
      note: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
  /** `talk`: join the talk of who asks (POST step in), where there is one. */
  actions: z.array(z.enum(['take', 'answer', 'talk', 'pass_on', 'close'])),
  /** Where it may be passed on to; the level where it stands means back into the line. */
  passTo: z.array(levelSchema),
})

/** `clientKey` makes sending twice harmless. */
export const answerBodySchema = z.object({
  clientKey: z.string().regex(/^[\w-]{8,64}$/),
  text: z.string().trim().min(1).max(1000),
})
export const passOnBodySchema = z.object({ to: levelSchema, reason: z.string().trim().min(1).max(500) })
/** Whoever passes it up may no longer read it. */
export const passedOnSchema = z.object({ passed: z.literal(true) })
/** A note is needed where nothing was answered. */
export const closeBodySchema = z.object({ note: z.string().trim().min(1).max(500).optional() })

/** GET deskApplicationRequests: changes and appeals of the family of an application, newest first. */
export const caseRequestsSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      /** The reader may open it; else it lies on a desk further up. */
      opens: z.boolean(),
      title: z.string(),
      lines: z.array(detailLineSchema),
      words: z.string().nullable(),
      state: stateSchema,
      stateText: z.string(),
      madeAt: z.iso.datetime(),
    }),
  ),
})

export type DeskRequestRow = z.infer<typeof deskRequestRowSchema>
export type DeskRequests = z.infer<typeof deskRequestsSchema>
export type DeskRequest = z.infer<typeof deskRequestSchema>
export type CaseRequests = z.infer<typeof caseRequestsSchema>
