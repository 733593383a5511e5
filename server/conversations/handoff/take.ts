import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { translator } from '../../platform/i18n.ts'
import { appendMessages, languageOf, lockConversation } from '../append-messages.ts'
import type { ChatMarker } from '../contract.ts'
import { deskStaff, findHandoff } from './find.ts'

/** Makes the actor the one owner of the talk; CONFLICT for whoever comes second. The bot is silent from here on. */
export async function takeHandoff(ctx: Ctx, id: string): Promise<void> {
  const actor = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { conversationId } = await findHandoff(ctx, actor, id)
    // The turn of the bot holds this lock: what it is just saying is said before, and nothing after.
    await lockConversation(ctx, conversationId)
    const { count } = await ctx.db.handoff.updateMany({
      where: { id, state: 'waiting' },
      data: { state: 'taken', staffId: actor.staffId, takenAt: ctx.clock.now() },
    })
    if (count === 0) throw new AppError('CONFLICT')
    await ctx.db.conversation.update({ where: { id: conversationId }, data: { owner: 'person' } })
    await mark(ctx, conversationId, 'handoff.taken')
    await audit(ctx, { action: 'handoff.take', subjectKind: 'handoff', subjectId: id })
  })
}

/** A line between the words that says who answers now, in the language of the resident. */
export async function mark(ctx: Ctx, conversationId: string, marker: ChatMarker): Promise<void> {
  const t = translator(await languageOf(ctx, conversationId))
  await appendMessages(ctx, conversationId, [
    { direction: 'out', author: 'system', body: { text: t(`bot:marker.${marker.slice(8)}`), marker } },
  ])
}
