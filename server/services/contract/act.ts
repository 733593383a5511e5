import { z } from 'zod'
import { ratingSchema } from './kinds.ts'

/** What each side may do with an order, where the table of states lets it. */
export const RESIDENT_ACTIONS = [
  'schedule',
  'switch',
  'cancel',
  'confirm',
  'rate',
  'no_show',
  'complain',
] as const
export const PROVIDER_ACTIONS = ['accept', 'decline', 'schedule', 'no_show'] as const
export const DESK_ACTIONS = [
  'schedule',
  'switch',
  'cancel',
  'finish',
  'confirm',
  'rate',
  'no_show',
  'complain',
  'settle',
] as const

/** The `version` that was seen; a page sends it so that two at once do not undo each other. */
const version = z.number().int().min(0).optional()
const reason = z.string().trim().min(2).max(500)
const action = <A extends string, S extends z.ZodRawShape>(name: A, more: S) =>
  z.object({ action: z.literal(name), version, ...more })

const schedule = action('schedule', { slotId: z.uuid() })
const toOther = action('switch', { projectId: z.uuid(), slotId: z.uuid().nullable().default(null) })
const rate = action('rate', {
  rating: ratingSchema,
  words: z.string().trim().max(500).nullable().default(null),
})
const complain = action('complain', { reason })
const noShow = action('no_show', { reason: reason.nullable().default(null) })

/** POST serviceOrderAct. `schedule` chooses a time, or another one; `switch`: another project; `no_show`: nobody came. */
export const residentActSchema = z.discriminatedUnion('action', [
  schedule,
  toOther,
  action('cancel', { reason: reason.nullable().default(null) }),
  action('confirm', {}),
  rate,
  noShow,
  complain,
])

/** POST providerOrderAct. `no_show`: nobody was at home. */
export const providerActSchema = z.discriminatedUnion('action', [
  action('accept', { slotId: z.uuid().nullable().default(null), projectId: z.uuid().optional() }),
  action('decline', { reason }),
  schedule,
  noShow,
])

/** How staff settle a complaint: the work stands, is done again, or does not count. */
export const settlementSchema = z.enum(['stands', 'again', 'void'])

/** POST deskServiceOrderAct: for somebody who was called. `finish`: the visit took place, without the code. */
export const deskActSchema = z.discriminatedUnion('action', [
  schedule,
  toOther,
  action('cancel', { reason }),
  action('finish', { reason }),
  action('confirm', {}),
  rate,
  noShow,
  complain,
  action('settle', { outcome: settlementSchema, reason }),
])

export type ResidentAct = z.input<typeof residentActSchema>
export type ProviderAct = z.input<typeof providerActSchema>
export type DeskAct = z.input<typeof deskActSchema>
