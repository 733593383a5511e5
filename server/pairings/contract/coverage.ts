import { z } from 'zod'

/**
 * GET deskPairingCoverage. `households`: families in care whom our house knows; null: we know of none there, which
 * does not mean that there are none.
 */
export const coverageSchema = z.object({
  regions: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      households: z.number().int().nullable(),
      paired: z.number().int(),
    }),
  ),
  branches: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      volunteers: z.number().int(),
      pairings: z.number().int(),
      late: z.number().int(),
    }),
  ),
})
export type Coverage = z.infer<typeof coverageSchema>
