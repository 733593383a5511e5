import { z } from 'zod'
import {
  categorySchema,
  foundSchema,
  shownSchema,
  urgencySchema,
  wishLevelSchema,
  wishStateSchema,
} from './kinds.ts'
import { wishPictureSchema } from './pictures.ts'

/**
 * GET deskWishes. `review`: waits for a look; `ask`: a holder asks to see somebody whom no chat reaches, or the public
 * words are not agreed yet; `wrong`: reported; `slow`: put up long ago and not met, by whomever it was held meanwhile;
 * `running`: on the board or held; `over`.
 */
export const deskWishesQuerySchema = z.object({
  show: z.enum(['review', 'ask', 'wrong', 'slow', 'running', 'over']).default('review'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
})

export const deskWishRowSchema = z.object({
  id: z.uuid(),
  number: z.number().int(),
  category: categorySchema,
  categoryText: z.string(),
  publicText: z.string(),
  state: wishStateSchema,
  stateText: z.string(),
  urgency: urgencySchema,
  level: wishLevelSchema,
  regionName: z.string(),
  nameMasked: z.string(),
  createdAt: z.iso.datetime(),
  byDate: z.iso.date().nullable(),
  dueAt: z.iso.datetime().nullable(),
  overdue: z.boolean(),
  /** Days since it was put up, where that is too long. */
  waitsDays: z.number().int().nullable(),
})

/** By the day it is due, the most urgent first; what is over, the newest first. */
export const deskWishesSchema = z.object({
  items: z.array(deskWishRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  counts: z.object({
    review: z.number().int(),
    ask: z.number().int(),
    wrong: z.number().int(),
    slow: z.number().int(),
    running: z.number().int(),
  }),
  overdue: z.number().int(),
})

export const DESK_WISH_ACTIONS = [
  'approve',
  'change',
  'refuse',
  'agree',
  'withdraw',
  'show',
  'complete',
  'wrong',
  'reopen',
  'dismiss',
  'renew',
  'picture',
] as const

/** GET deskWish; reading it is recorded with its purpose. */
export const deskWishSchema = deskWishRowSchema.extend({
  version: z.number().int(),
  personId: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  words: z.string(),
  valueFen: z.number().int().nullable(),
  valueLimitFen: z.number().int().nullable(),
  madeBy: z.enum(['resident', 'staff']),
  /** Still in the public words: what a look is for. */
  found: z.array(foundSchema),
  reason: z.string().nullable(),
  helper: z
    .object({
      name: z.string(),
      phone: z.string().nullable(),
      shown: shownSchema,
      askedFor: z.enum(['contact', 'address']).nullable(),
      until: z.iso.datetime(),
    })
    .nullable(),
  waiting: z.number().int(),
  pictures: z.array(wishPictureSchema),
  events: z.array(z.object({ text: z.string(), note: z.string().nullable(), at: z.iso.datetime() })),
  actions: z.array(z.enum(DESK_WISH_ACTIONS)),
})

const version = z.number().int().min(0)
const reason = z.string().trim().min(2).max(500)

/**
 * POST deskWishAct. `approve` with `harmless` where something not `sure` was found. `change`: other public words, which
 * whose wish it is agrees to. `agree`, `show`, `withdraw`, `complete`, `renew`: for somebody who was asked in person.
 * `picture`: out to every volunteer near (of what the wish is about only), back, or away with it.
 * `wrong`: something is not right; `reopen` or `dismiss` after a look.
 */
export const deskActSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('approve'), version, harmless: z.boolean().default(false) }),
  z.object({
    action: z.literal('change'),
    version,
    publicText: z.string().trim().min(2).max(200),
    reason,
  }),
  /** `instead`: what else there is, in plain words. */
  z.object({
    action: z.literal('refuse'),
    version,
    reason,
    instead: z.string().trim().max(500).nullable().default(null),
  }),
  z.object({ action: z.literal('agree'), version, publicText: z.string().trim().min(2).max(200).optional() }),
  z.object({ action: z.literal('withdraw'), version, reason }),
  z.object({
    action: z.literal('show'),
    version,
    what: z.enum(['contact', 'address']),
    agree: z.boolean(),
  }),
  z.object({ action: z.literal('complete'), version, reason }),
  z.object({ action: z.literal('wrong'), version, reason }),
  z.object({ action: z.literal('reopen'), version, reason }),
  z.object({ action: z.literal('dismiss'), version, reason }),
  z.object({ action: z.literal('renew'), version, byDate: z.iso.date().nullable() }),
  z.object({
    action: z.literal('picture'),
    version,
    pictureId: z.uuid(),
    to: z.enum(['free', 'hide', 'remove']),
  }),
])

export type DeskWishRow = z.infer<typeof deskWishRowSchema>
export type DeskWishes = z.infer<typeof deskWishesSchema>
export type DeskWishesQuery = z.output<typeof deskWishesQuerySchema>
export type DeskWish = z.infer<typeof deskWishSchema>
export type WishDeskAct = z.output<typeof deskActSchema>
