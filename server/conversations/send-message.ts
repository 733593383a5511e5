import type { Ctx } from '../platform/context.ts'
import { inTransaction } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { emit } from '../platform/outbox.ts'
import { appendMessages, lockConversation, messageByKey } from './append-messages.ts'
import type { ChatMessage, SendMessage } from './contract.ts'
import { residentSpoke } from './handoff/owner/silence.ts'
import { type MessageBody, type MessageRow, shownMessage, type TurnSignal } from './stored-message.ts'

/** Topic of the event that makes the bot take its turn. */
export const TURN = 'chat.turn'

/**
 * Writes what the resident said and asks for the bot's turn, in one transaction and with the talk locked. The same
 * `clientKey` again returns the message that is there. What is answered goes to the account `replyTo` on another channel
 * from now on; null: to the H5. NOT_FOUND when the conversation is gone.
 */
export async function sendChatMessage(
  ctx: Ctx,
  conversationId: string,
  input: SendMessage,
  replyTo: string | null = null,
): Promise<ChatMessage> {
  const line = { clientKey: input.clientKey, replyTo, body: bodyOf(ctx, input) }
  const row = await inTransaction(ctx, (ctx) => writeLine(ctx, conversationId, line))
  const shown = shownMessage(ctx, row)
  if (!shown) throw new AppError('CONFLICT')
  return shown
}

/** What is said, as it is kept. */
export const bodyOf = (ctx: Ctx, { text, action, elder }: SendMessage): MessageBody => ({
  text: text ?? '',
  lang: ctx.lang,
  ...(action === undefined ? {} : { action }),
  ...(elder === undefined ? {} : { elder }),
})

type Line = { clientKey: string; replyTo: string | null; body: MessageBody }

async function writeLine(
  ctx: Ctx,
  conversationId: string,
  { clientKey, replyTo, body }: Line,
): Promise<MessageRow> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation) throw new AppError('NOT_FOUND')
  if (conversation.replyTo !== replyTo)
    await ctx.db.conversation.update({ where: { id: conversationId }, data: { replyTo } })
  const before = await messageByKey(ctx, conversationId, clientKey)
  if (before) return before
  const [row] = await appendMessages(ctx, conversationId, [
    { direction: 'in', author: 'resident', clientKey, body },
  ])
  if (!row) throw new AppError('INTERNAL')
  await emit(ctx, TURN, { conversationId })
  await residentSpoke(ctx, conversationId)
  return row
}

/** Tells the bot that something happened; it goes on from there in its next turn. Joins the open transaction. */
export async function signalConversation(
  ctx: Ctx,
  conversationId: string,
  event: TurnSignal,
  how: { key?: string; elder?: boolean | undefined } = {},
): Promise<void> {
  if (how.key && (await messageByKey(ctx, conversationId, how.key))) return
  await appendMessages(ctx, conversationId, [
    {
      direction: 'in',
      author: 'system',
      body: {
        text: '',
        lang: ctx.lang,
        event,
        ...(how.elder === undefined ? {} : { elder: how.elder }),
      },
      ...(how.key ? { clientKey: how.key } : {}),
    },
  ])
  await emit(ctx, TURN, { conversationId })
}
