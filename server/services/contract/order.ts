import { z } from 'zod'
import { RESIDENT_ACTIONS } from './act.ts'
import { orderStateSchema, placeSchema, ratingSchema, serviceKindSchema, tagSchema } from './kinds.ts'

/** POST serviceOrders. Without `slotId`: as soon as possible, or about `wantedOn`. */
export const newOrderSchema = z.object({
  clientKey: z.string().min(8).max(100),
  projectId: z.uuid(),
  slotId: z.uuid().nullable().default(null),
  wantedOn: z.iso.date().nullable().default(null),
  /** For whom and what to mind, in their own words; only the provider who accepted reads it. */
  words: z.string().trim().max(500).nullable().default(null),
  /** Where to come when it is not the address on file. */
  address: z.string().trim().max(120).nullable().default(null),
  /** Where they live; unset: the place on file. */
  region: placeSchema.optional(),
})
export type NewOrder = z.input<typeof newOrderSchema>
export type ParsedNewOrder = z.output<typeof newOrderSchema>

export const orderRowSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  projectId: z.uuid(),
  projectName: z.string(),
  kind: serviceKindSchema,
  kindText: z.string(),
  tag: tagSchema,
  providerName: z.string(),
  state: orderStateSchema,
  stateText: z.string(),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  /** By when the provider answers; null once it has. */
  acceptDueAt: z.iso.datetime().nullable(),
  /** The provider did not answer in time, and others may take it. */
  offered: z.boolean(),
  slot: z.object({ id: z.uuid(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }).nullable(),
  wantedOn: z.iso.date().nullable(),
})
export type OrderRow = z.infer<typeof orderRowSchema>

export const orderEventSchema = z.object({
  text: z.string(),
  note: z.string().nullable(),
  at: z.iso.datetime(),
})

/** GET serviceOrder: one of mine, in plain words. */
export const orderSchema = orderRowSchema.extend({
  /** What happens next, in one sentence. */
  nextText: z.string(),
  words: z.string().nullable(),
  providerPhone: z.string().nullable(),
  inAt: z.iso.datetime().nullable(),
  outAt: z.iso.datetime().nullable(),
  rating: ratingSchema.nullable(),
  events: z.array(orderEventSchema),
  actions: z.array(z.enum(RESIDENT_ACTIONS)),
  /** Others that do the same where they live, while nobody has accepted. */
  others: z.array(z.object({ id: z.uuid(), name: z.string(), providerName: z.string() })),
})
export type OrderView = z.infer<typeof orderSchema>
export const ordersSchema = z.object({ items: z.array(orderRowSchema) })
