import { z } from 'zod'
import { namesOne, nobodyNamed, whomFields } from '../../households/contract.ts'
import {
  categorySchema,
  clientKeySchema,
  foundSchema,
  urgencySchema,
  wishPlaceSchema,
  wishStateSchema,
} from './kinds.ts'
import { sentPicturesSchema } from './pictures.ts'

/**
 * What the public words say of whose wish it is: `less` "一位老奶奶", `more` "一位 70 多岁独居的老奶奶" (only what is known),
 * `none` "有人". Whoever says nothing gets `less`: in a village few words are enough to know somebody.
 */
export const aboutSchema = z.enum(['none', 'less', 'more'])

const words = z.string().trim().min(2).max(500)
const publicText = z.string().trim().min(2).max(200)

/** POST wishPreview: the public words for a wish, nothing is kept. `publicText`: their own, to be looked at. */
export const previewBodySchema = z.object({
  words,
  about: aboutSchema.default('less'),
  publicText: publicText.optional(),
  /** Staff alone, for whom they make it. */
  ...whomFields,
})

/** What the board would show. */
export const previewSchema = z.object({
  publicText: z.string(),
  /** What was found in their words and left out of the public ones. */
  takenOut: z.array(foundSchema),
  /** What still stands in `publicText`: `sure` ones have to go before anybody can agree. */
  found: z.array(foundSchema),
  /** False: nothing of the wish was left that could be shown, it has to be said in other words. */
  usable: z.boolean(),
})

const wishObject = z.object({
  clientKey: clientKeySchema,
  category: categorySchema,
  words,
  about: aboutSchema.default('less'),
  urgency: urgencySchema.default('normal'),
  /** The day (China) by which it would be nice. */
  byDate: z.iso.date().nullable().default(null),
  /** About what it costs, in fen; 0: nothing; null: not known, and then a caseworker looks. */
  valueFen: z.number().int().min(0).max(10_000_000).nullable().default(null),
  publicText: publicText.optional(),
  agreed: z.boolean().default(false),
  pictures: sentPicturesSchema,
  /** Needed where the file does not tell the place (else PLACE_MISSING). */
  regionCode: wishPlaceSchema.optional(),
})

/** Nobody agrees to words that were not shown. */
const wasShown = (wish: { agreed: boolean; publicText?: string | undefined }) =>
  !wish.agreed || wish.publicText !== undefined
const notShown = { path: ['publicText'], message: 'the public words that are agreed to' }

/** POST wishes. With `agreed`, the `publicText` that was shown is agreed to at once; else the wish stays `to_agree`. */
export const newWishSchema = wishObject.refine(wasShown, notShown)

/** POST deskWishes: for somebody of one's place without a phone, found by the number on the ID card or their 幸福码. */
export const deskNewWishSchema = wishObject
  .extend(whomFields)
  .refine(wasShown, notShown)
  .refine(namesOne, nobodyNamed)

/** POST wishAgree: to the public words as they stand, or to one's own. WISH_PERSONAL where something `sure` is in them. */
export const agreeBodySchema = z.object({
  version: z.number().int().min(0),
  publicText: publicText.optional(),
})

/** GET wishForm: what is known before somebody makes a wish. */
export const wishFormSchema = z.object({
  /** Null: the place has to be given. */
  place: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** Null: 还没有定. */
  valueLimitFen: z.number().int().nullable(),
  /** What is set is an example, which the page says. */
  demo: z.boolean(),
  categories: z.array(z.object({ key: categorySchema, text: z.string(), reviewed: z.boolean() })),
})

/** Bodies of the small steps. */
export const reasonBodySchema = z.object({ reason: z.string().trim().min(2).max(500) })
export const optionalReasonBodySchema = z.object({
  reason: z.string().trim().max(500).nullable().default(null),
})
export const renewBodySchema = z.object({ byDate: z.iso.date().nullable() })
/** What a holder asked to see, and whether they may. */
export const showBodySchema = z.object({ what: z.enum(['contact', 'address']), agree: z.boolean() })

/**
 * POST wishThank. Personal words found are shown first (`sent: false`); `anyway` sends words in which nothing `sure` is.
 */
export const thankBodySchema = z.object({
  words: z.string().trim().min(1).max(300),
  anyway: z.boolean().default(false),
})
export const thankedSchema = z.object({ sent: z.boolean(), found: z.array(foundSchema) })

/** What desk and chat learn of a wish that was just made or moved. */
export const wishMovedSchema = z.object({ id: z.uuid(), number: z.number().int(), state: wishStateSchema })

export type WishPreview = z.infer<typeof previewSchema>
export type PreviewBody = z.output<typeof previewBodySchema>
export type NewWish = z.input<typeof newWishSchema>
export type ParsedNewWish = z.output<typeof newWishSchema>
export type WishForm = z.infer<typeof wishFormSchema>
export type WishMoved = z.infer<typeof wishMovedSchema>
export type Thanked = z.infer<typeof thankedSchema>
export type About = z.infer<typeof aboutSchema>
