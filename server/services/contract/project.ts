import { z } from 'zod'
import { allianceSchema } from './alliance.ts'
import { familyTypeSchema, placeSchema, serviceKindSchema, tagSchema } from './kinds.ts'

const list = <T extends z.ZodType>(of: T) =>
  z.preprocess(
    (sent) => (typeof sent === 'string' ? sent.split(',').filter(Boolean) : sent),
    z.array(of).max(10),
  )

/**
 * GET serviceProjects. Without `region`: the place of the signed-in resident. `types` and `needs` (comma-separated) come
 * from a screening on the phone, which says no more than that; those of a signed-in household are known.
 */
export const projectsQuerySchema = z.object({
  region: placeSchema.optional(),
  tag: tagSchema.optional(),
  kind: serviceKindSchema.optional(),
  types: list(familyTypeSchema).optional(),
  needs: list(tagSchema).optional(),
})
export type ProjectsQuery = z.infer<typeof projectsQuerySchema>

export const projectRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  about: z.string(),
  tag: tagSchema,
  tagText: z.string(),
  kind: serviceKindSchema,
  kindText: z.string(),
  providerName: z.string(),
  /** Where it comes, in words. */
  whereText: z.string(),
  /** For whom, in words; null: for everybody. */
  forText: z.string().nullable(),
  /** How long a visit takes; null: not said. */
  minutes: z.number().int().nullable(),
  /** How many more this month takes; null: not said. 0 does not close it: it may take until next month. */
  freeThisMonth: z.number().int().nullable(),
  nextSlotAt: z.iso.datetime().nullable(),
  /** Why it stands where it stands, in plain words; it fits this family when there is one. */
  why: z.array(z.string()),
  fits: z.boolean(),
  demo: z.boolean(),
})
export type ProjectRow = z.infer<typeof projectRowSchema>

/** Those that fit come first. Every one is free of charge for residents. */
export const projectsSchema = z.object({
  items: z.array(projectRowSchema),
  region: z.object({ code: z.string(), name: z.string() }).nullable(),
})

export const slotSchema = z.object({
  id: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  free: z.number().int(),
})

/** GET serviceProject: with the times that are still free. */
export const projectSchema = projectRowSchema.extend({
  slots: z.array(slotSchema),
  providerPhone: z.string().nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  alliance: allianceSchema.nullable(),
  /** By when the provider answers an order made now, in words. */
  answerText: z.string(),
})
export type ProjectView = z.infer<typeof projectSchema>
