import { z } from 'zod'
import { programmeSchema, statedFactsSchema, versionSchema } from './shared.ts'

/** The pages of the application, in order. */
export const DRAFT_STEPS = ['start', 'place', 'family', 'facts', 'consents', 'promise', 'send'] as const
export const draftStepSchema = z.enum(DRAFT_STEPS)

/** A member told by hand; used only while the registry has not answered. */
export const statedMemberSchema = z.object({
  name: z.string().trim().min(1).max(60),
  idNumber: z.string().trim().min(15).max(18),
  relation: z.enum([
    'spouse',
    'child',
    'parent',
    'grandparent',
    'grandchild',
    'sibling',
    'child_in_law',
    'parent_in_law',
    'other',
  ]),
})

export const draftAnswersSchema = z.object({
  programmes: z.array(programmeSchema).max(4).optional(),
  /** Apply at the registered place, or where I live now. */
  place: z.enum(['registered', 'here']).optional(),
  /** Township (9 digits) or village (12 digits). */
  regionCode: z
    .string()
    .regex(/^\d{9}(\d{3})?$/)
    .optional(),
  /** Facts from the screening and from the questions; the engine's keys. */
  facts: statedFactsSchema.optional(),
  members: z.array(statedMemberSchema).max(20).optional(),
  /** In the applicant's own words. */
  story: z.string().max(1000).optional(),
})
export type DraftAnswers = z.infer<typeof draftAnswersSchema>

export const draftSchema = z.object({ step: draftStepSchema, answers: draftAnswersSchema })
export type Draft = z.infer<typeof draftSchema>

/** PUT applicationDraft. Answers that are sent replace those of the same name; the others stay. */
export const saveDraftBodySchema = z.object({
  version: versionSchema,
  step: draftStepSchema,
  answers: draftAnswersSchema,
})

/** POST applications: starts one, or gives back the one that is open. All optional. */
export const startBodySchema = z.object({
  facts: statedFactsSchema.optional(),
  programmes: z.array(programmeSchema).max(4).optional(),
})
export type StartInput = z.infer<typeof startBodySchema>
