import { type CountySetting, countySetting } from '../county-settings/service.ts'
import type { Ctx } from '../platform/context.ts'
import { type WishSettings, wishSettingsSchema } from './contract.ts'

/** Name of the room in `county_setting`; it also stands in SQL: claim/claim-at-once.ts. */
export const ROOM = 'wishes'

/** What the county of a place has set for wishes; null: nothing. */
export const wishSettings = (ctx: Ctx, regionCode: string): Promise<CountySetting<WishSettings> | null> =>
  countySetting(ctx, regionCode, ROOM, wishSettingsSchema)
