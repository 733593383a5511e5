import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { emit } from '../platform/outbox.ts'
import { lockConversation } from './append-messages.ts'
import { TURN } from './send-message.ts'
import type { MessageBody } from './stored-message.ts'

/** Topic of the event that has a language model read a message. */
export const READING = 'chat.reading'

export type ReadingWork = { conversationId: string; messageId: string }

/** Has one message read by the language model; the bot's turn comes afterwards. Joins the open transaction. */
export async function queueReading(ctx: Ctx, work: ReadingWork): Promise<void> {
  await emit(ctx, READING, work)
}

/**
 * Asks the language model about one message and keeps with it what it said, also that it said nothing; then the bot
 * takes its turn. Again after a crash: it is asked again unless the answer is kept.
 */
export async function readWithModel(ctx: Ctx, { conversationId, messageId }: ReadingWork): Promise<void> {
  const row = await ctx.db.message.findUnique({
    where: { id: messageId },
    select: {
      bodyEnc: true,
      handledAt: true,
      conversation: { select: { person: { select: { nameEnc: true } } } },
    },
  })
  if (!row || row.handledAt) return
  const body = ctx.cipher.decryptJson<MessageBody>(row.bodyEnc)
  const { person } = row.conversation
  const names = person ? [ctx.cipher.decrypt(person.nameEnc)] : []
  const reading = body.reading ?? (await ctx.ports.languageModel?.read(body.text, names)) ?? null
  await inTransaction(ctx, async (ctx) => {
    await lockConversation(ctx, conversationId)
    await ctx.db.message.updateMany({
      where: { id: messageId, handledAt: null },
      data: { bodyEnc: ctx.cipher.encryptJson({ ...body, reading }) },
    })
    await emit(ctx, TURN, { conversationId })
  })
}
