import { z } from 'zod'
import { certificateSchema } from './certificate.ts'
import {
  branchRefSchema,
  DEEDS,
  monthHoursSchema,
  placeSchema,
  volunteerRoleSchema,
  volunteerStateSchema,
} from './shared.ts'

/** GET, POST volunteer and POST volunteerLeave: my own page. `volunteer: null`: never asked. */
export const myVolunteerSchema = z.object({
  volunteer: z
    .object({
      id: z.uuid(),
      state: volunteerStateSchema,
      role: volunteerRoleSchema,
      partyMember: z.boolean(),
      branch: branchRefSchema.nullable(),
      regionCode: z.string(),
      regionName: z.string(),
      askedAt: z.iso.datetime(),
      /** Until then no further wish may be claimed. */
      coolingUntil: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** All that was ever written down. */
  minutes: z.number().int(),
  deeds: z.number().int(),
  /** Months with deeds, the newest first, the last twelve of them. */
  months: z.array(monthHoursSchema),
  certificates: z.array(certificateSchema),
})

/** POST volunteer: asking to help. `branchId`: one of `volunteerBranches`; null: none. */
export const askBodySchema = z.object({
  regionCode: placeSchema,
  branchId: z.uuid().nullable().default(null),
  partyMember: z.boolean(),
})

/** GET volunteerBranches: those of a place, of what lies in it and of what it lies in. */
export const branchesQuerySchema = z.object({ regionCode: placeSchema })
export const branchesSchema = z.object({
  items: z.array(branchRefSchema.extend({ regionName: z.string() })),
})

/** GET volunteerHours: deeds of a period (days in China, both included), the newest first. */
export const hoursQuerySchema = z.object({ from: z.iso.date(), to: z.iso.date() })
export const hoursSchema = z.object({
  items: z.array(z.object({ on: z.iso.date(), kind: z.enum(DEEDS), minutes: z.number().int() })),
  minutes: z.number().int(),
  deeds: z.number().int(),
})

export type MyVolunteer = z.infer<typeof myVolunteerSchema>
export type AskBody = z.output<typeof askBodySchema>
export type Branches = z.infer<typeof branchesSchema>
export type Hours = z.infer<typeof hoursSchema>
