import { chinaDate, chinaInstant } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'

type Month = { from: Date; to: Date }

/** The month (`2026-11`) of China as instants; `to` is the first of the next. */
export function monthSpan(month: string): Month {
  const from = chinaInstant(`${month}-01`)
  // Forty days after the first lies in the next month, whatever the month.
  const next = chinaDate(new Date(from.getTime() + 40 * 24 * 60 * 60_000)).slice(0, 7)
  return { from, to: chinaInstant(`${next}-01`) }
}

export const monthOf = (at: Date): string => chinaDate(at).slice(0, 7)

/** How many orders of this month each project has that still count. */
export async function ordersThisMonth(ctx: Ctx, projectIds: readonly string[]): Promise<Map<string, number>> {
  const { from, to } = monthSpan(monthOf(ctx.clock.now()))
  const rows = await ctx.db.serviceOrder.groupBy({
    by: ['projectId'],
    where: {
      projectId: { in: [...projectIds] },
      state: { notIn: ['declined', 'cancelled'] },
      createdAt: { gte: from, lt: to },
    },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.projectId, row._count._all]))
}

/** What is left of a month's capacity; null: nobody said how much there is. */
export const left = (monthly: number | null, ordered: number): number | null =>
  monthly === null ? null : Math.max(0, monthly - ordered)
