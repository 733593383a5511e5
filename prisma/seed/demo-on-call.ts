import { chinaTime } from '../../server/platform/clock.ts'
import type { Ctx } from '../../server/platform/context.ts'
import onCall from './data/demo-on-call.json' with { type: 'json' }

/** So long a demo runs at most, in days. */
const DAYS = 365

/** Puts the demo people on call, day and night, where nobody is. Returns how many duties that were. */
export async function seedDemoOnCall(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now()
  const staff = await ctx.db.staffUser.findMany({
    where: { username: { in: onCall }, onCall: { none: { toAt: { gt: now } } } },
    select: { id: true, regionCode: true },
  })
  const fromAt = new Date(chinaTime(now).startOfDay().epochMilliseconds)
  const toAt = new Date(fromAt.getTime() + DAYS * 24 * 60 * 60_000)
  const { count } = await ctx.db.onCall.createMany({
    data: staff.map(({ id, regionCode }) => ({
      staffId: id,
      regionCode,
      fromAt,
      toAt,
      createdBy: id,
      createdAt: now,
    })),
  })
  return count
}
