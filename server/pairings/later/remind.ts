import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { ReminderStep } from '../rules/reminders.ts'
import { tellOffice, tellVolunteer } from '../tell.ts'

/** Reminds of a day, if it is still the day: once each for the volunteer before and after it, then the office. */
export async function remind(
  ctx: Ctx,
  { subjectId, dueOn, step }: { subjectId: string; dueOn: string; step: ReminderStep },
): Promise<void> {
  const row = await ctx.db.pairing.findUnique({ where: { id: subjectId } })
  if (row?.state !== 'active' || !row.nextDueOn || fromDateColumn(row.nextDueOn) !== dueOn) return
  if (step === 'office') await tellOffice(ctx, row, 'late', { key: dueOn })
  else await tellVolunteer(ctx, row, step, dueOn)
}
