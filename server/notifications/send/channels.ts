import type { Ctx } from '../../platform/context.ts'
import { sayDate } from '../../platform/say-date.ts'
import type { NotificationParams } from '../notify.ts'

/** A delivery with all that is needed to carry it out. */
export type Outgoing = {
  id: string
  channel: string
  addressEnc: string | null
  /** An earlier try may have reached the provider. */
  triedBefore: boolean
  notification: {
    kind: string
    link: string | null
    asks: string | null
    paramsEnc: string
    personId: string | null
    person: { phoneEnc: string | null } | null
    staff: { phoneEnc: string | null } | null
  }
}

/**
 * `accepted`: it is out. `kept`: it lies in the chat of the page, where nothing rings. `unknown`: try again. `rejected`:
 * never. `no_phone`, `no_conversation`, `no_account`: this way does not lead to the person.
 */
export type CarryOutcome =
  | 'accepted'
  | 'kept'
  | 'unknown'
  | 'rejected'
  | 'no_phone'
  | 'no_conversation'
  | 'no_account'

/** Hands one delivery to its channel. The id of the delivery is the key by which a channel knows it again. */
export async function carry(ctx: Ctx, delivery: Outgoing): Promise<CarryOutcome> {
  try {
    if (delivery.channel === 'chat') return await toChat(ctx, delivery)
    return delivery.channel === 'notice' ? await toNotice(ctx, delivery) : await toPhone(ctx, delivery)
  } catch (error) {
    ctx.log.warn({ err: error, deliveryId: delivery.id }, 'delivery not accepted')
    return 'unknown'
  }
}

async function toPhone(ctx: Ctx, { id, addressEnc, notification, triedBefore }: Outgoing) {
  const phoneEnc = addressEnc ?? notification.person?.phoneEnc ?? notification.staff?.phoneEnc
  if (!phoneEnc) return 'no_phone'
  if (triedBefore && (await ctx.ports.sms.lookup(id)) === 'accepted') return 'accepted'
  const link = notification.link ? new URL(notification.link, ctx.config.PUBLIC_URL).href : ''
  const text = words(ctx, notification, 'sms', { link })
  return ctx.ports.sms.send({ key: id, to: ctx.cipher.decrypt(phoneEnc), text })
}

async function toChat(ctx: Ctx, { id, notification }: Outgoing) {
  if (!notification.personId) return 'no_conversation'
  const pushed = await ctx.ports.chatPush.push({
    personId: notification.personId,
    text: words(ctx, notification, 'body'),
    link: notification.link,
    key: id,
    asks: notification.asks,
  })
  return pushed === 'delivered' ? 'accepted' : pushed
}

async function toNotice(ctx: Ctx, { id: key, notification }: Outgoing): Promise<CarryOutcome> {
  const { personId, kind, link } = notification
  if (!personId) return 'no_account'
  return ctx.ports.notices.send({ key, personId, kind, title: words(ctx, notification, 'title'), link })
}

/** The words of a notification in the language of the context; days are said as people say them there. */
export function words(
  ctx: Ctx,
  { kind, paramsEnc }: { kind: string; paramsEnc: string },
  part: 'title' | 'body' | 'sms',
  more: NotificationParams = {},
): string {
  const kept = ctx.cipher.decryptJson<NotificationParams>(paramsEnc)
  const said = Object.entries(kept).map(([name, value]) => [name, sayDate(value, ctx.lang)])
  return ctx.t(`notify:${kind}.${part}`, { ...Object.fromEntries(said), ...more })
}
