import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'
import { notify } from '../notify.ts'
import { TITLES } from '../rules/budget.ts'
import { words } from '../send/channels.ts'

/** The kind of the morning's message. It is no news of its own: the inbox holds each of what it names. */
export const DIGEST = 'digest.morning'

type Held = {
  deliveryId: string
  id: string
  kind: string
  topic: string
  paramsEnc: string
  readAt: Date | null
}

/**
 * Tells somebody in one message what was too much for the day before: as many as they have not read meanwhile, by their
 * titles. A single one goes out as it is.
 */
export async function sendDigest(
  ctx: Ctx,
  { personId, day }: { personId: string; day: string },
): Promise<void> {
  const held = await takeHeld(ctx, personId)
  const off = await ctx.db.messageOptOut.findMany({ where: { personId }, select: { topic: true } })
  const unwanted = new Set(off.map(({ topic }) => topic))
  const open = held.filter(({ readAt, topic }) => !readAt && !unwanted.has(topic))
  const news = [...new Map(open.map((one) => [one.id, one])).values()]
  const [only] = news
  const alone = news.length === 1 ? open.filter(({ id }) => id === only?.id) : []
  await settleHeld(ctx, held, alone)
  if (news.length < 2) return
  const titles = news.slice(0, TITLES).map((one) => words(ctx, one, 'title'))
  await notify(ctx, {
    dedupeKey: `${DIGEST}:${personId}:${day}`,
    kind: DIGEST,
    personId,
    params: { count: news.length, titles: titles.join(ctx.t('notify:digest.between')) },
    link: '/inbox',
    waitedFor: true,
  })
}

/** What waits for this morning, locked: whatever is held from now on waits for the next. */
function takeHeld(ctx: Ctx, personId: string): Promise<Held[]> {
  return ctx.db.$queryRaw<Held[]>`
    SELECT d.id AS "deliveryId", n.id, n.kind, n.topic, n.params_enc AS "paramsEnc", n.read_at AS "readAt"
      FROM delivery d JOIN notification n ON n.id = d.notification_id
     WHERE n.person_id = ${personId}::uuid AND d.state = 'held'
     ORDER BY n.created_at, n.id FOR UPDATE OF d`
}

/** `alone` goes on its own way now; all else is told. */
async function settleHeld(ctx: Ctx, held: Held[], alone: Held[]): Promise<void> {
  const now = ctx.clock.now()
  const going = alone.map(({ deliveryId }) => deliveryId)
  const told = held.map(({ deliveryId }) => deliveryId).filter((id) => !going.includes(id))
  await ctx.db.delivery.updateMany({ where: { id: { in: told } }, data: { state: 'digested', sentAt: now } })
  await ctx.db.delivery.updateMany({
    where: { id: { in: going } },
    data: { state: 'created', notBefore: now, dueAt: now },
  })
  await ctx.db.notification.updateMany({
    where: { id: { in: alone.map(({ id }) => id) } },
    data: { budget: 'counted' },
  })
  for (const deliveryId of going) await emit(ctx, 'delivery.send', { deliveryId })
}
