import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { emit, schedule } from '../platform/outbox.ts'
import type { MessageTopic } from './contract/topics.ts'
import { isCounted } from './rules/budget.ts'
import { isWaitedFor, topicOf } from './rules/topics.ts'
import { earliestDelivery } from './rules.ts'

/**
 * Ways to reach somebody. `inapp` is the inbox, which holds every notification anyway; `notice` goes out by itself where
 * a platform has one for this kind.
 */
export type Channel = 'inapp' | 'sms' | 'chat' | 'notice'

/** Values for the words, kept encrypted. A day is `YYYY-MM-DD` and is said in the language of its reader. */
export type NotificationParams = Record<string, string | number>

export type NotifyInput = {
  /** Unique: the same thing is told once, however often it is asked for. E.g. `benefit-list:<id>:issued`. */
  dedupeKey: string
  /** Names the words in locales `notify`: `<kind>.title`, `<kind>.body`, `<kind>.sms`. */
  kind: string
  params?: NotificationParams
  /** A path of the H5 that begins with `/`. */
  link?: string
  /** Besides the inbox. Unset: a resident's chat, and SMS where there is no chat; staff: the inbox alone. */
  channels?: readonly Channel[]
  /** Rings in quiet hours too. For what a person is waiting for or must know at once. */
  urgent?: boolean
  /** Somebody waits for it now (a code, a visit tomorrow): it is sent today, however full the day is. */
  waitedFor?: boolean
  /**
   * What 小扶 asks in the chat in place of the words: the action of one of its own buttons, e.g. `order:done:<id>`. The words
   * stand where it cannot, as while a person owns the talk.
   */
  asks?: string
  /** What it is about, where its kind does not say (`rules/topics.ts`); `must` can be switched off by nobody. */
  topic?: MessageTopic
  /** Send the SMS to this number and not to the one on file. */
  smsTo?: string
} & ({ personId: string; staffId?: never } | { staffId: string; personId?: never })

/**
 * Tells somebody something, once, in the transaction of its cause. Asking again with the same `dedupeKey`
 * does nothing. Throws when the words of this kind are missing, so that a sender's first test finds out.
 */
export async function notify(ctx: Ctx, input: NotifyInput): Promise<void> {
  const outward = outwardOf(ctx, input)
  checkWords(ctx, input.kind, outward)
  await inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const topic = input.topic ?? topicOf(input.kind)
    const about = {
      toPerson: input.personId !== undefined,
      topic,
      urgent: input.urgent ?? false,
      waitedFor: input.waitedFor ?? isWaitedFor(input.kind),
      otherNumber: input.smsTo !== undefined,
    }
    const created = await ctx.db.notification.createManyAndReturn({
      data: [
        {
          dedupeKey: input.dedupeKey,
          kind: input.kind,
          personId: input.personId ?? null,
          staffId: input.staffId ?? null,
          link: input.link ?? null,
          paramsEnc: ctx.cipher.encryptJson(input.params ?? {}),
          asks: input.asks ?? null,
          urgent: input.urgent ?? false,
          topic,
          budget: isCounted(about) ? 'open' : 'free',
          createdAt: now,
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    })
    const notificationId = created[0]?.id
    if (!notificationId) return
    const notBefore = earliestDelivery(now, input.urgent ?? false)
    const addressEnc = input.smsTo ? ctx.cipher.encrypt(input.smsTo) : null
    const dueAt = earliestDelivery(ctx.dueAt ?? now, input.urgent ?? false)
    for (const channel of outward)
      await addDelivery(ctx, { notificationId, channel, notBefore, dueAt, addressEnc })
  })
}

function outwardOf(ctx: Ctx, { channels, personId, kind }: NotifyInput): Channel[] {
  const wanted: readonly Channel[] = channels ?? (personId ? ['chat'] : [])
  const noticed: readonly Channel[] = personId && ctx.ports.notices.tells(kind) ? ['notice'] : []
  return [...new Set([...wanted, ...noticed])].filter((channel) => channel !== 'inapp')
}

type Plan = {
  notificationId: string
  channel: Channel
  notBefore: Date
  /** When it should have gone out; earlier than `notBefore` where its cause came late. */
  dueAt: Date
  addressEnc: string | null
}

/** Puts a delivery on its way: now through the outbox, or later through the reminders. */
export async function addDelivery(ctx: Ctx, plan: Plan): Promise<void> {
  const created = await ctx.db.delivery.createManyAndReturn({
    data: [plan],
    select: { id: true },
    skipDuplicates: true,
  })
  const deliveryId = created[0]?.id
  if (!deliveryId) return
  if (plan.notBefore > ctx.clock.now()) await deliverLater(ctx, deliveryId, plan.notBefore)
  else await emit(ctx, 'delivery.send', { deliveryId })
}

/** Tries this delivery at `dueAt`; asking twice for one moment is once. */
export async function deliverLater(ctx: Ctx, deliveryId: string, dueAt: Date): Promise<void> {
  const key = `delivery.send:${deliveryId}:${dueAt.getTime()}`
  await schedule(ctx, { key, kind: 'delivery.send', subjectId: deliveryId, dueAt, params: { deliveryId } })
}

function checkWords(ctx: Ctx, kind: string, outward: readonly Channel[]): void {
  const parts = ['title', 'body', ...(outward.length > 0 ? ['sms'] : [])]
  for (const part of parts) ctx.t(`notify:${kind}.${part}`)
}
