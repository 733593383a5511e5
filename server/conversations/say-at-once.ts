import type { Ctx } from '../platform/context.ts'
import type { Database } from '../platform/database.ts'
import { gather } from '../platform/gather.ts'
import type { MessageBody } from './stored-message.ts'
import { OWN_CHANNEL, type TalkKey } from './talk-key.ts'

/** A line that a resident says on the page; `turn`: topic of the event that it brings about. */
type Line = { talk: TalkKey; clientKey: string; body: MessageBody; turn: string }

/** The number of the line in its talk, and when it was written. */
export type Said = { seq: number; at: Date }

/** A line as the statement takes it. */
type Row = { talk: string; person: string | null; key: string; body: string; turn: string; at: Date }

type Writer = (row: Row) => Promise<Said | null>
/** One a database: a process has one, tests have several. */
const writers = new WeakMap<Database, Writer>()

/**
 * Writes what the resident said and the event `turn` in one statement, which is a transaction by itself: the ordinary
 * case, where the bot answers. Lines of different talks that come while a statement runs are written together by the next. Null when
 * anything is out of the ordinary, and nothing was written: a person owns the talk or is called, the resident spoke last
 * on another channel, the key is there already, somebody else writes in this talk right now, there is no such talk.
 */
export async function sayAtOnce(ctx: Ctx, { talk, clientKey, body, turn }: Line): Promise<Said | null> {
  const row: Row = {
    talk: talk.externalKey,
    person: talk.personId,
    key: clientKey,
    body: ctx.cipher.encryptJson(body),
    turn,
    at: ctx.clock.now(),
  }
  try {
    return await writerOf(ctx.database)(row)
  } catch (err) {
    // One line may spoil a batch (two processes write the same key): each goes its own way, which says what is wrong.
    ctx.log.debug({ err }, 'a line was not written at once')
    return null
  }
}

function writerOf(database: Database): Writer {
  const known = writers.get(database)
  if (known) return known
  // What is said in one talk stands in the order in which it was said.
  const writer = gather((rows: readonly Row[]) => writeAll(database, rows), { apart: ({ talk }) => talk })
  writers.set(database, writer)
  return writer
}

/** A talk that is locked is left out: nobody waits for somebody else's talk. */
async function writeAll(database: Database, rows: readonly Row[]): Promise<(Said | null)[]> {
  const lines = JSON.stringify(rows.map((row, place) => ({ ...row, place })))
  const written = await database.$queryRaw<(Said & { place: number })[]>`
    WITH talk AS MATERIALIZED (
      SELECT c."id", line.*
        FROM json_to_recordset(${lines}::json) AS line(
               "place" int, "talk" text, "person" uuid, "key" text, "body" text, "turn" text, "at" timestamptz)
        JOIN "conversation" c ON c."channel" = ${OWN_CHANNEL} AND c."external_key" = line."talk"
       WHERE c."person_id" IS NOT DISTINCT FROM line."person" AND c."owner" = 'bot' AND c."reply_to" IS NULL
         AND NOT EXISTS (SELECT 1 FROM "message" m WHERE m."conversation_id" = c."id" AND m."client_key" = line."key")
         AND NOT EXISTS (SELECT 1 FROM "handoff" h WHERE h."conversation_id" = c."id" AND h."closed_at" IS NULL)
         FOR UPDATE OF c SKIP LOCKED),
    counted AS (
      UPDATE "conversation" c SET "last_seq" = c."last_seq" + 1, "updated_at" = talk."at"
        FROM talk WHERE c."id" = talk."id" RETURNING talk.*, c."last_seq" AS "seq"),
    event AS (
      INSERT INTO "outbox_event" ("topic", "payload", "created_at")
      SELECT "turn", jsonb_build_object('conversationId', "id"), "at" FROM counted ORDER BY "place"),
    said AS (
      INSERT INTO "message" ("id", "conversation_id", "seq", "direction", "author", "body_enc", "client_key", "at")
      SELECT uuidv7(), "id", "seq", 'in', 'resident', "body", "key", "at" FROM counted)
    SELECT "place", "seq", "at" FROM counted`
  const answers = rows.map((): Said | null => null)
  for (const { place, seq, at } of written) answers[place] = { seq, at }
  return answers
}
