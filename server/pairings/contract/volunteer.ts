import { z } from 'zod'
import { contactSchema, howSchema, pairingStateSchema, rhythmSchema, waySchema } from './shared.ts'

/** A pairing as its volunteer sees it in the list. Of the family no more than the place, until both have agreed. */
export const volunteerPairingRowSchema = z.object({
  id: z.uuid(),
  state: pairingStateSchema,
  regionName: z.string(),
  /** Masked; null until both have agreed, and again when it is over. */
  nameMasked: z.string().nullable(),
  agreed: z.boolean(),
  householdAgreed: z.boolean(),
  startedOn: z.iso.date().nullable(),
  lastOn: z.iso.date().nullable(),
  /** The day by which they should be in touch; null: the county has set no rhythm, or it is over. */
  nextDueOn: z.iso.date().nullable(),
  late: z.boolean(),
})

/** GET volunteerPairings: open ones, those due first; then what is over, the newest ten. */
export const volunteerPairingsSchema = z.object({
  rhythm: rhythmSchema,
  items: z.array(volunteerPairingRowSchema),
})

/** GET volunteerPairing; reading the contact is recorded, and the family sees it. */
export const volunteerPairingSchema = volunteerPairingRowSchema.extend({
  rhythm: rhythmSchema,
  /** While active. `address`: null until the family has agreed to that too. */
  contact: z
    .object({ name: z.string(), phone: z.string().nullable(), address: z.string().nullable() })
    .nullable(),
  /** The newest twenty. */
  log: z.array(contactSchema),
})

export const answerPairingBodySchema = z.object({ answer: z.enum(['agree', 'decline']) })

/** POST volunteerPairingContacts. `clientKey` makes sending twice one entry; `on`: today unless said. */
export const logBodySchema = z.object({
  clientKey: z.string().regex(/^[\w-]{8,64}$/),
  way: waySchema,
  how: howSchema,
  on: z.iso.date().optional(),
  note: z.string().trim().min(1).max(500).optional(),
})

/** GET volunteerBranchPairings: numbers alone, for the secretary. */
export const branchPairingsSchema = z.object({
  active: z.number().int(),
  late: z.number().int(),
  proposed: z.number().int(),
  contactsThisMonth: z.number().int(),
})

export type VolunteerPairings = z.infer<typeof volunteerPairingsSchema>
export type VolunteerPairingRow = z.infer<typeof volunteerPairingRowSchema>
export type VolunteerPairing = z.infer<typeof volunteerPairingSchema>
export type LogBody = z.infer<typeof logBodySchema>
export type BranchPairings = z.infer<typeof branchPairingsSchema>
