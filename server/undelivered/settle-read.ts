import type { Ctx } from '../platform/context.ts'

/** Somebody has opened what had not reached them: when nothing else is left, nobody needs to call. */
export async function settleRead(ctx: Ctx, { notificationId }: { notificationId: string }): Promise<void> {
  const now = ctx.clock.now()
  const message = await ctx.db.undeliveredMessage.findUnique({ where: { notificationId } })
  if (!message) return
  const id = message.undeliveredId
  await ctx.db.$queryRaw`SELECT id FROM undelivered WHERE id = ${id}::uuid FOR UPDATE`
  await ctx.db.undeliveredMessage.updateMany({
    where: { notificationId, readAt: null },
    data: { readAt: now },
  })
  if ((await ctx.db.undeliveredMessage.count({ where: { undeliveredId: id, readAt: null } })) > 0) return
  await ctx.db.undelivered.updateMany({
    where: { id, state: 'open' },
    data: { state: 'done', doneAt: now, doneHow: 'read', version: { increment: 1 } },
  })
}
