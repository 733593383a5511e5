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

/** What the end of the bot's turn writes beside its words. */
type TurnEnd = { version: number; stateEnc: string; handled: readonly string[] }

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
  return (await writeMessages(ctx, conversationId, items, null)) ?? []
}

/**
 * The same at the end of a turn, with its state and what it has answered, all in one statement. Null when the turn is not
 * of this version any more.
 */
export async function writeMessages(
  ctx: Ctx,
  conversationId: string,
  items: readonly NewMessage[],
  end: TurnEnd | null,
): Promise<MessageRow[] | null> {
  const now = ctx.clock.now()
  const lines = JSON.stringify(items.map((item, index) => lineOf(ctx, item, index + 1)))
  const rows = await ctx.db.$queryRaw<(MessageRow & { replyTo: string | null })[]>`
    WITH handled AS (
      UPDATE "message" SET "handled_at" = ${now} WHERE "id" = ANY(${end?.handled ?? []}::uuid[])),
    talk AS (
      UPDATE "conversation"
         SET "last_seq" = "last_seq" + ${items.length}, "updated_at" = ${now},
             "state_enc" = coalesce(${end?.stateEnc ?? null}, "state_enc"), "version" = "version" + ${end ? 1 : 0}
       WHERE "id" = ${conversationId}::uuid AND "version" = coalesce(${end?.version ?? null}::int, "version")
      RETURNING "id", "last_seq" - ${items.length} AS "before", "reply_to"),
    said AS (
      INSERT INTO "message" ("id", "conversation_id", "seq", "direction", "author", "body_enc", "client_key", "at",
                             "handled_at", "grams")
      SELECT uuidv7(), talk."id", talk."before" + line."place", line."direction", line."author", line."body",
             line."key", ${now}, CASE WHEN line."handled" THEN ${now}::timestamptz END, line."grams"
        FROM talk, json_to_recordset(${lines}::json) AS line(
             "place" int, "direction" text, "author" text, "body" text, "key" text, "handled" bool, "grams" int[])
      RETURNING "id", "seq", "direction", "author", "body_enc", "client_key", "at")
    SELECT said."id", said."seq", said."direction", said."author", said."body_enc" AS "bodyEnc",
           said."client_key" AS "clientKey", said."at", talk."reply_to" AS "replyTo"
      FROM talk LEFT JOIN said ON true ORDER BY said."seq"`
  const [first] = rows
  if (!first) return null
  const written = rows.filter(({ id }) => id !== null)
  if (first.replyTo) await queueOutgoing(ctx, first.replyTo, written)
  return written
}

/** A message as a statement takes it; `place` counts from 1. */
export const lineOf = (
  ctx: Ctx,
  { direction, author, body, clientKey, answered }: NewMessage,
  place: number,
) => ({
  place,
  direction,
  author,
  body: ctx.cipher.encryptJson(body),
  key: clientKey ?? null,
  handled: direction === 'out' || answered === true,
  // What the bot and the house say is the same for everybody: nobody searches for that.
  grams: BY_PEOPLE.includes(author) ? gramsOf(ctx.cipher, body.text) : [],
})

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
