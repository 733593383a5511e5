import { actorId, audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import type { OrderState } from '../contract.ts'
import type { OrderRole } from '../rules.ts'

type Happened = {
  kind: string
  role: OrderRole
  from: OrderState | null
  to: OrderState
  note?: string | null | undefined
}

/** Writes down what happened to an order, for whoever asks later and for the audit. */
export async function record(
  ctx: Ctx,
  order: { id: string; householdId: string | null },
  { kind, role, from, to, note }: Happened,
): Promise<void> {
  await ctx.db.serviceOrderEvent.create({
    data: {
      orderId: order.id,
      kind,
      fromState: from,
      toState: to,
      actorKind: role,
      actorId: ctx.actor.kind === 'system' ? null : actorId(ctx.actor),
      noteEnc: note ? ctx.cipher.encrypt(note) : null,
      at: ctx.clock.now(),
    },
  })
  await audit(ctx, {
    action: `service.${kind}`,
    subjectKind: 'service_order',
    subjectId: order.id,
    ...(order.householdId ? { householdId: order.householdId } : {}),
    detail: { to },
  })
}
