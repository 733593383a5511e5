import { chinaDate, chinaInstant, chinaTime, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { schedule } from '../../platform/outbox.ts'

/** Days that a count is kept after its day, for whoever looks into why something was told later. */
const KEPT_DAYS = 7
const NIGHT = '03:00'

/** Somebody's first message of a day was counted: what is counted that day goes in some days; planned once a day. */
export async function planTidy(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now()
  const day = chinaDate(now)
  const dueAt = chinaInstant(chinaTime(now).toPlainDate().add({ days: KEPT_DAYS }).toString(), NIGHT)
  await schedule(ctx, {
    key: `message.tidy:${day}`,
    kind: 'message.tidy',
    subjectId: 'message.tidy',
    dueAt,
    params: { day },
  })
}

/** Nothing asks for the counts of a day that is long over: those until `day` go. */
export async function tidyDays(ctx: Ctx, { day }: { day: string }): Promise<void> {
  await ctx.db.messageDay.deleteMany({ where: { on: { lte: dateColumn(day) } } })
}
