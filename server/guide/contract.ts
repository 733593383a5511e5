import { z } from 'zod'

const region = z
  .string()
  .regex(/^\d{6}$/)
  .optional()
  .describe('County; the amounts are those of this place')

/** GET guide: every entry by topic; with `q` the ones that fit it, best first. */
export const guideQuery = z.object({ q: z.string().trim().min(1).max(100).optional(), region })

export const guideLine = z.object({
  id: z.string(),
  topic: z.string(),
  topicText: z.string(),
  title: z.string(),
})
export const guideList = z.object({ items: z.array(guideLine) })

/** A document with its clause, and the day since which it holds. */
export const guideCitation = z.object({
  doc: z.string(),
  clause: z.string(),
  date: z.string(),
  url: z.string().nullable(),
})

/** GET guide/:id. `needsPlace`: numbers depend on the place, and it was not said. */
export const guideAnswer = guideLine.extend({
  text: z.string(),
  needsPlace: z.boolean(),
  /** Why a window should confirm it. */
  notes: z.array(z.string()),
  citations: z.array(guideCitation),
  reviewedText: z.string(),
})

export const guideIdParam = z.object({ id: z.string().regex(/^[a-z0-9-]{3,60}$/) })
export const guidePlaceQuery = z.object({ region })

export type GuideQuery = z.infer<typeof guideQuery>
export type GuideList = z.infer<typeof guideList>
export type GuideAnswer = z.infer<typeof guideAnswer>
