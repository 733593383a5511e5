import { z } from 'zod'
import { categorySchema } from './kinds.ts'

/**
 * What a county sets for 微心愿 (`county_setting`, room `wishes`); null: 还没有定. No document names a number. Where nothing
 * is set: no limit is told and every wish is reviewed, no hours are written down, nobody has to pause, and for times
 * our own technical defaults count (rules/settings.ts).
 */
export const wishSettingsSchema = z.object({
  /** Most that a wish may be worth, in fen. */
  valueLimitFen: z.number().int().min(1).max(10_000_000).nullable().default(null),
  /** Categories that go on the board without a look, where nothing personal is found. */
  noReview: z.array(categorySchema).default([]),
  /** Working days in which a caseworker reviews, or looks into a report. */
  reviewDays: z.number().int().min(1).max(30).nullable().default(null),
  /** Days for which a wish is held. */
  leaseDays: z.number().int().min(1).max(90).nullable().default(null),
  /** Days that a holder gets who asks, once, for more time. */
  prolongDays: z.number().int().min(1).max(90).nullable().default(null),
  /** Wishes one volunteer may hold at once. */
  openClaims: z.number().int().min(1).max(50).nullable().default(null),
  /** So many given back or run out within 30 days: a pause. */
  coolAfter: z.number().int().min(1).max(20).nullable().default(null),
  /** How long the pause is, in days. */
  coolDays: z.number().int().min(1).max(90).nullable().default(null),
  /** Days after which a wish that was met is closed. */
  closeDays: z.number().int().min(1).max(180).nullable().default(null),
  /** What one wish counts for in 服务时长, in minutes. */
  wishMinutes: z.number().int().min(1).max(480).nullable().default(null),
})
export type WishSettings = z.infer<typeof wishSettingsSchema>
