import { z } from 'zod'
import { serviceKindSchema } from './kinds.ts'

/** How many; null: there are some, but fewer than `few`, and who they are must not be guessed. */
const countSchema = z.number().int().nullable()

/**
 * GET deskServiceBalance: what is asked for against what can be done, by place and kind: one's own townships, and partner
 * counties as wholes. Counts only.
 */
export const balanceSchema = z.object({
  asOf: z.iso.datetime(),
  few: z.number().int(),
  cells: z.array(
    z.object({
      regionCode: z.string(),
      regionName: z.string(),
      kind: serviceKindSchema,
      kindText: z.string(),
      /** Orders that nobody has accepted. */
      openOrders: countSchema,
      /** Wishes that wait for somebody. */
      openWishes: countSchema,
      /** Families whom this would suit by what is known of them, and to whom nobody has come this month. */
      needs: countSchema,
      /** What projects that come there can still do this month; null: no project has said how much. */
      free: z.number().int().nullable(),
      projects: z.number().int(),
      /** What is asked for beyond what can be done. */
      short: countSchema,
      partner: z.boolean(),
    }),
  ),
  /** Capacity that could go elsewhere, with why. */
  suggestions: z.array(
    z.object({
      kind: serviceKindSchema,
      projectId: z.uuid(),
      projectName: z.string(),
      toRegionCode: z.string(),
      toRegionName: z.string(),
      number: countSchema,
      text: z.string(),
      /** 共富结对: to a county in the west that is set as a partner. */
      partner: z.boolean(),
    }),
  ),
})
export type Balance = z.infer<typeof balanceSchema>
