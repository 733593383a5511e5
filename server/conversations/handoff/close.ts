import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { languageOf, lockConversation } from '../append-messages.ts'
import { signalConversation } from '../send-message.ts'
import { deskStaff, findHandoff } from './find.ts'
import { mark } from './take.ts'

/** Gives the talk back to the bot, which goes on where it stood. Only the owner can; CONFLICT for anybody else. */
export async function closeHandoff(ctx: Ctx, id: string): Promise<void> {
  const actor = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { conversationId } = await findHandoff(ctx, actor, id)
    await lockConversation(ctx, conversationId)
    const { count } = await ctx.db.handoff.updateMany({
      where: { id, state: 'taken', staffId: actor.staffId },
      data: { state: 'closed', closedAt: ctx.clock.now() },
    })
    if (count === 0) throw new AppError('CONFLICT')
    await ctx.db.conversation.update({ where: { id: conversationId }, data: { owner: 'bot' } })
    await mark(ctx, conversationId, 'handoff.closed')
    const lang = await languageOf(ctx, conversationId)
    await signalConversation({ ...ctx, lang }, conversationId, { kind: 'handoff_closed' })
    await audit(ctx, { action: 'handoff.close', subjectKind: 'handoff', subjectId: id })
  })
}
