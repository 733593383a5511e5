import { staffOf } from '../identity/service.ts'
import { notify } from '../notifications/service.ts'
import type { Ctx, StaffRole } from '../platform/context.ts'

/** Who is nearest to a household, first. */
const NEAREST: readonly StaffRole[] = ['village', 'township', 'county']

/** Tells the inboxes of the nearest desk of a place that somebody is to be called; not who. */
export async function tellDesk(ctx: Ctx, id: string, regionCode: string): Promise<void> {
  for (const role of NEAREST) {
    const staff = await staffOf(ctx, role, regionCode)
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
