import { z } from 'zod'

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
  citations: z.array(citationSchema),
})

/** `ceiling` is the most that may be given, never a promise. Fen. */
export const amountSchema = z.object({
  kind: z.enum(['monthly', 'ceiling']),
  fen: z.int(),
  possibleFen: z.int().nullable(),
  lines: z.array(phraseSchema.extend({ fen: z.int() })),
  citations: z.array(citationSchema),
})

export const changeSchema = z.object({
  fact: z.string(),
  from: z.union([z.string(), z.number(), z.boolean()]),
  to: z.union([z.string(), z.number(), z.boolean()]),
  verdict: z.enum(['likely', 'not', 'unknown']),
  phrase: phraseSchema,
})

export const confirmSchema = z.object({
  code: z.enum(['stale', 'derived', 'weak_source', 'other_place', 'no_rule']),
  phrase: phraseSchema,
  citation: citationSchema.nullable(),
})
