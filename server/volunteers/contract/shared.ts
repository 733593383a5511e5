import { z } from 'zod'

/** asked → active | declined; active → ended. Who was declined or has ended may ask again. */
export const VOLUNTEER_STATES = ['asked', 'active', 'declined', 'ended'] as const
export const VOLUNTEER_ROLES = ['member', 'secretary'] as const
/** What a deed was. */
export const DEEDS = ['wish', 'pairing'] as const

export const volunteerStateSchema = z.enum(VOLUNTEER_STATES)
export const volunteerRoleSchema = z.enum(VOLUNTEER_ROLES)
export const volunteerParamsSchema = z.object({ id: z.uuid() })
export const decideVolunteerBodySchema = z.object({ decision: z.enum(['confirm', 'decline']) })

/** A county, township or village. */
export const placeSchema = z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/)
export const branchRefSchema = z.object({ id: z.uuid(), name: z.string() })
/** `YYYY-MM` */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** Minutes and deeds of a month. */
export const monthHoursSchema = z.object({
  month: monthSchema,
  minutes: z.number().int(),
  deeds: z.number().int(),
})

export type VolunteerState = z.infer<typeof volunteerStateSchema>
export type VolunteerRole = z.infer<typeof volunteerRoleSchema>
export type DeedKind = (typeof DEEDS)[number]
export type MonthHours = z.infer<typeof monthHoursSchema>
