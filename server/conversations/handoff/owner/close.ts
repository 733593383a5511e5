import type { Handoff } from '../../../generated/prisma/client.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { cancelTasks } from '../../../platform/outbox.ts'
import { languageOf } from '../../append-messages.ts'
import { signalConversation } from '../../send-message.ts'
import { record } from '../events.ts'
import { deskStaff, lockOwned } from '../queue/find.ts'
import { mark } from '../queue/mark.ts'

/**
 * Gives the talk back to the bot, which says what was agreed, asks how it was, and goes on where it stood. Only the
 * owner can; CONFLICT for anybody else.
 */
export async function closeHandoff(ctx: Ctx, id: string, { summary }: { summary?: string | undefined } = {}) {
  const actor = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const handoff = await lockOwned(ctx, actor, id)
    const { conversationId } = handoff
    const now = ctx.clock.now()
    const rate = asksHowItWas(handoff)
    await ctx.db.handoff.update({
      where: { id },
      data: {
        state: 'closed',
        closedAt: now,
        silentSince: null,
        replyDueAt: null,
        summaryEnc: summary ? ctx.cipher.encrypt(summary) : null,
        ...(rate ? { ratingAskedAt: now } : {}),
      },
    })
    await cancelTasks(ctx, id)
    await ctx.db.conversation.update({ where: { id: conversationId }, data: { owner: 'bot' } })
    await mark(ctx, conversationId, 'handoff.closed')
    const lang = await languageOf(ctx, conversationId)
    const signal = {
      kind: 'handoff_closed' as const,
      ...(summary ? { summary } : {}),
      ...(rate ? { rate: id } : {}),
    }
    await signalConversation({ ...ctx, lang }, conversationId, signal)
    await record(ctx, id, { kind: 'closed', key: 'closed' })
    await audit(ctx, { action: 'handoff.close', subjectKind: 'handoff', subjectId: id })
  })
}

/** After danger nobody is asked for a mark; nor of a talk that they did not ask for. */
const asksHowItWas = ({ urgency, reason, ratingAskedAt }: Handoff): boolean =>
  urgency === 'normal' && reason !== 'step_in' && ratingAskedAt === null
