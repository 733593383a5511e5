import { z } from 'zod'
import { PROVIDER_ACTIONS } from './act.ts'
import { serviceKindSchema, tagSchema } from './kinds.ts'
import { orderEventSchema, orderRowSchema } from './order.ts'

/** GET providerOrders. `open`: to answer, to schedule, to visit; `offered`: others did not answer in time. */
export const providerOrdersQuerySchema = z.object({
  show: z.enum(['open', 'offered', 'done']).default('open'),
  /** A day: visits of that day alone. */
  on: z.iso.date().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

/** Nothing of a person stands in a list. */
export const providerOrderRowSchema = orderRowSchema.extend({
  /** The township, no nearer. */
  placeText: z.string(),
  overdue: z.boolean(),
})
export type ProviderOrderRow = z.infer<typeof providerOrderRowSchema>
export const providerOrdersSchema = z.object({
  items: z.array(providerOrderRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
})

/** GET providerOrder. `person` from the acceptance on, and gone some days after the end; each look is recorded. */
export const providerOrderSchema = providerOrderRowSchema.extend({
  person: z
    .object({ name: z.string(), phone: z.string().nullable(), address: z.string().nullable() })
    .nullable(),
  words: z.string().nullable(),
  inAt: z.iso.datetime().nullable(),
  outAt: z.iso.datetime().nullable(),
  events: z.array(orderEventSchema),
  actions: z.array(z.enum(PROVIDER_ACTIONS)),
  /** Whether a check-in or check-out is awaited. */
  awaits: z.enum(['in', 'out']).nullable(),
})
export type ProviderOrder = z.infer<typeof providerOrderSchema>

const slotOfProject = z.object({
  id: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  capacity: z.number().int(),
  taken: z.number().int(),
  closed: z.boolean(),
})

/** GET providerProjects: one's own, with their times from today on. */
export const providerProjectsSchema = z.object({
  provider: z.object({ name: z.string(), regionName: z.string() }),
  items: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      name: z.string(),
      tag: tagSchema,
      kind: serviceKindSchema,
      state: z.enum(['open', 'paused', 'ended']),
      minutes: z.number().int().nullable(),
      monthly: z.number().int().nullable(),
      slots: z.array(slotOfProject),
    }),
  ),
})

/** POST providerSlots: several days at once; times that are there already stay as they are. */
export const newSlotsSchema = z
  .object({
    projectId: z.uuid(),
    days: z.array(z.iso.date()).min(1).max(31),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    capacity: z.number().int().min(1).max(200),
  })
  .refine(({ from, to }) => from < to, 'from before to')
export type NewSlots = z.infer<typeof newSlotsSchema>
export const madeSlotsSchema = z.object({ made: z.number().int() })
