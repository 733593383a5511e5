import type { Ctx } from '../../platform/context.ts'
import { startCheckIfReady } from '../check/start-check.ts'
import type { Stage } from '../contract.ts'
import { lockApplication } from '../file/lock.ts'
import { move } from '../file/move.ts'
import { record } from '../file/record.ts'

/**
 * The ten minutes are over: the application is on the desk, and the check begins when everybody has signed. A
 * task of a sending that was taken back finds a later end of the ten minutes, or none, and does nothing.
 */
export async function acceptSubmitted(ctx: Ctx, task: { subjectId: string }): Promise<void> {
  const id = task.subjectId
  await lockApplication(ctx, id)
  const row = await ctx.db.application.findUnique({ where: { id } })
  if (row?.stage !== 'submitted' || !row.undoUntil || row.undoUntil > ctx.clock.now()) return
  const now = ctx.clock.now()
  await move(ctx, { id, stage: row.stage as Stage, version: row.version }, 'accept', { acceptedAt: now })
  await record(ctx, id, 'accepted')
  await startCheckIfReady(ctx, id)
}
