import type { Ctx } from '../../../platform/context.ts'
import type { Satisfaction } from '../../contract.ts'
import { deskStaff } from '../queue/find.ts'

const DAYS = 30

/** How residents of the actor's region found what a person did for them; nobody by name, neither side. */
export async function satisfaction(ctx: Ctx): Promise<Satisfaction> {
  const { regionCode } = deskStaff(ctx)
  const from = new Date(ctx.clock.now().getTime() - DAYS * 24 * 60 * 60_000)
  const marks = await ctx.db.handoff.groupBy({
    by: ['rating'],
    where: { regionCode: { startsWith: regionCode }, closedAt: { gte: from } },
    _count: { _all: true },
  })
  const count = (mark: number) => marks.find(({ rating }) => rating === mark)?._count._all ?? 0
  return {
    days: DAYS,
    ended: marks.reduce((sum, { _count }) => sum + _count._all, 0),
    good: count(3),
    fair: count(2),
    bad: count(1),
  }
}
