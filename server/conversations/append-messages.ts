import type { Ctx } from '../platform/context.ts'
import type { Lang } from '../platform/i18n.ts'
import { gramsOf } from './handoff/search/grams.ts'
import { queueOutgoing } from './outgoing/queue.ts'
import type { MessageBody, MessageRow } from './stored-message.ts'

export type NewMessage = {
  direction: 'in' | 'out'
  author: 'resident' | 'bot' | 'person' | 'system'
  body: MessageBody
  clientKey?: string
  /** Incoming: the bot has nothing to say to it. */
  answered?: boolean
}

const BY_PEOPLE: readonly NewMessage['author'][] = ['resident', 'person']

/** The conversation, locked until the transaction ends: what is said in it stands in one order. */
export async function lockConversation(ctx: Ctx, id: string): Promise<LockedConversation | null> {
  const rows = await ctx.db.$queryRaw<LockedConversation[]>`
    SELECT "id", "person_id" AS "personId", "owner", "state_enc" AS "stateEnc", "version", "reply_to" AS "replyTo"
    FROM "conversation" WHERE "id" = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

export type LockedConversation = {
  id: string
  personId: string | null
  owner: 'bot' | 'person'
  stateEnc: string | null
  version: number
  /** The account on another channel on which the resident spoke last; null: the H5. */
  replyTo: string | null
}

/**
 * Writes messages with the next numbers of their conversation, and puts what is said to the resident on its way to the
 * channel on which they spoke last. The row of the conversation is locked from here on.
 */
export async function appendMessages(
  ctx: Ctx,
  conversationId: string,
  items: readonly NewMessage[],
): Promise<MessageRow[]> {
  if (items.length === 0) return []
  const now = ctx.clock.now()
  const { lastSeq, replyTo } = await ctx.db.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: { increment: items.length }, updatedAt: now },
    select: { lastSeq: true, replyTo: true },
  })
  const first = lastSeq - items.length + 1
  const rows = await ctx.db.message.createManyAndReturn({
    data: items.map((item, index) => ({
      conversationId,
      seq: first + index,
      direction: item.direction,
      author: item.author,
      bodyEnc: ctx.cipher.encryptJson(item.body),
      clientKey: item.clientKey ?? null,
      at: now,
      handledAt: item.direction === 'out' || item.answered ? now : null,
      // What the bot and the house say is the same for everybody: nobody searches for that.
      grams: BY_PEOPLE.includes(item.author) ? gramsOf(ctx.cipher, item.body.text) : [],
    })),
  })
  if (replyTo) await queueOutgoing(ctx, replyTo, rows)
  return rows
}

/** The message that was written under this key, if it was. Call with the conversation locked. */
export async function messageByKey(
  ctx: Ctx,
  conversationId: string,
  clientKey: string,
): Promise<MessageRow | null> {
  return ctx.db.message.findUnique({
    where: { conversationId_clientKey: { conversationId, clientKey } },
  })
}

/** The language in which the resident last wrote. */
export async function languageOf(ctx: Ctx, conversationId: string): Promise<Lang> {
  const last = await ctx.db.message.findFirst({
    where: { conversationId, direction: 'in' },
    orderBy: { seq: 'desc' },
    select: { bodyEnc: true },
  })
  return (last && ctx.cipher.decryptJson<MessageBody>(last.bodyEnc).lang) ?? 'zh-CN'
}
