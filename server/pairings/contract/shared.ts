import { z } from 'zod'

/** proposed → active (both agreed) → ended; proposed → declined | withdrawn. */
export const PAIRING_STATES = ['proposed', 'active', 'ended', 'declined', 'withdrawn'] as const
/** How they were in touch. */
export const WAYS = ['call', 'visit', 'message'] as const
/** How it was. `needs_help` becomes a to-do of the caseworker. */
export const HOWS = ['well', 'needs_help', 'not_reached'] as const

export const pairingStateSchema = z.enum(PAIRING_STATES)
export const waySchema = z.enum(WAYS)
export const howSchema = z.enum(HOWS)
export const pairingParamsSchema = z.object({ id: z.uuid() })

/** How often they are in touch; null: the county has not set it. `demo`: an example, which the page says. */
export const rhythmSchema = z.object({ days: z.number().int(), demo: z.boolean() }).nullable()

export const contactSchema = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  way: waySchema,
  how: howSchema,
})

export type PairingState = z.infer<typeof pairingStateSchema>
export type Way = z.infer<typeof waySchema>
export type How = z.infer<typeof howSchema>
export type Rhythm = z.infer<typeof rhythmSchema>
