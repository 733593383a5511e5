import { z } from 'zod'
import { namesOne, nobodyNamed, whomFields } from '../../households/contract.ts'
import { DESK_ACTIONS, settlementSchema } from './act.ts'
import { serviceKindSchema, tagSchema } from './kinds.ts'
import { newOrderSchema, orderEventSchema, orderRowSchema } from './order.ts'

/** GET deskServiceOrders. `late`: not answered in time, or accepted and still without a time; `unsettled`: complaints, declined and missed visits. */
export const deskOrdersQuerySchema = z.object({
  show: z.enum(['open', 'late', 'unsettled', 'to_call', 'done']).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const deskOrderRowSchema = orderRowSchema.extend({
  regionName: z.string(),
  nameMasked: z.string(),
  overdue: z.boolean(),
})
export const deskOrdersSchema = z.object({
  items: z.array(deskOrderRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  counts: z.object({
    open: z.number().int(),
    late: z.number().int(),
    unsettled: z.number().int(),
    to_call: z.number().int(),
  }),
})

/** GET deskServiceOrder; reading it is recorded. */
export const deskOrderSchema = deskOrderRowSchema.extend({
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  words: z.string().nullable(),
  reason: z.string().nullable(),
  rating: z.number().int().nullable(),
  ratingWords: z.string().nullable(),
  inAt: z.iso.datetime().nullable(),
  outAt: z.iso.datetime().nullable(),
  checks: z.array(z.object({ kind: z.enum(['in', 'out']), text: z.string(), at: z.iso.datetime() })),
  events: z.array(orderEventSchema),
  actions: z.array(z.enum(DESK_ACTIONS)),
  /** How a complaint may be settled; empty: there is none. */
  settlements: z.array(settlementSchema),
  others: z.array(z.object({ id: z.uuid(), name: z.string(), providerName: z.string() })),
})
export type DeskOrder = z.infer<typeof deskOrderSchema>

/** POST deskServiceOrders: for somebody of one's place, found by the number on the ID card or their 幸福码. */
export const deskNewOrderSchema = newOrderSchema
  .omit({ region: true })
  .extend(whomFields)
  .refine(namesOne, nobodyNamed)
export type DeskNewOrder = z.output<typeof deskNewOrderSchema>

/** GET deskServiceProjects. */
export const deskProjectsSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      name: z.string(),
      providerName: z.string(),
      tag: tagSchema,
      tagText: z.string(),
      kind: serviceKindSchema,
      kindText: z.string(),
      whereText: z.string(),
      state: z.enum(['open', 'paused', 'ended']),
      stateText: z.string(),
      monthly: z.number().int().nullable(),
      ordersThisMonth: z.number().int(),
      startsOn: z.iso.date(),
      endsOn: z.iso.date().nullable(),
      demo: z.boolean(),
    }),
  ),
})
/** PUT deskServiceProject: whether it takes orders. */
export const projectStateBodySchema = z.object({ state: z.enum(['open', 'paused', 'ended']) })
