import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { cancelTasks } from '../../platform/outbox.ts'
import type { ApplicationView } from '../contract.ts'
import { lockApplication } from '../file/lock.ts'
import { move } from '../file/move.ts'
import { ownFile } from '../file/own.ts'
import { record } from '../file/record.ts'
import { applicationView } from '../view/applicant.ts'

/**
 * Takes sending back within ten minutes: a draft again, with everything in it. UNDO_OVER afterwards, also when
 * the worker has not come to accepting it yet; WRONG_STAGE when it was not sent.
 */
export async function undoSubmit(ctx: Ctx, id: string): Promise<ApplicationView> {
  await inTransaction(ctx, async (ctx) => {
    await lockApplication(ctx, id)
    const { row, stage } = await ownFile(ctx, id)
    if (['checking', 'review', 'notice', 'confirm'].includes(stage)) throw new AppError('UNDO_OVER')
    if (stage === 'submitted' && (!row.undoUntil || row.undoUntil <= ctx.clock.now()))
      throw new AppError('UNDO_OVER')
    await move(ctx, { id, stage, version: row.version }, 'undo', { submittedAt: null, undoUntil: null })
    await ctx.db.applicationDeadline.deleteMany({ where: { applicationId: id, metAt: null } })
    await cancelTasks(ctx, id, 'application.accept')
    await cancelTasks(ctx, id, 'application.deadline')
    await record(ctx, id, 'undone')
  })
  return applicationView(ctx, id)
}
