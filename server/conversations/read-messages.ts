import type { Ctx } from '../platform/context.ts'
import type { ChatMessage } from './contract.ts'
import { shownMessage } from './stored-message.ts'

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
  const rows = await ctx.db.message.findMany({
    where: { conversationId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: PAGE,
  })
  const messages = rows.map((row) => shownMessage(ctx, row)).filter((message) => message !== null)
  return { messages, upTo: rows.at(-1)?.seq ?? after, more: rows.length === PAGE }
}
