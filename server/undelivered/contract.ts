import { z } from 'zod'
import { HOWS } from './contract/hows.ts'

export type { How } from './contract/hows.ts'

/** Why a message did not arrive. */
export const whySchema = z.enum(['no_phone', 'rejected', 'unknown'])

export const undeliveredParams = z.object({ id: z.uuid() })

export const undeliveredQuery = z.object({
  show: z.enum(['open', 'done']).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

export const undeliveredRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  nameMasked: z.string(),
  /** A colleague, not a resident. */
  isStaff: z.boolean(),
  regionName: z.string(),
  since: z.iso.datetime(),
  /** What the messages are about, never their words. */
  topics: z.array(z.string()),
  count: z.number().int(),
  why: z.string(),
  state: z.enum(['open', 'done']),
  done: z.object({ at: z.iso.datetime(), how: z.string(), note: z.string().nullable() }).nullable(),
})

/** GET deskUndelivered: whom messages do not reach, who waits longest first. */
export const undeliveredList = z.object({
  items: z.array(undeliveredRow),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** All that are open. */
  open: z.number().int(),
})

/** GET deskUndeliveredOne: whole name, number and address, to call or go there; the read is recorded. */
export const undeliveredOne = undeliveredRow.extend({
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})

/** POST deskUndeliveredDone */
export const undeliveredDoneBody = z.object({
  version: z.number().int(),
  how: z.enum(HOWS),
  note: z.string().trim().max(300).optional(),
})

/** POST deskUndeliveredUndone: it was not settled after all. */
export const undeliveredUndoneBody = z.object({ version: z.number().int() })

export type Why = z.infer<typeof whySchema>
export type UndeliveredRow = z.infer<typeof undeliveredRow>
export type UndeliveredList = z.infer<typeof undeliveredList>
export type UndeliveredOne = z.infer<typeof undeliveredOne>
