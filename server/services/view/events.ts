import type { Ctx } from '../../platform/context.ts'
import type { OrderView } from '../contract.ts'
import { open } from './row.ts'

type EventView = OrderView['events'][number]

/**
 * What happened, in order and in plain words. `notesOf`: whose notes this reader may see; what somebody wrote can name a
 * person.
 */
export async function eventsOf(ctx: Ctx, orderId: string, notesOf: readonly string[]): Promise<EventView[]> {
  const events = await ctx.db.serviceOrderEvent.findMany({
    where: { orderId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return events.map(({ kind, actorKind, noteEnc, at }) => ({
    text: ctx.t(`services:event.${kind}`, { who: ctx.t(`services:who.${actorKind}`) }),
    note: notesOf.includes(actorKind) ? open(ctx, noteEnc) : null,
    at: at.toISOString(),
  }))
}
