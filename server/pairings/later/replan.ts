import { chinaDate, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { emit } from '../../platform/outbox.ts'
import { WITH_LAST } from '../find.ts'
import { dueFromNow } from '../rules/due.ts'
import { settingsOf } from '../settings.ts'
import { planNext } from './plan.ts'

/** Pairings of one step: a county has thousands. */
const STEP = 100

/** The county has set another rhythm, or none: every running pairing of it gets its day anew, in steps. */
export async function replan(
  ctx: Ctx,
  { regionCode, after }: { regionCode: string; after: string | null },
): Promise<void> {
  const { rhythm } = await settingsOf(ctx, regionCode)
  const today = chinaDate(ctx.clock.now())
  const rows = await ctx.db.pairing.findMany({
    where: {
      regionCode: { startsWith: regionCode },
      state: 'active',
      ...(after ? { id: { gt: after } } : {}),
    },
    include: WITH_LAST,
    orderBy: { id: 'asc' },
    take: STEP,
  })
  for (const row of rows) {
    const last = row.contacts[0]
    const lastOn = last ? fromDateColumn(last.on) : chinaDate(row.startedAt ?? row.proposedAt)
    await planNext(ctx, row, rhythm ? dueFromNow(lastOn, rhythm.days, today) : null)
  }
  const next = rows.length === STEP ? rows.at(-1)?.id : undefined
  if (next) await emit(ctx, 'pairing.replan', { regionCode, after: next })
}
