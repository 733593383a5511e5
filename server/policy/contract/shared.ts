import { z } from 'zod'

/** `previewed`: draft with a finished preview. `rejected` and `withdrawn` are ends, `approved` counts on its date. */
export const CHANGE_STATES = ['draft', 'previewed', 'approved', 'rejected', 'withdrawn'] as const
export const changeStateSchema = z.enum(CHANGE_STATES)
export type ChangeState = z.infer<typeof changeStateSchema>

export const LEVELS = ['national', 'province', 'city', 'district_group', 'county'] as const
export const levelSchema = z.enum(LEVELS)

export const operatorSchema = z.enum(['lt', 'lte', 'gt', 'gte'])
export const gradeSchema = z.enum(['A', 'B', 'C', 'D', 'seed'])
export const verdictSchema = z.enum(['likely', 'not', 'unknown'])

/** Region prefix: country '', province 2, city 4, county 6 digits. */
export const placeSchema = z.string().regex(/^(|33|33\d{2}|33\d{4})$/)

/** A number in the unit of its key (fen, hundredths, months …), or one of the words of its key. */
export const policyValueSchema = z.union([z.int().min(0).max(1_000_000_000_00), z.string().min(1).max(40)])
export type PolicyValue = z.infer<typeof policyValueSchema>

/** A document with its clause, in the language of the asker. */
export const sourceViewSchema = z.object({
  tag: z.string(),
  title: z.string(),
  grade: gradeSchema,
  gradeText: z.string(),
  url: z.string().nullable(),
  clause: z.string(),
  /** A draft (征求意见稿): shown, never decides. */
  draft: z.boolean(),
})

export const changeIdSchema = z.object({ id: z.uuid() })
export const pageSchema = z.coerce.number().int().min(1).max(10_000).default(1)
