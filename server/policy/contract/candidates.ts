import { z } from 'zod'
import { pageSchema } from './shared.ts'

export const CANDIDATE_STATES = ['to_contact', 'contacted', 'declined', 'applied'] as const
export const candidateStateSchema = z.enum(CANDIDATE_STATES)
export type CandidateState = z.infer<typeof candidateStateSchema>

/** GET deskCandidates, oldest first; those to contact when `state` is left out. */
export const candidatesQuerySchema = z.object({
  state: candidateStateSchema.default('to_contact'),
  page: pageSchema,
})

/** A family that a change of the rules newly qualifies. */
export const candidateSchema = z.object({
  id: z.uuid(),
  state: candidateStateSchema,
  stateText: z.string(),
  programme: z.string(),
  programmeName: z.string(),
  /** A month or once, as the programme pays; null: ask at the window. */
  fen: z.int().nullable(),
  /** Its last application, which opens at the desk with a purpose. */
  applicationId: z.uuid(),
  number: z.string(),
  nameMasked: z.string(),
  regionName: z.string(),
  /** What changed, in words, and since when. */
  because: z.string(),
  since: z.iso.date(),
  updatedAt: z.iso.datetime(),
})
export type CandidateView = z.infer<typeof candidateSchema>
export const candidatesSchema = z.object({ items: z.array(candidateSchema), total: z.int(), page: z.int() })
export type CandidateList = z.infer<typeof candidatesSchema>

/** POST deskCandidate: what came of it. */
export const candidateBodySchema = z.object({ state: candidateStateSchema })
