import { z } from 'zod'
import { serviceKindSchema } from './kinds.ts'

/** GET deskServiceBalance: what is asked for against what can be done, by place and kind. Counts only. */
export const balanceSchema = z.object({
  asOf: z.iso.datetime(),
  cells: z.array(
    z.object({
      regionCode: z.string(),
      regionName: z.string(),
      kind: serviceKindSchema,
      kindText: z.string(),
      /** Orders that nobody has accepted. */
      openOrders: z.number().int(),
      /** Wishes that wait for somebody. */
      openWishes: z.number().int(),
      /** What projects that come there can still do this month; null: no project has said how much. */
      free: z.number().int().nullable(),
      projects: z.number().int(),
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
      number: z.number().int(),
      text: z.string(),
      /** 共富结对: to a county in the west that is set as a partner. */
      partner: z.boolean(),
    }),
  ),
})
export type Balance = z.infer<typeof balanceSchema>
