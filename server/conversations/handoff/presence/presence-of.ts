import type { Ctx } from '../../../platform/context.ts'
import type { PresenceState } from '../../contract.ts'

/** Whether these people are at their desks; who never said so is off. */
export async function presenceOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PresenceState>> {
  const rows = await ctx.db.staffPresence.findMany({ where: { staffId: { in: [...ids] } } })
  return new Map(rows.map(({ staffId, state }) => [staffId, state as PresenceState]))
}
