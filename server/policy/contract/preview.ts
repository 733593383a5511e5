import { z } from 'zod'
import { previewStateSchema } from './changes.ts'
import { pageSchema, verdictSchema } from './shared.ts'

/** gains: newly likely. loses: no longer likely. more, less: likely both times, another amount. other: the rest. */
export const EFFECTS = ['gains', 'loses', 'more', 'less', 'other'] as const
export const effectSchema = z.enum(EFFECTS)
export type Effect = z.infer<typeof effectSchema>

const side = z.object({ verdict: verdictSchema, verdictText: z.string(), fen: z.int().nullable() })

/** One programme of one household that the change touches. */
const touchedSchema = z.object({
  programme: z.string(),
  programmeName: z.string(),
  effect: effectSchema,
  effectText: z.string(),
  before: side,
  after: side,
  /** Fen; null where one side has no amount. */
  differenceFen: z.int().nullable(),
})

/** A golden household: `place › case`. */
export const goldenTouchedSchema = touchedSchema.extend({ name: z.string() })

/** A family of the caseload. Its name is masked; the file opens at the desk with a purpose. */
export const householdTouchedSchema = touchedSchema.extend({
  applicationId: z.uuid(),
  number: z.string(),
  nameMasked: z.string(),
  regionName: z.string(),
})

/** Counts of one programme: over the golden households or over the caseload. Sums are fen. */
export const programmeEffectSchema = z.object({
  programme: z.string(),
  programmeName: z.string(),
  gains: z.int(),
  loses: z.int(),
  more: z.int(),
  less: z.int(),
  other: z.int(),
  /** Sum of amounts after less sum of amounts before, over everybody it touches; fen. */
  differenceFen: z.int(),
})
export type ProgrammeEffect = z.infer<typeof programmeEffectSchema>

const partSchema = z.object({ looked: z.int(), programmes: z.array(programmeEffectSchema) })

/** GET deskPolicyPreview: ask again every second while it runs. Counts only, no family. */
export const previewSchema = previewStateSchema.extend({
  golden: partSchema,
  caseload: partSchema,
  /** The golden households that it touches, the first 500 of `casesTotal`. */
  cases: z.array(goldenTouchedSchema),
  casesTotal: z.int(),
})
export type PreviewView = z.infer<typeof previewSchema>

/** GET deskPolicyHouseholds: families that the change touches. Every read is recorded in their files. */
export const touchedQuerySchema = z.object({ effect: effectSchema.optional(), page: pageSchema })
export const touchedHouseholdsSchema = z.object({
  items: z.array(householdTouchedSchema),
  total: z.int(),
  page: z.int(),
})
export type TouchedHouseholds = z.infer<typeof touchedHouseholdsSchema>
