import { z } from 'zod'
import { factsSchema } from '../../eligibility/contract.ts'
import { PROGRAMMES } from './programmes.ts'

export const programmeSchema = z.enum(PROGRAMMES)

export const STAGES = [
  'draft',
  'submitted',
  'checking',
  'review',
  'notice',
  'confirm',
  'sent_back',
  'approved',
  'refused',
  'withdrawn',
] as const
export const stageSchema = z.enum(STAGES)
export type Stage = z.infer<typeof stageSchema>

/** Where the pre-filling stands. `down`: asked, no answer yet; it is tried again by itself. */
export const registryStateSchema = z.enum(['not_asked', 'answered', 'not_found', 'down'])

/** Words: the locale key with its params, and the same sentence ready to print in the asker's language. */
export const wordsSchema = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
})
export type Words = z.infer<typeof wordsSchema>

/** Facts of the screening engine by their keys; `null`: does not know. Money in fen. */
export const statedFactsSchema = factsSchema
export type StatedFacts = z.infer<typeof statedFactsSchema>

/**
 * A signature: a PNG picture, or strokes (`[x1, y1, x2, y2, …]` each, inside width × height), or the signer's own
 * full name, typed. Content and size are checked again on the server; a typed name must be the signer's own.
 */
export const signatureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('png'), dataUrl: z.string().max(280_000) }),
  z.object({
    kind: z.literal('strokes'),
    width: z.number().positive().max(4000),
    height: z.number().positive().max(4000),
    strokes: z.array(z.array(z.number()).max(4000)).min(1).max(200),
  }),
  z.object({ kind: z.literal('typed'), name: z.string().trim().min(1).max(60) }),
])
export type Signature = z.infer<typeof signatureSchema>

export const idParamSchema = z.object({ id: z.uuid() })
/** Fits the column. */
export const versionSchema = z.number().int().min(0).max(2_147_483_647)
