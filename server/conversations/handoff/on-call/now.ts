import type { OnCall } from '../../../generated/prisma/client.ts'
import type { Ctx } from '../../../platform/context.ts'

/**
 * Who is on call for a place at this moment, the nearest place first, then by the beginning of their duty. Where
 * the place is not known: everybody on call anywhere; danger does not wait for an address.
 */
export async function onCallNow(ctx: Ctx, regionCode: string): Promise<OnCall[]> {
  const now = ctx.clock.now()
  const scopes = Array.from(regionCode, (_, at) => regionCode.slice(0, at + 1))
  const rows = await ctx.db.onCall.findMany({
    where: {
      fromAt: { lte: now },
      toAt: { gt: now },
      endedAt: null,
      staff: { disabledAt: null },
      ...(regionCode === '' ? {} : { regionCode: { in: scopes } }),
    },
    orderBy: [{ fromAt: 'asc' }, { id: 'asc' }],
  })
  return rows.toSorted((a, b) => b.regionCode.length - a.regionCode.length)
}
