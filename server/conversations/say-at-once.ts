import type { Ctx } from '../platform/context.ts'
import { gramsOf } from './handoff/search/grams.ts'
import type { MessageBody, MessageRow } from './stored-message.ts'

/** A line of the resident on the channel on which they spoke last (`replyTo`; null: the H5). */
type Line = {
  conversationId: string
  clientKey: string
  replyTo: string | null
  body: MessageBody
  turn: string
}

/**
 * Writes what the resident said and the event `turn` in one statement, which is a transaction by itself: the ordinary
 * case, where the bot answers. Null when anything is out of the ordinary, and nothing was written: a person owns the talk, the
 * channel has changed, the key is there already. Two of the same key at once meet on the key's index.
 */
export async function sayAtOnce(ctx: Ctx, line: Line): Promise<MessageRow | null> {
  const { conversationId, clientKey, replyTo, body, turn } = line
  const now = ctx.clock.now()
  try {
    const [row] = await ctx.database.$queryRaw<MessageRow[]>`
      WITH talk AS (
        UPDATE "conversation" SET "last_seq" = "last_seq" + 1, "updated_at" = ${now}
         WHERE "id" = ${conversationId}::uuid AND "owner" = 'bot'
           AND "reply_to" IS NOT DISTINCT FROM ${replyTo}::uuid
           AND NOT EXISTS (SELECT 1 FROM "message"
                            WHERE "conversation_id" = ${conversationId}::uuid AND "client_key" = ${clientKey})
        RETURNING "id", "last_seq"),
      event AS (
        INSERT INTO "outbox_event" ("topic", "payload", "created_at")
        SELECT ${turn}, jsonb_build_object('conversationId', talk."id"), ${now} FROM talk)
      INSERT INTO "message" ("id", "conversation_id", "seq", "direction", "author", "body_enc", "client_key", "at",
                             "grams")
      SELECT uuidv7(), talk."id", talk."last_seq", 'in', 'resident', ${ctx.cipher.encryptJson(body)}, ${clientKey},
             ${now}, ${gramsOf(ctx.cipher, body.text)}::int[]
        FROM talk
      RETURNING "id", "seq", "direction", "author", "body_enc" AS "bodyEnc", "client_key" AS "clientKey", "at"`
    return row ?? null
  } catch (err) {
    // The step-by-step way finds the first of the two, or says what is wrong.
    ctx.log.debug({ err }, 'a line was not written at once')
    return null
  }
}
