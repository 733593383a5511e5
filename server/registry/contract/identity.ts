import { z } from 'zod'
import { idNumberSchema, instantSchema } from './primitives.ts'

export const realNameQuerySchema = z.object({ name: z.string().min(1).max(60), idNumber: idNumberSchema })

/** A person that nobody knows is a MISMATCH too: the answer must not reveal who exists. */
export const realNameAnswerSchema = z.object({
  result: z.enum(['MATCH', 'MISMATCH']),
  checkedAt: instantSchema,
})

export type RealNameQuery = z.infer<typeof realNameQuerySchema>
export type RealNameAnswer = z.infer<typeof realNameAnswerSchema>
