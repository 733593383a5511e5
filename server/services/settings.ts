import { countySetting } from '../county-settings/service.ts'
import type { Ctx } from '../platform/context.ts'
import { serviceSettingsSchema } from './contract.ts'
import { type Limits, limitsOf } from './rules.ts'

/** What the county of a place has set for 助联体; null: nothing. */
export const settingsOf = (ctx: Ctx, regionCode: string) =>
  countySetting(ctx, regionCode, 'services', serviceSettingsSchema)

/** The time limits that hold there. */
export async function limitsAt(ctx: Ctx, regionCode: string): Promise<Limits> {
  return limitsOf((await settingsOf(ctx, regionCode))?.value)
}
