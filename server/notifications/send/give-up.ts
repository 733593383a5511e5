import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'
import type { CarryOutcome } from './channels.ts'

/** What has arrived, or may still. */
const HOPE = ['created', 'sending', 'sent', 'held', 'digested']

/**
 * The last way to somebody has failed: a person must reach them. Two ways that fail at once meet on the notification's
 * row, so that the second sees that it was the last.
 */
export async function giveUp(
  ctx: Ctx,
  { id, staffId }: { id: string; staffId: string | null },
  outcome: CarryOutcome,
): Promise<void> {
  await ctx.db.$queryRaw`SELECT id FROM notification WHERE id = ${id}::uuid FOR UPDATE`
  if ((await ctx.db.delivery.count({ where: { notificationId: id, state: { in: HOPE } } })) > 0) return
  // A colleague without a number reads the inbox at work: that is as it should be.
  if (staffId && outcome === 'no_phone') return
  ctx.log.warn({ notificationId: id, outcome }, 'a message reaches nobody')
  const why = outcome === 'no_phone' || outcome === 'rejected' ? outcome : 'unknown'
  await emit(ctx, 'message.undelivered', { notificationId: id, why })
}
