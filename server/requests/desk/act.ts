import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { cancelTasks } from '../../platform/outbox.ts'
import type { DeskRequest } from '../contract.ts'
import { fileOf, type RequestFile } from '../file.ts'
import { tellAsker } from '../later/tell-asker.ts'
import { record } from '../record.ts'
import { deskStaff, lockSeen, requireAction, type StaffActor } from './find.ts'
import { deskView } from './open.ts'

/** Makes the reader the one who answers; CONFLICT for whoever comes second. Again by the same one is harmless. */
export function takeRequest(ctx: Ctx, id: string): Promise<DeskRequest> {
  return onRequest(ctx, id, async (ctx, actor, file) => {
    if (file.state === 'taken' && file.row.staffId === actor.staffId) return
    requireAction(actor, file, 'take')
    await change(ctx, id, { state: 'taken', staffId: actor.staffId })
    await record(ctx, id, { kind: 'taken', level: file.level })
  })
}

/**
 * Answers who asked, and tells them. It may be answered again until it is closed. The same `clientKey` is one
 * answer.
 */
export function answerRequest(
  ctx: Ctx,
  id: string,
  answer: { clientKey: string; text: string },
): Promise<DeskRequest> {
  return onRequest(ctx, id, async (ctx, actor, file) => {
    const clientKey = `${actor.staffId}:${answer.clientKey}`
    const before = await ctx.db.requestEvent.count({ where: { requestId: id, clientKey } })
    if (before > 0) return
    requireAction(actor, file, 'answer')
    const answeredAt = file.row.answeredAt ?? ctx.clock.now()
    await change(ctx, id, { state: 'answered', answeredAt })
    const event = { kind: 'answered', level: file.level, note: answer.text, clientKey } as const
    await tellAsker(ctx, file, await record(ctx, id, event))
    await cancelTasks(ctx, id)
  })
}

/** Ends it: everything is answered, or nobody can be told, and then a note says what was done (BAD_INPUT without). */
export function closeRequest(
  ctx: Ctx,
  id: string,
  { note }: { note?: string | undefined },
): Promise<DeskRequest> {
  return onRequest(ctx, id, async (ctx, actor, file) => {
    if (file.state === 'closed' && file.row.staffId === actor.staffId) return
    requireAction(actor, file, 'close')
    if (file.state === 'taken' && !note) throw new AppError('BAD_INPUT', 'note')
    await change(ctx, id, { state: 'closed', closedAt: ctx.clock.now() })
    await record(ctx, id, { kind: 'closed', level: file.level, note })
    await cancelTasks(ctx, id)
  })
}

/** One step at the desk: the request locked, the step, and the request as it then is. */
async function onRequest(
  ctx: Ctx,
  id: string,
  step: (ctx: Ctx, actor: StaffActor, file: RequestFile) => Promise<void>,
): Promise<DeskRequest> {
  return inTransaction(ctx, async (ctx) => {
    const actor = deskStaff(ctx)
    await step(ctx, actor, await lockSeen(ctx, actor, id))
    return deskView(ctx, actor, fileOf(ctx, await ctx.db.request.findUniqueOrThrow({ where: { id } })))
  })
}

type Change = Partial<Pick<RequestFile['row'], 'state' | 'staffId' | 'answeredAt' | 'closedAt'>>

async function change(ctx: Ctx, id: string, data: Change): Promise<void> {
  await ctx.db.request.update({ where: { id }, data })
}
