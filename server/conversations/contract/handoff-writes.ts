import { z } from 'zod'
import { handoffLevel, handoffPack } from './handoff.ts'

/** Made once a click by the page: sending twice does it once. */
const clientKey = z.string().regex(/^[\w-]{8,64}$/)
const note = z.string().trim().min(1).max(500)

/**
 * POST reply. The text may hold variables as ready replies do (`{称呼}`, `{时间}`): the server fills in those it
 * knows and those given in `values`; one that stays open is refused as REPLY_UNRESOLVED with its `name`.
 */
export const handoffReply = z.object({
  clientKey,
  text: z.string().trim().min(1).max(1000),
  values: z.record(z.string().max(20), z.string().trim().min(1).max(100)).default({}),
})

/** POST close: gives the talk back to the bot, which says the summary: "刚才和工作人员说好了：…". */
export const handoffClose = z.object({ summary: z.string().trim().min(1).max(500).optional() }).default({})

/** POST transfer: to a colleague, who owns it from then on, or into the line of another desk. */
export const handoffTransfer = z.object({
  to: z.union([z.object({ staffId: z.uuid() }), z.object({ level: handoffLevel.exclude(['on_call']) })]),
  note,
})

/** POST note: for colleagues, never for the resident. */
export const handoffNote = z.object({ clientKey, text: note })

/** GET colleagues: who may take over, on duty first; and the desks of the place that have staff. */
export const colleagues = z.object({
  items: z.array(
    z.object({
      staffId: z.uuid(),
      name: z.string(),
      role: z.enum(['village', 'township', 'county']),
      presence: z.enum(['on', 'away', 'off']),
      knowsIt: z.boolean(),
    }),
  ),
  levels: z.array(handoffLevel.exclude(['on_call'])),
})

/** POST next: takes the first in line that suits the reader; null: nobody waits for them. */
export const handoffNext = z.object({ handoff: handoffPack.nullable() })

/**
 * POST step in: joins the talk of the resident behind an application of one's region that is open, or behind a request
 * that one has taken. GET, with one of both, tells whether there is such a talk.
 */
export const stepIn = z.union([
  z.strictObject({ applicationId: z.uuid() }),
  z.strictObject({ requestId: z.uuid() }),
])
export const mayStepIn = z.object({ possible: z.boolean() })

export type StepIn = z.infer<typeof stepIn>
export type MayStepIn = z.infer<typeof mayStepIn>
export type HandoffReply = z.infer<typeof handoffReply>
export type HandoffTransfer = z.infer<typeof handoffTransfer>
export type Colleagues = z.infer<typeof colleagues>
