import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'

/** Topic of the event that has an account's messages delivered; the room of the channels does it. */
export const OUTGOING = 'chat.out'

/** Puts what is said to the resident on its way to their account on another channel, with the words themselves. */
export async function queueOutgoing(
  ctx: Ctx,
  replyTo: string,
  rows: readonly { id: string; direction: string }[],
): Promise<void> {
  const out = rows.filter((row) => row.direction === 'out')
  if (out.length === 0) return
  const notBefore = ctx.clock.now()
  await ctx.db.outgoingMessage.createMany({
    data: out.map(({ id }) => ({ messageId: id, replyTo, notBefore })),
  })
  await emit(ctx, OUTGOING, { accountId: replyTo })
}

/** The resident is there again: what the platform did not take any more is tried now, in its old order. */
export async function releaseHeld(ctx: Ctx, replyTo: string): Promise<void> {
  const { count } = await ctx.db.outgoingMessage.updateMany({
    where: { replyTo, state: 'held' },
    data: { state: 'waiting', attempts: 0, notBefore: ctx.clock.now() },
  })
  if (count > 0) await emit(ctx, OUTGOING, { accountId: replyTo })
}

/** What waits for an account is not said there any more; what is just going out cannot be held back. */
export async function dropOutgoing(ctx: Ctx, replyTo: string): Promise<void> {
  await ctx.db.outgoingMessage.updateMany({
    where: { replyTo, state: { in: ['waiting', 'sending', 'held'] } },
    data: { state: 'dropped', leaseUntil: null, settledAt: ctx.clock.now() },
  })
}
