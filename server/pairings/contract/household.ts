import { z } from 'zod'
import { rhythmSchema } from './shared.ts'

/**
 * A pairing as the family sees it. Of what is over only that it is over; one that never began is not there.
 * `asked`: we wait for the family's answer. `waiting`: the family said yes, the volunteer has not answered yet.
 */
export const myPairingSchema = z.object({
  id: z.uuid(),
  state: z.enum(['asked', 'waiting', 'active', 'ended']),
  /** Masked and without phone until it is active; null when it is over. */
  volunteer: z
    .object({
      name: z.string(),
      phone: z.string().nullable(),
      branch: z.string().nullable(),
      partyMember: z.boolean(),
    })
    .nullable(),
  /** The volunteer may see where we live. */
  addressShown: z.boolean(),
  lastOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
})

/** GET pairings: who is paired with my family. */
export const myPairingsSchema = z.object({ rhythm: rhythmSchema, items: z.array(myPairingSchema) })

/** POST pairingAnswer. `address`: the volunteer may also see where we live. No reason is asked for a no. */
export const householdAnswerBodySchema = z.object({
  answer: z.enum(['agree', 'decline']),
  address: z.boolean().default(false),
})
/** POST pairingAddress: shows it, or hides it again. */
export const addressBodySchema = z.object({ show: z.boolean() })

export type MyPairing = z.infer<typeof myPairingSchema>
export type MyPairings = z.infer<typeof myPairingsSchema>
