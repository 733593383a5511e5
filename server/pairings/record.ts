import { actorId, audit } from '../platform/audit.ts'
import type { Ctx } from '../platform/context.ts'

/** Writes what happened to a pairing, for its history and for the audit, in the open transaction. */
export async function record(
  ctx: Ctx,
  row: { id: string; householdId: string },
  event: { action: string; from: string | null; to: string },
): Promise<void> {
  await ctx.db.pairingEvent.create({
    data: {
      pairingId: row.id,
      action: event.action,
      fromState: event.from,
      toState: event.to,
      actorKind: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      at: ctx.clock.now(),
    },
  })
  await audit(ctx, {
    action: `pairing.${event.action}`,
    subjectKind: 'pairing',
    subjectId: row.id,
    householdId: row.householdId,
  })
}
