import { Prisma } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
import { gather } from '../platform/gather.ts'
import { sessionIsOpen } from '../platform/sessions.ts'
import { type MessagesAfter, pageOf, rowsAfter } from './read-messages.ts'
import type { MessageRow } from './stored-message.ts'
import { OWN_CHANNEL, type TalkKey } from './talk-key.ts'

/** A talk that somebody reads for a while; `session`: the id of the session in which it was opened, if in one. */
export type Reader = { conversationId: string; talk: TalkKey; session: string | null }

/** What was said after a number; null when the session has ended or the talk is no longer theirs. */
export type ReadOwnTalk = (reader: Reader, after: number) => Promise<MessagesAfter | null>

type Asked = Reader & { after: number }
type Row = { place: number } & { [K in keyof MessageRow]: MessageRow[K] | null }

/** Reads talks for the open streams of a process: a thousand that are woken at once do not each ask for themselves. */
export function ownTalkReader(ctx: Ctx): ReadOwnTalk {
  const ask = gather((asked: readonly Asked[]) => readAll(ctx, asked))
  return async (reader, after) => {
    const rows = await ask({ ...reader, after })
    return rows && pageOf(ctx, rows, after)
  }
}

const PAGE_OF_TALK = rowsAfter(Prisma.sql`asked."id"`, Prisma.sql`asked."after"`)

async function readAll(ctx: Ctx, asked: readonly Asked[]): Promise<(MessageRow[] | null)[]> {
  const lines = asked.map(({ conversationId, talk, session, after }, place) => {
    return { place, id: conversationId, key: talk.externalKey, person: talk.personId, session, after }
  })
  const rows = await ctx.database.$queryRaw<Row[]>`
    SELECT asked."place", m.*
      FROM json_to_recordset(${JSON.stringify(lines)}::json) AS asked(
             "place" int, "id" uuid, "key" text, "person" uuid, "session" text, "after" int)
      JOIN "conversation" c ON c."id" = asked."id" AND c."channel" = ${OWN_CHANNEL} AND c."external_key" = asked."key"
       AND c."person_id" IS NOT DISTINCT FROM asked."person"
      LEFT JOIN "session" s ON s."token_hash" = asked."session"
      LEFT JOIN "staff_user" u ON u."id" = s."staff_id"
      LEFT JOIN LATERAL (${PAGE_OF_TALK}) m ON true
     WHERE asked."session" IS NULL OR (${sessionIsOpen(ctx)})
     ORDER BY asked."place", m."seq"`
  const answers = asked.map((): MessageRow[] | null => null)
  for (const { place, ...row } of rows) {
    const lines = answers[place] ?? []
    if (isMessage(row)) lines.push(row)
    answers[place] = lines
  }
  return answers
}

/** A talk that may be read and has nothing new is one row without a message. */
const isMessage = (row: Omit<Row, 'place'>): row is MessageRow => row.id !== null
