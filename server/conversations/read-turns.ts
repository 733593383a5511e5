import type { Ctx } from '../platform/context.ts'
import type { MessageBody } from './stored-message.ts'
import { type OpenTurn, waitingOf } from './turn.ts'

type Row = {
  conversationId: string
  personId: string | null
  owner: 'bot' | 'person'
  stateEnc: string | null
  version: number
  replyTo: string | null
  called: boolean
  messageId: string | null
  bodyEnc: string | null
}

/** Of a talk where nothing waits: what was asked for has been done. */
export type NothingWaits = { conversationId: string; waiting: null }

/**
 * Reads many talks whose turn it is, in one statement and without locks: `closeTurns` finds out whether they are still the
 * same. A talk that is gone or cannot be read is left out.
 */
export async function readTurns(
  ctx: Ctx,
  conversationIds: readonly string[],
): Promise<(OpenTurn | NothingWaits)[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c."id" AS "conversationId", c."person_id" AS "personId", c."owner", c."state_enc" AS "stateEnc", c."version",
           c."reply_to" AS "replyTo", m."id" AS "messageId", m."body_enc" AS "bodyEnc",
           EXISTS (SELECT 1 FROM "handoff" h WHERE h."conversation_id" = c."id" AND h."state" = 'waiting') AS "called"
      FROM "conversation" c
      LEFT JOIN "message" m ON m."conversation_id" = c."id" AND m."handled_at" IS NULL
     WHERE c."id" = ANY(${conversationIds}::uuid[])
     ORDER BY c."id", m."seq"`
  const talks = new Map<string, Row[]>()
  for (const row of rows) talks.set(row.conversationId, [...(talks.get(row.conversationId) ?? []), row])
  return [...talks.values()].flatMap((lines) => turnOf(ctx, lines) ?? [])
}

function turnOf(ctx: Ctx, rows: readonly Row[]): OpenTurn | NothingWaits | null {
  const [first] = rows
  if (!first) return null
  const { conversationId, personId, replyTo, owner, version } = first
  if (first.messageId === null) return { conversationId, waiting: null }
  try {
    return {
      ...{ conversationId, personId, replyTo, owner, version },
      waitingForPerson: first.called,
      state: first.stateEnc ? ctx.cipher.decryptJson(first.stateEnc) : null,
      waiting: rows.flatMap(({ messageId, bodyEnc }) =>
        messageId && bodyEnc ? [waitingOf(messageId, ctx.cipher.decryptJson<MessageBody>(bodyEnc))] : [],
      ),
    }
  } catch (err) {
    ctx.log.warn({ err, conversationId }, 'a talk that cannot be read')
    return null
  }
}
