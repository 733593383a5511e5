import { z } from 'zod'
import { categorySchema, claimStateSchema, distanceSchema, urgencySchema, wishPlaceSchema } from './kinds.ts'

/** GET volunteerWishes: the board. `near`: not further than that. `held`: those that somebody is on, to stand in line. */
export const boardQuerySchema = z.object({
  category: categorySchema.optional(),
  near: distanceSchema.default('county'),
  /** Words of the public text; all have to be in it. */
  q: z.string().trim().max(60).optional(),
  show: z.enum(['open', 'held']).default('open'),
  /** A township or village of the volunteer's county, instead of where they help: how near is told from there. */
  place: wishPlaceSchema.optional(),
  cursor: z.string().max(100).optional(),
  size: z.coerce.number().int().min(1).max(50).default(20),
})

/** A wish as everybody may see it: nothing of whose it is. */
export const boardWishSchema = z.object({
  id: z.uuid(),
  /** What one says in a chat group: "认领 12". */
  number: z.number().int(),
  category: categorySchema,
  categoryText: z.string(),
  publicText: z.string(),
  urgency: urgencySchema,
  byDate: z.iso.date().nullable(),
  valueFen: z.number().int().nullable(),
  distance: distanceSchema,
  distanceText: z.string(),
  publishedAt: z.iso.datetime(),
  /** Whole days that it has waited. */
  days: z.number().int(),
  state: z.enum(['open', 'held']),
  /** How many stand in line. */
  waiting: z.number().int(),
  /** My own claim of it, if it is not over. */
  mine: claimStateSchema.nullable(),
})

export const boardSchema = z.object({
  items: z.array(boardWishSchema),
  /** Null: that was the last page. */
  next: z.string().nullable(),
  /** Over all open ones near the volunteer. */
  counts: z.record(z.string(), z.number().int()),
  /** Wishes I hold, and how many I may (null: not set by the county, our own default counts). */
  holding: z.number().int(),
  mayHold: z.number().int(),
  coolingUntil: z.iso.datetime().nullable(),
  demo: z.boolean(),
})

/**
 * GET wishCard: for sharing, by number. `publicText` null: no longer open. `wishId`: for a volunteer near, who may claim it from
 * the card or stand in line; `you`: what somebody else has to do before.
 */
export const wishCardParamsSchema = z.object({ number: z.coerce.number().int().min(1).max(2_147_483_647) })
export const wishCardSchema = z.object({
  number: z.number().int(),
  publicText: z.string().nullable(),
  category: categorySchema.nullable(),
  categoryText: z.string().nullable(),
  /** County and township. */
  placeText: z.string().nullable(),
  stateText: z.string(),
  state: z.enum(['open', 'held', 'over']),
  you: z.enum(['guest', 'resident', 'volunteer']),
  wishId: z.uuid().nullable(),
})

export type BoardQuery = z.output<typeof boardQuerySchema>
export type BoardWish = z.infer<typeof boardWishSchema>
export type Board = z.infer<typeof boardSchema>
export type WishCard = z.infer<typeof wishCardSchema>
