import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { cancelTasks } from '../../platform/outbox.ts'
import type { ApplicationView } from '../contract.ts'
import { meetStep } from '../file/deadlines.ts'
import { lockApplication } from '../file/lock.ts'
import { move } from '../file/move.ts'
import { ownFile } from '../file/own.ts'
import { record } from '../file/record.ts'
import { applicationView } from '../view/applicant.ts'

/** The applicant gives the application up; everything that was to happen stops. WRONG_STAGE once decided. */
export async function withdrawApplication(ctx: Ctx, id: string, note?: string): Promise<ApplicationView> {
  await inTransaction(ctx, async (ctx) => {
    await lockApplication(ctx, id)
    const { row, stage, consents } = await ownFile(ctx, id)
    await move(ctx, { id, stage, version: row.version }, 'withdraw', { closedAt: ctx.clock.now() })
    await meetStep(ctx, id)
    await cancelTasks(ctx, id)
    for (const consent of consents) await cancelTasks(ctx, consent.id, 'consent.remind')
    await record(ctx, id, 'withdrawn', { note })
  })
  return applicationView(ctx, id)
}
