import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { emit } from '../platform/outbox.ts'
import { DIGEST } from './budget/digest.ts'
import type { InboxAnswer } from './contract.ts'
import { words } from './send/channels.ts'

const PAGE = 50

/** What I have been told, the newest first, fifty at a time; for residents and staff alike. */
export async function readInbox(ctx: Ctx, query: { before?: string | undefined } = {}): Promise<InboxAnswer> {
  const mine = ownerOf(ctx)
  const rows = await ctx.db.notification.findMany({
    where: { ...mine, ...(query.before ? { createdAt: { lt: new Date(query.before) } } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE,
  })
  return {
    unread: await countUnread(ctx),
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: words(ctx, row, 'title'),
      body: words(ctx, row, 'body'),
      link: row.link,
      at: row.createdAt.toISOString(),
      read: row.readAt !== null,
    })),
  }
}

/** Marks one as read; again is harmless. Throws NOT_FOUND for what is not mine. Returns how many stay unread. */
export async function markRead(ctx: Ctx, id: string): Promise<number> {
  const where = { id, ...ownerOf(ctx) }
  const count = await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.notification.updateMany({
      where: { ...where, readAt: null },
      data: { readAt: ctx.clock.now() },
    })
    if (count > 0 && (await neverArrived(ctx, id))) await emit(ctx, 'message.read', { notificationId: id })
    return count
  })
  if (count === 0 && (await ctx.db.notification.count({ where })) === 0) throw new AppError('NOT_FOUND')
  return countUnread(ctx)
}

/** Marks as read what these deliveries brought me; those of others are left alone. */
export async function markDelivered(ctx: Ctx, deliveryIds: readonly string[]): Promise<void> {
  const rows = await ctx.db.delivery.findMany({
    where: { id: { in: [...deliveryIds] }, notification: { ...ownerOf(ctx), readAt: null } },
    select: { notificationId: true },
  })
  for (const { notificationId } of rows) await markRead(ctx, notificationId)
}

/** Somebody at a desk may be about to call for it. */
async function neverArrived(ctx: Ctx, notificationId: string): Promise<boolean> {
  const failed = { in: ['rejected', 'unknown', 'no_phone'] }
  return (await ctx.db.delivery.count({ where: { notificationId, lastError: failed } })) > 0
}

/** How many notifications wait for whoever acts; 0 for somebody not signed in. */
export async function countUnread(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'resident' && ctx.actor.kind !== 'staff') return 0
  return ctx.db.notification.count({ where: { ...ownerOf(ctx), readAt: null } })
}

/** How often a resident has been told something of this kind since then, by whichever cause. */
export function countTold(
  ctx: Ctx,
  { personId, kind, since }: { personId: string; kind: string; since: Date },
): Promise<number> {
  return ctx.db.notification.count({ where: { personId, kind, createdAt: { gt: since } } })
}

/** The morning's message is none of its own: what it names stands here one by one. */
function ownerOf(ctx: Ctx) {
  if (ctx.actor.kind === 'resident') return { personId: ctx.actor.personId, kind: { not: DIGEST } }
  if (ctx.actor.kind === 'staff') return { staffId: ctx.actor.staffId }
  throw new AppError('SIGN_IN_FIRST')
}
