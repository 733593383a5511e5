import { chinaInstant, chinaTime, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'

/** A count is kept a week and more after its day, for whoever looks into why something was told later. */
const WEEK = 7
const NIGHT = '03:00'

/** Somebody's first message of a day was counted: a Monday comes on which it goes; planned once a week. */
export async function planTidy(ctx: Ctx): Promise<void> {
  const today = chinaTime(ctx.clock.now()).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const day = monday.add({ days: WEEK }).toString()
  await schedule(ctx, {
    key: `message.tidy:${day}`,
    kind: 'message.tidy',
    subjectId: 'message.tidy',
    dueAt: chinaInstant(monday.add({ days: 2 * WEEK }).toString(), NIGHT),
    params: { day },
  })
}

/** Nothing asks for the counts of a day that is long over: those before `day` go. */
export async function tidyDays(ctx: Ctx, { day }: { day: string }): Promise<void> {
  await ctx.db.messageDay.deleteMany({ where: { on: { lt: dateColumn(day) } } })
}
