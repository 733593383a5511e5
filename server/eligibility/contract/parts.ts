import { z } from 'zod'
import { factKeySchema } from './facts.ts'

/** A sentence by key, and said in the language of the request. */
export const phraseSchema = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
})

export const citationSchema = z.object({
  tag: z.string(),
  doc: z.string(),
  docEn: z.string(),
  clause: z.string(),
  clauseEn: z.string(),
  url: z.string().optional(),
  grade: z.enum(['A', 'B', 'C', 'D', 'seed']),
  validFrom: z.string(),
})

export const reasonSchema = phraseSchema.extend({
  met: z.enum(['yes', 'no', 'unknown']),
  /** The person it speaks of, by place in `members`; null: the household. */
  member: z.int().nullable(),
  /** Clause and document of the first citation, in the language of the request. */
  clause: z.string().nullable(),
  source: z.string().nullable(),
  citations: z.array(citationSchema),
})

/** `ceiling` is the most that may be given, never a promise. Fen. */
export const amountSchema = z.object({
  kind: z.enum(['exact', 'ceiling']),
  fen: z.int(),
  period: z.enum(['month', 'year', 'once']),
  /** Whom the sum is for: the household together, or the people named in `people` together. */
  per: z.enum(['household', 'people']),
  possibleFen: z.int().nullable(),
  lines: z.array(phraseSchema.extend({ fen: z.int() })),
  citations: z.array(citationSchema),
})

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])

/** The smallest change in one fact that turns the verdict. */
export const changeSchema = z.object({
  fact: factKeySchema,
  from: valueSchema,
  to: valueSchema,
  verdict: z.enum(['likely', 'not', 'unknown']),
  phrase: phraseSchema,
})

export const confirmSchema = z.object({
  code: z.enum(['stale', 'derived', 'planned', 'weak_source', 'other_place', 'no_rule']),
  phrase: phraseSchema,
  citation: citationSchema.nullable(),
})
