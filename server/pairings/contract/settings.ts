import { z } from 'zod'

/** What a county sets for 结对帮扶; null: 还没有定, so nobody is reminded. No document names a number. */
export const pairingSettingsSchema = z.object({
  /** At least so often a volunteer is in touch, in days. */
  rhythmDays: z.number().int().min(1).max(366).nullable(),
  /** What one time of being in touch counts for in 服务时长, in minutes. */
  contactMinutes: z.number().int().min(1).max(480).nullable(),
})
export type PairingSettings = z.infer<typeof pairingSettingsSchema>
