import { z } from 'zod'
import { kindSchema, stateSchema } from './kinds.ts'

export const requestParamsSchema = z.object({ id: z.uuid() })

/** A detail of a request, ready to read. */
export const detailLineSchema = z.object({ label: z.string(), value: z.string() })

/** A request of mine in the list. */
export const myRequestRowSchema = z.object({
  id: z.uuid(),
  /** `QQ20261122-000123`, to name it on the phone. */
  number: z.string(),
  kind: kindSchema,
  /** E.g. "报告变化：收入变了". */
  title: z.string(),
  state: stateSchema,
  stateText: z.string(),
  madeAt: z.iso.datetime(),
  /** The promised day, China; null once it is answered or over. */
  dueOn: z.iso.date().nullable(),
  overdue: z.boolean(),
})

/** GET myRequests: the newest fifty. */
export const myRequestsSchema = z.object({ items: z.array(myRequestRowSchema) })

/** GET, POST and withdraw of one request. */
export const myRequestSchema = myRequestRowSchema.extend({
  lines: z.array(detailLineSchema),
  words: z.string().nullable(),
  /** Whose desk it lies on, e.g. "余姚市梨洲街道". */
  office: z.string(),
  /** What was answered, oldest first. */
  answers: z.array(z.object({ text: z.string(), at: z.iso.datetime() })),
  /** What has happened, oldest first. */
  events: z.array(z.object({ text: z.string(), at: z.iso.datetime() })),
  canWithdraw: z.boolean(),
  /** False: nobody can be told the answer, for nobody knows who asked. */
  canBeAnswered: z.boolean(),
  /** `appeal`: the other ways that the law gives, with the clause. Empty for other kinds. */
  ways: z.array(z.object({ text: z.string(), source: z.string().nullable() })),
})

export type MyRequestRow = z.infer<typeof myRequestRowSchema>
export type MyRequests = z.infer<typeof myRequestsSchema>
export type MyRequest = z.infer<typeof myRequestSchema>
