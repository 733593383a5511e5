import { z } from 'zod'
import { boardWishSchema } from './board.ts'
import { claimStateSchema, shownSchema } from './kinds.ts'
import { sentPicturesSchema, wishPictureSchema } from './pictures.ts'

/**
 * How a claim went, always an answer (200) with words of its own. `held`: it is yours. `waiting`: somebody was quicker,
 * you stand in line (`ahead`: how many before you). `own`: it is your own. `full`: as many as you may
 * hold. `cooling`: a pause after giving back several. `far`: not of your county. `over`: no longer there to claim, or not for them to
 * know of: who lives together does not learn of each other's wishes here.
 */
export const CLAIM_OUTCOMES = ['held', 'waiting', 'own', 'full', 'cooling', 'far', 'over'] as const
export const claimOutcomeSchema = z.object({
  outcome: z.enum(CLAIM_OUTCOMES),
  text: z.string(),
  wishId: z.uuid().nullable(),
  until: z.iso.datetime().nullable(),
  ahead: z.number().int().nullable(),
})

/** What a volunteer may do now with a wish. */
export const VOLUNTEER_ACTIONS = [
  'claim',
  'leave',
  'release',
  'prolong',
  'ask',
  'contact',
  'complete',
  'report',
] as const

/** GET volunteerWish. */
export const volunteerWishSchema = boardWishSchema.extend({
  /** The board has no other state; for whoever held it, it may be over. */
  state: z.string(),
  stateText: z.string(),
  nextText: z.string(),
  claim: z
    .object({
      state: claimStateSchema,
      claimedAt: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      /** Until when it would be with more time, which may be asked for once; `ours`: the days are our own default. */
      prolong: z.object({ until: z.iso.datetime(), ours: z.boolean() }).nullable(),
      ahead: z.number().int().nullable(),
      shown: shownSchema,
      askedFor: z.enum(['contact', 'address']).nullable(),
      /** Wrong codes that may still be typed. */
      triesLeft: z.number().int(),
    })
    .nullable(),
  thanks: z.string().nullable(),
  pictures: z.array(wishPictureSchema),
  actions: z.array(z.enum(VOLUNTEER_ACTIONS)),
})

/** GET myClaims: what I hold first, then where I stand in line, then what is over; the newest hundred. */
export const myClaimsSchema = z.object({
  items: z.array(
    z.object({
      wishId: z.uuid(),
      number: z.number().int(),
      publicText: z.string(),
      categoryText: z.string(),
      state: claimStateSchema,
      stateText: z.string(),
      claimedAt: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      ahead: z.number().int().nullable(),
      /** Why it ended before it was done; null: it did not. */
      endText: z.string().nullable(),
      thanks: z.string().nullable(),
    }),
  ),
})

/** POST volunteerWishRelease. */
export const RELEASE_REASONS = ['no_time', 'too_hard', 'not_reached', 'not_needed', 'other'] as const
export const releaseBodySchema = z.object({
  reason: z.enum(RELEASE_REASONS),
  note: z.string().trim().max(300).nullable().default(null),
})
/** POST volunteerWishProlong: more time, once. `once`: asked before. `day`: the wish is wished by a day that comes first. */
export const PROLONG_OUTCOMES = ['prolonged', 'once', 'day'] as const
export const prolongedSchema = z.object({
  outcome: z.enum(PROLONG_OUTCOMES),
  text: z.string(),
  until: z.iso.datetime().nullable(),
})
/** POST volunteerWishAsk: the next step is asked for, contact before address. */
export const askBodySchema = z.object({ what: z.enum(['contact', 'address']) })

/** GET volunteerWishContact: for the holder alone; each read is recorded. Null: not shown, or not on file. */
export const wishContactSchema = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})

/** POST volunteerWishComplete: the resident's six digits, or their 幸福码, scanned or typed. */
export const completeBodySchema = z
  .object({
    code: z.string().trim().max(20).optional(),
    token: z.string().max(600).optional(),
    shortCode: z.string().max(40).optional(),
    /** Pictures of what was brought, sent before; never asked for. */
    pictures: sentPicturesSchema,
  })
  .refine((body) => [body.code, body.token, body.shortCode].filter(Boolean).length === 1, 'one code')
export const COMPLETE_OUTCOMES = ['met', 'wrong_code', 'locked'] as const
export const completedSchema = z.object({
  outcome: z.enum(COMPLETE_OUTCOMES),
  text: z.string(),
  triesLeft: z.number().int().nullable(),
})

export type ClaimOutcome = z.infer<typeof claimOutcomeSchema>
export type ClaimResult = ClaimOutcome['outcome']
export type VolunteerWish = z.infer<typeof volunteerWishSchema>
export type MyClaims = z.infer<typeof myClaimsSchema>
export type ReleaseBody = z.output<typeof releaseBodySchema>
export type Prolonged = z.infer<typeof prolongedSchema>
export type WishContact = z.infer<typeof wishContactSchema>
export type CompleteBody = z.output<typeof completeBodySchema>
export type Completed = z.infer<typeof completedSchema>
