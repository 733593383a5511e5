import { z } from 'zod'
import { CHECK_CATEGORY_CODES } from '../data/check-categories.ts'
import { registrySourceSchema } from './field.ts'
import { dateSchema, fenSchema, idNumberSchema, instantSchema, personRefSchema } from './primitives.ts'

export const checkCategorySchema = z.enum(CHECK_CATEGORY_CODES)

/** Asked: no answer yet. Answered: a value. Empty: looked, no record. Conflict: two sources disagree. */
export const LINE_STATES = ['asked', 'answered', 'empty', 'conflict'] as const

export const checkPersonSchema = z.object({
  ref: personRefSchema,
  name: z.string().min(1),
  idNumber: idNumberSchema,
})
/** Proof that this person agreed: our reference to the signed consent and the moment of signing. */
export const checkConsentSchema = z.object({
  ref: personRefSchema,
  consentRef: z.string().min(1).max(100),
  signedAt: instantSchema,
})

/** `requestKey` makes asking idempotent: the same key and content give the same request number. */
export const economicCheckRequestSchema = z.object({
  requestKey: z.string().regex(/^[\w-]{8,100}$/),
  persons: z.array(checkPersonSchema).min(1).max(30),
  consents: z.array(checkConsentSchema),
  categories: z.array(checkCategorySchema).min(1),
})
export const economicCheckAcceptedSchema = z.object({
  requestNo: z.string().regex(/^[\w-]{8,64}$/),
  acceptedAt: instantSchema,
})

/** The number of a line. What `amountFen` means for a category stands in CHECK_CATEGORIES (`measure`). */
const lineValue = {
  amountFen: fenSchema.nullable(),
  records: z.number().int().nonnegative().nullable(),
  floorAreaSqm: z.number().nonnegative().nullable(),
}
export const checkLineSchema = z.object({
  ref: personRefSchema,
  category: checkCategorySchema,
  state: z.enum(LINE_STATES),
  ...lineValue,
  source: registrySourceSchema,
  asOf: dateSchema.nullable(),
  answeredAt: instantSchema.nullable(),
  alternatives: z.array(z.object({ source: registrySourceSchema, asOf: dateSchema, ...lineValue })),
})

/** The report so far: one line a person and category. Holds no names and no ID numbers. */
export const economicCheckReportSchema = z.object({
  requestNo: z.string(),
  status: z.enum(['in_progress', 'complete']),
  acceptedAt: instantSchema,
  lines: z.array(checkLineSchema),
})

export type EconomicCheckRequest = z.infer<typeof economicCheckRequestSchema>
export type EconomicCheckAccepted = z.infer<typeof economicCheckAcceptedSchema>
export type EconomicCheckReport = z.infer<typeof economicCheckReportSchema>
export type CheckLine = z.infer<typeof checkLineSchema>
