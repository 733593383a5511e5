import { z } from 'zod'
import { allianceLevelSchema, placeSchema } from './kinds.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Opening hours of one day of the week (1 Monday to 7 Sunday); two lines for a break at noon. */
export const openingSchema = z
  .object({ day: z.number().int().min(1).max(7), from: clock, to: clock })
  .refine(({ from, to }) => from < to, 'from before to')
export type Opening = z.infer<typeof openingSchema>

/** GET serviceAlliances: of this place and around it, the nearest first. */
export const alliancesQuerySchema = z.object({ region: placeSchema })

export const allianceSchema = z.object({
  id: z.uuid(),
  level: allianceLevelSchema,
  levelText: z.string(),
  name: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  hours: z.array(openingSchema),
  /** In words, a line a day or span of days; empty: not set, so one calls first. */
  hoursText: z.array(z.string()),
  /** Null: no hours are set; ask by phone. Holidays count as closed. */
  openNow: z.boolean().nullable(),
  openText: z.string(),
  /** Who is there today, by role. */
  dutyToday: z.string().nullable(),
  demo: z.boolean(),
})
export type AllianceView = z.infer<typeof allianceSchema>
export const alliancesSchema = z.object({ items: z.array(allianceSchema) })

/** POST deskAlliances, PUT deskAlliance. The level follows from the length of the code. */
export const allianceBodySchema = z.object({
  name: z.string().trim().min(2).max(60),
  regionCode: placeSchema,
  address: z.string().trim().max(120).nullable(),
  phone: z.string().trim().max(30).nullable(),
  hours: z.array(openingSchema).max(21),
})
export type AllianceBody = z.infer<typeof allianceBodySchema>

/** PUT deskAllianceDuty: empty words take it away. */
export const dutyBodySchema = z.object({ on: z.iso.date(), words: z.string().trim().max(60) })
export const dutiesSchema = z.object({ items: z.array(z.object({ on: z.iso.date(), words: z.string() })) })
