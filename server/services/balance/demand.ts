import type { Ctx } from '../../platform/context.ts'
import type { ServiceKind } from '../contract.ts'

/** How much of a kind is asked for at a township and not met. */
export type Demand = { regionCode: string; kind: ServiceKind; openOrders: number; openWishes: number }

/** Orders that nobody has accepted, or that were declined, by township and kind. */
export async function openOrders(ctx: Ctx, regions: readonly string[]): Promise<Demand[]> {
  const rows = await ctx.db.$queryRaw<{ place: string; kind: string; n: number }[]>`
    SELECT left(o.region_code, 9) AS place, p.kind, count(*)::int AS n
      FROM service_order o JOIN service_project p ON p.id = o.project_id
     WHERE o.state IN ('ordered', 'declined')
       AND EXISTS (SELECT 1 FROM unnest(${[...regions]}::text[]) r WHERE starts_with(o.region_code, r))
     GROUP BY 1, 2`
  return rows.map(({ place, kind, n }) => ({
    regionCode: place,
    kind: kind as ServiceKind,
    openOrders: n,
    openWishes: 0,
  }))
}
