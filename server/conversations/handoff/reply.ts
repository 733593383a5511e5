import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { appendMessages, lockConversation, messageByKey } from '../append-messages.ts'
import type { ChatMessage } from '../contract.ts'
import { shownMessage } from '../stored-message.ts'
import { deskStaff, findHandoff } from './find.ts'

/**
 * What the owner says to the resident. Who owns the talk is checked here, when it is sent: CONFLICT for anybody
 * else. The same `clientKey` again returns what was written.
 */
export async function replyToHandoff(
  ctx: Ctx,
  id: string,
  reply: { clientKey: string; text: string },
): Promise<ChatMessage> {
  const actor = deskStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { conversationId } = await findHandoff(ctx, actor, id)
    await lockConversation(ctx, conversationId)
    const owned = await ctx.db.handoff.count({ where: { id, state: 'taken', staffId: actor.staffId } })
    if (owned === 0) throw new AppError('CONFLICT')
    // Keys of staff and of the resident are apart: nobody can stop the other's message by using its key.
    const clientKey = `desk:${actor.staffId}:${reply.clientKey}`
    const before = await messageByKey(ctx, conversationId, clientKey)
    const [row] = before
      ? [before]
      : await appendMessages(ctx, conversationId, [
          { direction: 'out', author: 'person', body: { text: reply.text }, clientKey },
        ])
    const shown = row && shownMessage(ctx, row)
    if (!shown) throw new AppError('INTERNAL')
    return shown
  })
}
