import type { Ctx } from '../../platform/context.ts'
import { DELIVERY, TALKS } from '../streams.ts'
import type { ClaimedMessage } from './claim.ts'

/** What came of a try: out, never, not this account's any more, or once more from then on. */
export type Settlement =
  | { state: 'sent'; partsDone: number }
  | { state: 'dropped' }
  | { state: 'failed'; error: string }
  | { state: 'held'; error: string }
  | { state: 'waiting'; notBefore: Date; error: string }

/** Writes down what came of a try; false when a later try has taken over since. */
export async function settleOutgoing(ctx: Ctx, claim: ClaimedMessage, done: Settlement): Promise<boolean> {
  const { count } = await ctx.db.outgoingMessage.updateMany({
    where: { messageId: claim.messageId, state: 'sending', leaseUntil: claim.leaseUntil },
    data: {
      state: done.state,
      leaseUntil: null,
      lastError: 'error' in done ? done.error : null,
      ...('partsDone' in done ? { partsDone: done.partsDone } : {}),
      ...(done.state === 'waiting' ? { notBefore: done.notBefore } : { settledAt: ctx.clock.now() }),
    },
  })
  // What goes out at the first try is as everybody expects.
  if (count === 1 && (done.state !== 'sent' || claim.attempts > 1))
    await ctx.db.$executeRaw`SELECT pg_notify(${TALKS.channel}, ${`${claim.conversationId} ${DELIVERY}`})`
  return count === 1
}

/** One more part of a long message is out: after a crash the next try goes on behind it. */
export async function partOut(ctx: Ctx, claim: ClaimedMessage, partsDone: number): Promise<void> {
  await ctx.db.outgoingMessage.updateMany({
    where: { messageId: claim.messageId, state: 'sending', leaseUntil: claim.leaseUntil },
    data: { partsDone },
  })
}

/** The first part answered a call, which costs nothing of what the platform takes. */
export async function partAnswered(ctx: Ctx, claim: ClaimedMessage): Promise<void> {
  await ctx.db.outgoingMessage.updateMany({
    where: { messageId: claim.messageId, state: 'sending', leaseUntil: claim.leaseUntil },
    data: { partsDone: 1, partsAtOnce: 1 },
  })
}

/** The other side tells what became of a message that it has taken from this account. */
export async function confirmOutgoing(
  ctx: Ctx,
  replyTo: string,
  messageId: string,
  arrived: boolean,
): Promise<boolean> {
  const { count } = await ctx.db.outgoingMessage.updateMany({
    where: { messageId, replyTo, state: { in: ['sent', 'confirmed'] } },
    data: arrived ? { state: 'confirmed' } : { state: 'failed', lastError: 'not delivered' },
  })
  return count === 1
}

/** How many messages were pressed on an account since then, each part of a long one for itself; answers to calls are none. */
export async function sentSince(ctx: Ctx, replyTo: string, since: Date): Promise<number> {
  const { _sum } = await ctx.db.outgoingMessage.aggregate({
    where: {
      replyTo,
      OR: [
        { settledAt: { gte: since } },
        // Some parts of a long one are out, the rest is not: those cannot have gone out before it was written.
        { settledAt: null, partsDone: { gt: 0 } },
      ],
    },
    _sum: { partsDone: true, partsAtOnce: true },
  })
  return (_sum.partsDone ?? 0) - (_sum.partsAtOnce ?? 0)
}
