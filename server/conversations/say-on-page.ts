import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import type { ChatMessage, SendMessage } from './contract.ts'
import { currentConversation } from './open-conversation.ts'
import { sayAtOnce } from './say-at-once.ts'
import { bodyOf, sendChatMessage, TURN } from './send-message.ts'
import { shownBody } from './stored-message.ts'
import { talkKeyOf } from './talk-key.ts'

/**
 * Takes what a resident says on the page, in their own talk or the one of this phone (`token`: its cookie), and asks for
 * the bot's turn: once a `clientKey`. NOT_FOUND until a talk was opened. Not within a transaction of somebody else's.
 */
export async function sayOnPage(
  ctx: Ctx,
  token: string | undefined,
  input: SendMessage,
): Promise<ChatMessage> {
  const talk = talkKeyOf(ctx, token)
  if (!talk) throw new AppError('NOT_FOUND')
  const body = bodyOf(ctx, input)
  const said = await sayAtOnce(ctx, { talk, clientKey: input.clientKey, body, turn: TURN })
  if (said) return shownBody({ author: 'resident', ...said }, body)
  return sendChatMessage(ctx, await currentConversation(ctx, token), input)
}
