import type { Handoff } from '../../../generated/prisma/client.ts'
import { audit } from '../../../platform/audit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inTransaction } from '../../../platform/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../events.ts'
import { awaitReply } from '../owner/silence.ts'
import { comeOnDuty } from '../presence/come-on-duty.ts'
import { deskStaff, lockSeen } from './find.ts'
import { mark } from './mark.ts'

/** Makes the actor the one owner of the talk; CONFLICT for whoever comes second. The bot is silent from here on. */
export async function takeHandoff(ctx: Ctx, id: string): Promise<void> {
  const actor = deskStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    // Whoever takes one is there, whatever they said before. First, as going off locks in this order too.
    await comeOnDuty(ctx, actor.staffId)
    // The turn of the bot holds this lock: what it is just saying is said before, and nothing after.
    const handoff = await lockSeen(ctx, actor, id)
    if (handoff.state !== 'waiting') throw new AppError('CONFLICT')
    await own(ctx, handoff, actor.staffId)
    await mark(ctx, handoff.conversationId, 'handoff.taken')
    await record(ctx, id, { kind: 'taken' })
    await audit(ctx, { action: 'handoff.take', subjectKind: 'handoff', subjectId: id })
  })
}

/** The owner from now on, who is expected to say something soon. Call with the conversation locked. */
export async function own(ctx: Ctx, { id, conversationId }: Handoff, staffId: string): Promise<void> {
  const data = { state: 'taken', staffId, takenAt: ctx.clock.now(), front: false }
  await ctx.db.handoff.update({ where: { id }, data })
  await ctx.db.conversation.update({ where: { id: conversationId }, data: { owner: 'person' } })
  await awaitReply(ctx, id, { anew: true })
}
