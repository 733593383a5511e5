import { staffOf } from '../../identity/service.ts'
import { notify } from '../../notifications/service.ts'
import { chinaTime } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { HandoffUrgency } from '../contract.ts'

/** Desks that are told, from the nearest to the county. */
const DESKS = ['village', 'township', 'county'] as const

/**
 * Tells the desks of the place that somebody waits. Where the place is not known, whoever opens the list sees
 * it: nobody is told, for it would be every county.
 */
export async function tellDesk(
  ctx: Ctx,
  handoff: { id: string; regionCode: string; urgency: HandoffUrgency; promisedAt: Date },
): Promise<void> {
  if (handoff.regionCode === '') return
  const urgent = handoff.urgency === 'urgent'
  const at = chinaTime(handoff.promisedAt)
  const time = `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
  for (const role of DESKS) {
    for (const staffId of await staffOf(ctx, role, handoff.regionCode)) {
      await notify(ctx, {
        dedupeKey: `handoff:${handoff.id}:${handoff.urgency}:${staffId}`,
        kind: urgent ? 'handoff.urgent' : 'handoff.asked',
        staffId,
        params: { time },
        link: `/desk/chats/${handoff.id}`,
        urgent,
      })
    }
  }
}
