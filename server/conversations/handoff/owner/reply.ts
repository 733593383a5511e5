import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { appendMessages, messageByKey } from '../../append-messages.ts'
import type { ChatMessage, HandoffReply } from '../../contract.ts'
import { shownMessage } from '../../stored-message.ts'
import { comeOnDuty } from '../presence/come-on-duty.ts'
import { deskStaff, lockOwned } from '../queue/find.ts'
import { fillReply } from '../replies/fill-reply.ts'
import { ownerSpoke } from './silence.ts'

/**
 * What the owner says to the resident. Who owns the talk is checked here, when it is sent: CONFLICT for anybody
 * else. The same `clientKey` again returns what was written.
 */
export async function replyToHandoff(ctx: Ctx, id: string, reply: HandoffReply): Promise<ChatMessage> {
  const actor = deskStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    // First, as going off locks in this order too; a reply that is refused takes it back.
    await comeOnDuty(ctx, actor.staffId)
    const handoff = await lockOwned(ctx, actor, id)
    const { conversationId } = handoff
    // Keys of staff and of the resident are apart: nobody can stop the other's message by using its key.
    const clientKey = `desk:${actor.staffId}:${reply.clientKey}`
    const before = await messageByKey(ctx, conversationId, clientKey)
    if (before) return shown(ctx, before)
    const text = await fillReply(ctx, handoff, reply)
    const [row] = await appendMessages(ctx, conversationId, [
      { direction: 'out', author: 'person', body: { text }, clientKey },
    ])
    await ownerSpoke(ctx, id)
    return shown(ctx, row)
  })
}

function shown(ctx: Ctx, row: Parameters<typeof shownMessage>[1] | undefined): ChatMessage {
  const message = row && shownMessage(ctx, row)
  if (!message) throw new AppError('INTERNAL')
  return message
}
