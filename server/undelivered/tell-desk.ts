import { staffOf, staffOfRole } from '../identity/service.ts'
import { notify } from '../notifications/service.ts'
import type { Ctx, StaffRole } from '../platform/context.ts'

/** Who is nearest to a household, first. */
const NEAREST: readonly StaffRole[] = ['village', 'township', 'county']

/**
 * Tells the inboxes of the nearest desk of a place that somebody is to be called; not who. Null: nobody knows the place, so
 * every county that works here is told, until one has found them.
 */
export async function tellDesk(ctx: Ctx, id: string, regionCode: string | null): Promise<void> {
  for (const role of regionCode ? NEAREST : (['county'] as const)) {
    const staff = regionCode ? await staffOf(ctx, role, regionCode) : await staffOfRole(ctx, role)
    for (const staffId of staff)
      await notify(ctx, {
        dedupeKey: `undelivered.new:${id}:${staffId}`,
        kind: 'undelivered.new',
        staffId,
        link: `/desk/undelivered/${id}`,
      })
    if (staff.length > 0) return
  }
}
