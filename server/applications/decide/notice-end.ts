import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Stage } from '../contract.ts'
import { tellStaff } from '../desk/tell-staff.ts'
import { meetStep, promiseStep } from '../file/deadlines.ts'
import { lockApplication } from '../file/lock.ts'
import { move } from '../file/move.ts'
import { record } from '../file/record.ts'
import { noticeOverAt } from '../rules.ts'

/** The public notice is over: the file goes to the county, which has its working days from today. */
export async function endNotice(ctx: Ctx, task: { subjectId: string }): Promise<void> {
  const id = task.subjectId
  await lockApplication(ctx, id)
  const row = await ctx.db.application.findUnique({
    where: { id },
    include: { deadlines: { where: { step: 'notice', metAt: null } } },
  })
  const notice = row?.deadlines[0]
  if (row?.stage !== 'notice' || !notice) return
  if (noticeOverAt(fromDateColumn(notice.dueOn)) > ctx.clock.now()) return
  await move(ctx, { id, stage: row.stage as Stage, version: row.version }, 'notice_end')
  await meetStep(ctx, id, 'notice')
  const date = await promiseStep(ctx, row, 'confirm')
  await record(ctx, id, 'notice_ended')
  await tellStaff(ctx, row, { role: 'county', kind: 'desk.confirm', key: `${id}:${date}`, params: { date } })
}
