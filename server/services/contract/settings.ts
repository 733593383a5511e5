import { z } from 'zod'
import { placeSchema } from './kinds.ts'

/** What a county sets for 助联体 (`county_setting`, room `services`). What is unset goes by our own default or not at all. */
export const serviceSettingsSchema = z.object({
  /** Office hours (working days, 9 to 17) in which a provider answers an order. */
  acceptHours: z.number().int().min(1).max(80).nullish(),
  /** Days after which staff call whoever has not said whether the work was done. */
  confirmDays: z.number().int().min(1).max(60).nullish(),
  /** Days after the confirmation when an order is closed without a rating. */
  closeDays: z.number().int().min(1).max(60).nullish(),
  /** Days that a check-in may come late, from a phone without network. */
  lateCheckDays: z.number().int().min(1).max(30).nullish(),
  /** Days after the end that a provider still sees whom it was for. */
  contactDays: z.number().int().min(0).max(60).nullish(),
  /** Days after the end in which one may complain. */
  complaintDays: z.number().int().min(1).max(180).nullish(),
  /** 共富结对: partner counties in the west, where free capacity may go. */
  partnerCounties: z.array(placeSchema.length(6)).max(20).nullish(),
})
export type ServiceSettings = z.infer<typeof serviceSettingsSchema>
