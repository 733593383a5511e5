import type { Ctx } from '../platform/context.ts'
import { lineOf } from './append-messages.ts'
import { OUTGOING } from './outgoing/queue.ts'
import type { MessageBody } from './stored-message.ts'
import type { OpenTurn } from './turn.ts'

/** A turn that was thought through: what is said, where the talk then stands, and the events that asked for it. */
export type DoneTurn = {
  turn: OpenTurn
  state: unknown
  replies: readonly MessageBody[]
  events: readonly string[]
}

/**
 * Closes many turns in one statement, which is a transaction by itself: words, state, what was answered, what goes out
 * on other channels, and the events' mark "done". Left out, untouched, is every talk that is not as it was read (another
 * turn, another owner, another channel or person), and every talk or event that somebody is just busy with: nobody
 * waits for a lock here, so that no talk holds up others and two such statements never wait for each other.
 * @param idle events of talks where nothing waited any more
 * @returns the events that are done now
 */
export async function closeTurns(
  ctx: Ctx,
  turns: readonly DoneTurn[],
  idle: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const now = ctx.clock.now()
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(turns.map((one) => turnLine(ctx, one)))}::json) AS t(
        "talk" uuid, "version" int, "person" uuid, "replyTo" uuid, "state" text, "lines" int, "events" bigint[])),
    event AS MATERIALIZED (
      SELECT "id" FROM "outbox_event"
       WHERE "id" = ANY(${[...turns.flatMap(({ events }) => events), ...idle]}::bigint[]) AND "handled_at" IS NULL
         FOR NO KEY UPDATE SKIP LOCKED),
    talk AS MATERIALIZED (
      SELECT c."id", c."last_seq" AS "before", asked."replyTo", asked."state", asked."lines", asked."events"
        FROM asked JOIN "conversation" c ON c."id" = asked."talk"
       WHERE c."owner" = 'bot' AND c."version" = asked."version"
         AND c."person_id" IS NOT DISTINCT FROM asked."person"
         AND c."reply_to" IS NOT DISTINCT FROM asked."replyTo"
         AND NOT EXISTS (SELECT 1 FROM unnest(asked."events") AS e("id") WHERE e."id" NOT IN (SELECT "id" FROM event))
         FOR NO KEY UPDATE OF c SKIP LOCKED),
    stands AS (
      UPDATE "conversation" c
         SET "last_seq" = c."last_seq" + talk."lines", "version" = c."version" + 1, "state_enc" = talk."state",
             "updated_at" = ${now}
        FROM talk WHERE c."id" = talk."id"),
    answered AS (
      UPDATE "message" m SET "handled_at" = ${now}
        FROM json_to_recordset(${JSON.stringify(turns.flatMap(heardLines))}::json) AS h("talk" uuid, "id" uuid)
        JOIN talk ON talk."id" = h."talk"
       WHERE m."id" = h."id"),
    said AS (
      INSERT INTO "message" ("id", "conversation_id", "seq", "direction", "author", "body_enc", "client_key", "at",
                             "handled_at", "grams")
      SELECT uuidv7(), talk."id", talk."before" + line."place", line."direction", line."author", line."body",
             line."key", ${now}, ${now}, line."grams"
        FROM talk JOIN json_to_recordset(${JSON.stringify(turns.flatMap((one) => saidLines(ctx, one)))}::json) AS line(
               "talk" uuid, "place" int, "direction" text, "author" text, "body" text, "key" text, "grams" int[])
             ON line."talk" = talk."id"
       ORDER BY talk."id", line."place"
      RETURNING "id", "conversation_id"),
    going AS (
      INSERT INTO "outgoing_message" ("message_id", "reply_to", "not_before")
      SELECT said."id", talk."replyTo", ${now} FROM said JOIN talk ON talk."id" = said."conversation_id"
       WHERE talk."replyTo" IS NOT NULL),
    carried AS (
      INSERT INTO "outbox_event" ("topic", "payload", "created_at")
      SELECT ${OUTGOING}, jsonb_build_object('accountId', talk."replyTo"), ${now} FROM talk
       WHERE talk."replyTo" IS NOT NULL AND talk."lines" > 0)
    UPDATE "outbox_event" o SET "handled_at" = ${now}, "last_error" = NULL
      FROM event
     WHERE o."id" = event."id"
       AND (o."id" = ANY(${idle}::bigint[]) OR o."id" IN (SELECT unnest(talk."events") FROM talk))
    RETURNING o."id"::text AS "id"`
  return new Set(rows.map(({ id }) => id))
}

const turnLine = (ctx: Ctx, { turn, state, replies, events }: DoneTurn) => ({
  talk: turn.conversationId,
  version: turn.version,
  person: turn.personId,
  replyTo: turn.replyTo,
  state: ctx.cipher.encryptJson(state),
  lines: replies.length,
  events,
})

const heardLines = ({ turn }: DoneTurn) => turn.waiting.map(({ id }) => ({ talk: turn.conversationId, id }))

const saidLines = (ctx: Ctx, { turn, replies }: DoneTurn) =>
  replies.map((body, index) => ({
    talk: turn.conversationId,
    ...lineOf(ctx, { direction: 'out', author: 'bot', body }, index + 1),
  }))
