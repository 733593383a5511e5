import { z } from 'zod'
import { SIGNS } from '../../eligibility/engine/portrait/family-portrait.ts'
import { allianceSchema } from './alliance.ts'
import { FAMILY_TYPES, familyTypeSchema, placeSchema, serviceKindSchema, tagSchema } from './kinds.ts'

/**
 * GET serviceProjects. Without `region`: the place of the signed-in resident. What a screening on a phone came to is not
 * asked for: that phone puts the list in order by itself.
 */
export const projectsQuerySchema = z.object({
  region: placeSchema.optional(),
  tag: tagSchema.optional(),
  kind: serviceKindSchema.optional(),
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
  /** For whom it is meant; empty, and no words: for everybody. */
  forTypes: z.array(familyTypeSchema),
  forText: z.string().nullable(),
  /** How near it is meant for: the digits of the region it names that cover the place asked for. */
  near: z.number().int(),
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

/** What is known of a family, in a few words: no sum, no name, no answer of the screening. */
export const familySchema = z.object({
  types: z.array(familyTypeSchema).max(FAMILY_TYPES.length),
  signs: z.array(z.enum(SIGNS)).max(SIGNS.length),
  oldest: z.number().int().min(60).max(120).multipleOf(10).nullable(),
})

/** PUT serviceFamily: what its own phone worked out, which it may have kept here to see the fitting services first. */
export const familyBodySchema = z.object({ family: familySchema.nullable() })

/** Those that fit come first. Every one is free of charge for residents. */
export const projectsSchema = z.object({
  items: z.array(projectRowSchema),
  region: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** By what it was put in order; empty where nobody is signed in. */
  family: familySchema,
  /** Of the signed-in household: the day it had this kept, or null; absent where it has no file to keep it in. */
  toldOn: z.iso.date().nullable().optional(),
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
