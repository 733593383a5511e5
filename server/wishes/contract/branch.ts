import { z } from 'zod'
import { urgencySchema } from './kinds.ts'

/** A wish on the board of a branch: what everybody may see, and who of the branch is on it. */
export const branchWishSchema = z.object({
  id: z.uuid(),
  number: z.number().int(),
  publicText: z.string(),
  categoryText: z.string(),
  urgency: urgencySchema,
  byDate: z.iso.date().nullable(),
  /** Whole days that it has waited since it was put up. */
  days: z.number().int(),
  /** How many stand in line. */
  waiting: z.number().int(),
  /** Who holds it; `name` null: somebody of another branch, or of none. Null: nobody. */
  holder: z.object({ name: z.string().nullable(), until: z.iso.datetime() }).nullable(),
})

/**
 * GET volunteerBranchWishes, for its secretary: what members hold wherever it is, and the wishes in the branch's area. First
 * what members hold, by the end of their time; then what waits for somebody, the longest first; then what others hold. At most
 * a hundred of each.
 */
export const branchWishesSchema = z.object({
  ours: z.array(branchWishSchema),
  open: z.array(branchWishSchema),
  others: z.array(branchWishSchema),
  /** How many wait in the area, also those that are not listed. */
  openInAll: z.number().int(),
})

export type BranchWish = z.infer<typeof branchWishSchema>
export type BranchWishes = z.infer<typeof branchWishesSchema>
