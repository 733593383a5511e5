import { z } from 'zod'
import { categorySchema, shownSchema, urgencySchema, wishStateSchema } from './kinds.ts'
import { wishPictureSchema } from './pictures.ts'

/** What whose wish it is may do now. `show`: answer the holder who asks to see something. `picture`: add one. */
export const MY_WISH_ACTIONS = ['agree', 'withdraw', 'show', 'thank', 'report', 'renew', 'picture'] as const

export const myWishRowSchema = z.object({
  id: z.uuid(),
  number: z.number().int(),
  category: categorySchema,
  categoryText: z.string(),
  publicText: z.string(),
  state: wishStateSchema,
  stateText: z.string(),
  createdAt: z.iso.datetime(),
  byDate: z.iso.date().nullable(),
})
/** GET wishes: the newest fifty. */
export const myWishesSchema = z.object({ items: z.array(myWishRowSchema) })

/** GET wish, and the answer of every step. */
export const myWishSchema = myWishRowSchema.extend({
  version: z.number().int(),
  /** What happens next, in one sentence. */
  nextText: z.string(),
  words: z.string(),
  urgency: urgencySchema,
  valueFen: z.number().int().nullable(),
  /** Made by staff for them. */
  madeForMe: z.boolean(),
  /** By when a caseworker looks; null when nobody has to. */
  reviewDueAt: z.iso.datetime().nullable(),
  /** Why it was changed or not accepted, and what else there is. */
  reason: z.string().nullable(),
  /** Who helps; the name masked. Null: nobody now. */
  helper: z
    .object({
      nameMasked: z.string(),
      branch: z.string().nullable(),
      /** What they see of me by now, and what they ask to see. */
      shown: shownSchema,
      askedFor: z.enum(['contact', 'address']).nullable(),
      until: z.iso.datetime(),
      /** What I tell them when it is done: six digits. Null: it comes in a moment, or was tried too often. */
      code: z.string().nullable(),
    })
    .nullable(),
  thanks: z.string().nullable(),
  pictures: z.array(wishPictureSchema),
  /** What has happened, oldest first. */
  events: z.array(z.object({ text: z.string(), at: z.iso.datetime() })),
  actions: z.array(z.enum(MY_WISH_ACTIONS)),
})

export type MyWishRow = z.infer<typeof myWishRowSchema>
export type MyWishes = z.infer<typeof myWishesSchema>
export type MyWish = z.infer<typeof myWishSchema>
