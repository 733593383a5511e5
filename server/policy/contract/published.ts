import { z } from 'zod'
import { gradeSchema, levelSchema, operatorSchema, policyValueSchema } from './shared.ts'

/**
 * GET policyAmendments: approved changes as packs, to be laid over the packs of the program with `layerPacks`
 * (server/eligibility/packs/layer.ts). Public, no personal data, with an ETag.
 */
export const publishedPacksSchema = z.array(
  z.object({
    id: z.string(),
    version: z.string(),
    level: levelSchema,
    covers: z.array(z.string()),
    rows: z.array(
      z.object({
        key: z.string(),
        value: policyValueSchema,
        op: operatorSchema.optional(),
        validFrom: z.iso.date(),
        validTo: z.iso.date().nullable(),
        reviewBy: z.iso.date(),
        source: z.string(),
        clause: z.string(),
        clauseEn: z.string(),
        afterGap: z.literal(true).optional(),
      }),
    ),
    sources: z.record(
      z.string(),
      z.object({ title: z.string(), titleEn: z.string(), grade: gradeSchema, url: z.string().optional() }),
    ),
  }),
)

/** GET deskPolicyGolden: the golden households run now, under the rules of this process. */
export const goldenRunSchema = z.object({
  ranAt: z.iso.datetime(),
  passed: z.int(),
  failed: z.int(),
  places: z.array(
    z.object({
      file: z.string(),
      place: z.string(),
      passed: z.int(),
      failed: z.int(),
      /** Names of the cases that do not hold, and what differs. */
      faults: z.array(z.string()),
      /** Cases that an approved change has turned on purpose, and what differs; not counted as failed. */
      changed: z.array(z.string()),
    }),
  ),
})
export type GoldenRun = z.infer<typeof goldenRunSchema>
