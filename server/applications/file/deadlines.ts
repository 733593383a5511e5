import { resolvePack } from '../../eligibility/service.ts'
import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'
import { dueOn, type LimitedStep, processLimits, staffReminders } from '../rules.ts'

/** Promises a date for a step that begins today, and puts the reminders of the staff. Returns the last day. */
export async function promiseStep(
  ctx: Ctx,
  application: { id: string; regionCode: string },
  step: LimitedStep,
): Promise<string> {
  const startsOn = chinaDate(ctx.clock.now())
  const pack = resolvePack(application.regionCode.slice(0, 6), startsOn, ctx.ports.policyBook.packs())
  const due = dueOn(step, startsOn, processLimits(pack))
  const row = await ctx.db.applicationDeadline.upsert({
    where: {
      applicationId_step_startsOn: { applicationId: application.id, step, startsOn: dateColumn(startsOn) },
    },
    create: { applicationId: application.id, step, startsOn: dateColumn(startsOn), dueOn: dateColumn(due) },
    update: { metAt: null },
  })
  if (step !== 'notice') await remindStaff(ctx, application.id, row.id, due)
  return due
}

async function remindStaff(ctx: Ctx, applicationId: string, deadlineId: string, due: string): Promise<void> {
  for (const { days, at } of staffReminders(due)) {
    if (at <= ctx.clock.now()) continue
    await schedule(ctx, {
      key: `application.deadline:${deadlineId}:${days}`,
      kind: 'application.deadline',
      subjectId: applicationId,
      dueAt: at,
      params: { deadlineId, days },
    })
  }
}

/** The step is done (or no longer asked for); its reminders find that out by themselves. */
export async function meetStep(ctx: Ctx, applicationId: string, step?: LimitedStep): Promise<void> {
  await ctx.db.applicationDeadline.updateMany({
    where: { applicationId, metAt: null, ...(step ? { step } : {}) },
    data: { metAt: ctx.clock.now() },
  })
}
