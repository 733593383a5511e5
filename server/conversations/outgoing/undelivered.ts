import type { Ctx } from '../../platform/context.ts'
import type { Undelivered } from '../contract.ts'

/** What people at the desk have said in a talk since then and has not arrived on another channel. */
export async function undeliveredOf(ctx: Ctx, conversationId: string, since: Date): Promise<Undelivered[]> {
  const rows = await ctx.db.outgoingMessage.findMany({
    where: {
      message: { conversationId, author: 'person', at: { gte: since } },
      OR: [
        { state: { in: ['failed', 'dropped', 'held'] } },
        { state: 'waiting', attempts: { gt: 0 } },
        // The first try is no delay yet.
        { state: 'sending', attempts: { gt: 1 } },
      ],
    },
    select: { state: true, message: { select: { seq: true } } },
    orderBy: { message: { seq: 'asc' } },
  })
  return rows.map(({ state, message: { seq } }) => ({
    seq,
    state: state === 'failed' || state === 'dropped' ? 'failed' : 'late',
  }))
}
