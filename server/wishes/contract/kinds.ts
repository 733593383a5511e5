import { z } from 'zod'

/** What a wish is about; words in locales `wishes:category`. */
export const WISH_CATEGORIES = [
  'goods',
  'company',
  'repair',
  'study',
  'medical',
  'travel',
  'festival',
  'other',
] as const
/** `soon`: goes before others on the board for a while. */
export const WISH_URGENCIES = ['normal', 'soon'] as const

/**
 * `to_agree`: whose wish it is has not agreed to the public words yet. `review`: a caseworker looks. `open`: on the
 * board. `held`: somebody is on it. `met`: done, both sides said so. `wrong`: somebody said that something is not
 * right, a caseworker looks. `closed`: met, and long enough ago.
 */
export const WISH_STATES = [
  'to_agree',
  'review',
  'open',
  'held',
  'met',
  'wrong',
  'closed',
  'refused',
  'withdrawn',
  'expired',
] as const

/**
 * `waiting`: in line behind the holder. `done`: met by this one. `released`: given back. `expired`: the time was over.
 * `left`: went out of the line. `passed_over`: the wish is over, or this one no longer helps. `undone`: met by this one, as it
 * seemed, but it was not so.
 */
export const CLAIM_STATES = [
  'waiting',
  'held',
  'done',
  'released',
  'expired',
  'left',
  'passed_over',
  'undone',
] as const
/** What of the resident the holder may see by now, step by step. */
export const SHOWN_STEPS = ['nothing', 'contact', 'address'] as const
/** How near a wish is to where the volunteer helps; never an address. */
export const DISTANCES = ['village', 'township', 'county'] as const
/** Desks, from the nearest on. */
export const WISH_LEVELS = ['village', 'township', 'county'] as const
/**
 * Personal data in words. `name`, `phone`, `id_number`, `card` are never let through. The others may be meant otherwise
 * (a street of songs): a caseworker looks at them.
 */
export const FOUND_KINDS = [
  'name',
  'phone',
  'id_number',
  'card',
  'called',
  'place',
  'address',
  'account',
  'plate',
  'birthday',
] as const

export const categorySchema = z.enum(WISH_CATEGORIES)
export const urgencySchema = z.enum(WISH_URGENCIES)
export const wishStateSchema = z.enum(WISH_STATES)
export const claimStateSchema = z.enum(CLAIM_STATES)
export const distanceSchema = z.enum(DISTANCES)
export const wishLevelSchema = z.enum(WISH_LEVELS)
export const shownSchema = z.enum(SHOWN_STEPS)

/** Part of a text that tells who or where somebody is. `sure`: it has to go; else a caseworker may let it stand. */
export const foundSchema = z.object({
  kind: z.enum(FOUND_KINDS),
  text: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  sure: z.boolean(),
})

export const wishParamsSchema = z.object({ id: z.uuid() })
export const clientKeySchema = z.string().regex(/^[\w-]{8,64}$/)
/** A county, township or village. */
export const wishPlaceSchema = z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/)

export type WishCategory = z.infer<typeof categorySchema>
export type WishUrgency = z.infer<typeof urgencySchema>
export type WishState = z.infer<typeof wishStateSchema>
export type ClaimState = z.infer<typeof claimStateSchema>
export type Distance = z.infer<typeof distanceSchema>
export type WishLevel = z.infer<typeof wishLevelSchema>
export type Shown = z.infer<typeof shownSchema>
export type Found = z.infer<typeof foundSchema>
