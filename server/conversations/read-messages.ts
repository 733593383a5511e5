import type { Ctx } from '../platform/context.ts'
import { gather } from '../platform/gather.ts'
import type { ChatMessage } from './contract.ts'
import { type MessageRow, shownMessage } from './stored-message.ts'

/** Most messages read at once. */
const PAGE = 200

export type MessagesAfter = {
  messages: ChatMessage[]
  /** The last number read, shown or not: reading goes on after it. */
  upTo: number
  more: boolean
}

/** A talk and the number after which it is read. */
type From = { conversationId: string; after: number }

/** What was said after a number, oldest first. */
export async function messagesAfter(ctx: Ctx, conversationId: string, after: number): Promise<MessagesAfter> {
  const [rows = []] = await rowsAfter(ctx, [{ conversationId, after }])
  return pageOf(ctx, rows, after)
}

/** The same for many readers: those who ask at the same time are answered by one statement. */
export function messagesForMany(ctx: Ctx): typeof messagesAfter {
  const ask = gather((asked: readonly From[]) => rowsAfter(ctx, asked))
  return async (ctx, conversationId, after) => pageOf(ctx, await ask({ conversationId, after }), after)
}

async function rowsAfter(ctx: Ctx, asked: readonly From[]): Promise<MessageRow[][]> {
  const rows = await ctx.db.$queryRaw<(MessageRow & { place: bigint })[]>`
    SELECT asked."place", m."id", m."seq", m."direction", m."author", m."body_enc" AS "bodyEnc",
           m."client_key" AS "clientKey", m."at"
      FROM unnest(${asked.map((one) => one.conversationId)}::uuid[], ${asked.map((one) => one.after)}::int[])
           WITH ORDINALITY AS asked("id", "after", "place")
     CROSS JOIN LATERAL (
       SELECT * FROM "message" m WHERE m."conversation_id" = asked."id" AND m."seq" > asked."after"
        ORDER BY m."seq" LIMIT ${PAGE}) m
     ORDER BY asked."place", m."seq"`
  const answers = asked.map((): MessageRow[] => [])
  for (const row of rows) answers[Number(row.place) - 1]?.push(row)
  return answers
}

function pageOf(ctx: Ctx, rows: readonly MessageRow[], after: number): MessagesAfter {
  const messages = rows.map((row) => shownMessage(ctx, row)).filter((message) => message !== null)
  return { messages, upTo: rows.at(-1)?.seq ?? after, more: rows.length === PAGE }
}
