import { Prisma } from '../generated/prisma/client.ts'
import type { Ctx } from '../platform/context.ts'
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

/** What was said after a number, oldest first. */
export async function messagesAfter(ctx: Ctx, conversationId: string, after: number): Promise<MessagesAfter> {
  const id = Prisma.sql`${conversationId}::uuid`
  return pageOf(ctx, await ctx.db.$queryRaw<MessageRow[]>(rowsAfter(id, Prisma.sql`${after}::int`)), after)
}

/** Selects one page of `MessageRow` of a talk after a number, oldest first. */
export const rowsAfter = (id: Prisma.Sql, after: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT "id", "seq", "direction", "author", "body_enc" AS "bodyEnc", "client_key" AS "clientKey", "at"
    FROM "message" WHERE "conversation_id" = ${id} AND "seq" > ${after}
   ORDER BY "seq" LIMIT ${PAGE}`

/** What people see of such a page. */
export function pageOf(ctx: Ctx, rows: readonly MessageRow[], after: number): MessagesAfter {
  const messages = rows.map((row) => shownMessage(ctx, row)).filter((message) => message !== null)
  return { messages, upTo: rows.at(-1)?.seq ?? after, more: rows.length === PAGE }
}
