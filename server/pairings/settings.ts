import { countySetting } from '../county-settings/service.ts'
import type { Ctx } from '../platform/context.ts'
import { pairingSettingsSchema, type Rhythm } from './contract.ts'

/** What the county of a place has set; null where nothing is. */
export async function settingsOf(
  ctx: Ctx,
  regionCode: string,
): Promise<{ rhythm: Rhythm; contactMinutes: number | null }> {
  const set = await countySetting(ctx, regionCode, 'pairings', pairingSettingsSchema)
  const days = set?.value.rhythmDays ?? null
  return {
    rhythm: set && days !== null ? { days, demo: set.demo } : null,
    contactMinutes: set?.value.contactMinutes ?? null,
  }
}
