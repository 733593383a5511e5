import { z } from 'zod'
import { BATCH_MAX } from '../engine/check/check-facts.ts'
import { PROGRAM_IDS } from '../engine/program-ids.ts'
import { factKeySchema, factsSchema } from './facts.ts'
import { amountSchema, changeSchema, confirmSchema, phraseSchema, reasonSchema } from './parts.ts'

/** One family: its facts, and the day in China whose rules apply; today when left out. */
export const familySchema = z.strictObject({ facts: factsSchema, asOf: z.iso.date().optional() })

const oneSchema = z.union([familySchema, factsSchema])
/** POST screening: anonymous, stores nothing. One family, with or without a day around its facts, or a list. */
export const screeningRequest = z.union([oneSchema, z.array(oneSchema).min(1).max(BATCH_MAX)])

const verdictSchema = z.enum(['likely', 'not', 'unknown'])

export const programResultSchema = z.object({
  program: z.enum(PROGRAM_IDS),
  verdict: verdictSchema,
  /** Person by person, for programmes that are given to a person; `member` is the place in `members`. */
  people: z.array(z.object({ member: z.int(), verdict: verdictSchema })),
  amount: amountSchema.nullable(),
  reasons: z.array(reasonSchema),
  /** Facts the verdict rests on. */
  used: z.array(factKeySchema),
  /** Unanswered facts that could still change the verdict. */
  missing: z.array(factKeySchema),
  next: phraseSchema,
  confirmAtWindow: z.array(confirmSchema),
})

/** 兜底 doudi, 支出 zhichu, 急难 jinan, 发展 fazhan, 关爱 guanai. */
export const typeResultSchema = z.object({
  type: z.enum(['doudi', 'zhichu', 'jinan', 'fazhan', 'guanai']),
  met: z.enum(['yes', 'no', 'unknown']),
  reasons: z.array(phraseSchema),
})

export const countedSchema = z.object({
  member: z.int(),
  counted: z.enum(['yes', 'no', 'unknown']),
  /** The item of N1 art. 7 that decides it. */
  by: z.enum([
    'applicant',
    'spouse',
    'minor',
    'adultChild',
    'coresident',
    'away',
    'noDuty',
    'apart',
    'notKnown',
  ]),
})

/** The answer for one family. */
export const screeningResult = z.object({
  region: z.string().nullable(),
  asOf: z.iso.date(),
  packVersion: z.string(),
  programs: z.array(programResultSchema.extend({ changes: z.array(changeSchema) })),
  types: z.array(typeResultSchema),
  counted: z.array(countedSchema),
  /** The one fact to ask next; null when no further answer can change anything. */
  nextQuestion: factKeySchema.nullable(),
})

/** One answer, or as many as families were given, in their order. */
export const screeningResponse = z.union([screeningResult, z.array(screeningResult)])

export type ScreeningRequest = z.infer<typeof familySchema>
export type SpokenProgram = z.infer<typeof programResultSchema>
export type ScreeningResponse = z.infer<typeof screeningResult>
