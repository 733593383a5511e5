import { staffOf } from '../../identity/service.ts'
import { notify } from '../../notifications/service.ts'
import type { Ctx, StaffRole } from '../../platform/context.ts'

/** Tells the staff of a level and place, in their inbox, about an application that waits for them. */
export async function tellStaff(
  ctx: Ctx,
  application: { id: string; number: string; regionCode: string },
  about: { role: StaffRole; kind: string; key: string; params?: Record<string, string | number> },
): Promise<void> {
  for (const staffId of await staffOf(ctx, about.role, application.regionCode))
    await notify(ctx, {
      dedupeKey: `${about.kind}:${about.key}:${staffId}`,
      kind: about.kind,
      staffId,
      params: { number: application.number, ...about.params },
      link: `/desk/applications/${application.id}`,
      channels: ['inapp'],
    })
}
