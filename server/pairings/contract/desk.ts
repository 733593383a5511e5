import { z } from 'zod'
import { contactSchema, pairingStateSchema, rhythmSchema } from './shared.ts'

const page = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
}

/** GET deskPairings. `late`: active, and past the day by which they should have been in touch. */
export const deskPairingsQuerySchema = z.object({
  show: z.enum(['proposed', 'active', 'late', 'over']).default('active'),
  ...page,
})

export const deskPairingRowSchema = z.object({
  id: z.uuid(),
  state: pairingStateSchema,
  regionName: z.string(),
  /** Masked. */
  householdName: z.string(),
  volunteerName: z.string(),
  branchName: z.string().nullable(),
  volunteerAgreed: z.boolean(),
  householdAgreed: z.boolean(),
  proposedAt: z.iso.datetime(),
  lastOn: z.iso.date().nullable(),
  nextDueOn: z.iso.date().nullable(),
  late: z.boolean(),
})

export const deskPairingsSchema = z.object({
  rhythm: rhythmSchema,
  items: z.array(deskPairingRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  counts: z.object({ proposed: z.number().int(), active: z.number().int(), late: z.number().int() }),
})

/** GET deskPairing; reading it is recorded. */
export const deskPairingSchema = deskPairingRowSchema.extend({
  householdId: z.uuid(),
  household: z.object({ name: z.string(), phone: z.string().nullable() }),
  volunteer: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
  /** Who said yes for the family. */
  saidBy: z.enum(['resident', 'staff']).nullable(),
  addressShown: z.boolean(),
  log: z.array(contactSchema.extend({ note: z.string().nullable() })),
  actions: z.array(z.enum(['household_answer', 'withdraw', 'swap', 'end'])),
})

/** POST deskPairings. `followsId`: takes over from this one, which ends when the new one begins (a swap). */
export const proposeBodySchema = z.object({
  householdId: z.uuid(),
  volunteerId: z.uuid(),
  followsId: z.uuid().optional(),
})

/** GET deskPairingHouseholds: families in care of my region without a pairing; masked names. */
export const householdsQuerySchema = z.object(page)
export const pairingHouseholdsSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), nameMasked: z.string(), regionName: z.string() })),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
})

/** GET deskPairingVolunteers: who could be paired with the household, those with the fewest pairings first. */
export const volunteersQuerySchema = z.object({ householdId: z.uuid() })
export const pairingVolunteersSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      branchName: z.string().nullable(),
      regionName: z.string(),
      pairings: z.number().int(),
    }),
  ),
})

/** GET deskPairingHelp: where somebody needs help, or could not be reached again and again. Oldest first. */
export const pairingHelpSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      pairingId: z.uuid(),
      kind: z.enum(['needs_help', 'not_reached']),
      on: z.iso.date(),
      regionName: z.string(),
      householdName: z.string(),
    }),
  ),
})
export const helpDoneBodySchema = z.object({ note: z.string().trim().min(1).max(500) })

export type DeskPairings = z.infer<typeof deskPairingsSchema>
export type DeskPairingRow = z.infer<typeof deskPairingRowSchema>
export type DeskPairingsQuery = z.output<typeof deskPairingsQuerySchema>
export type DeskPairing = z.infer<typeof deskPairingSchema>
export type PairingHouseholds = z.infer<typeof pairingHouseholdsSchema>
export type PairingVolunteers = z.infer<typeof pairingVolunteersSchema>
export type PairingHelp = z.infer<typeof pairingHelpSchema>
