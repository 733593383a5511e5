import { portraitsWithin } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { openWishesByPlace } from '../../wishes/service.ts'
import { monthOf, monthSpan } from '../catalogue/capacity.ts'
import { kindsFor, type ServiceKind } from '../contract.ts'
import { type Demand, KIND_OF_WISH, OPEN } from '../rules.ts'

const NOTHING = { openOrders: 0, openWishes: 0, needs: 0 }

/** Orders that nobody has accepted, or that were declined, by township and kind. */
export async function openOrders(ctx: Ctx, regions: readonly string[]): Promise<Demand[]> {
  const rows = await ctx.db.$queryRaw<{ place: string; kind: ServiceKind; n: number }[]>`
    SELECT left(o.region_code, 9) AS place, p.kind, count(*)::int AS n
      FROM service_order o JOIN service_project p ON p.id = o.project_id
     WHERE o.state IN ('ordered', 'declined')
       AND EXISTS (SELECT 1 FROM unnest(${[...regions]}::text[]) r WHERE starts_with(o.region_code, r))
     GROUP BY 1, 2`
  return rows.map(({ place, kind, n }) => ({ ...NOTHING, regionCode: place, kind, openOrders: n }))
}

/** Wishes that wait for somebody, by township and the kind of service that would meet them. */
export async function openWishes(ctx: Ctx, regions: readonly string[]): Promise<Demand[]> {
  const rows = await openWishesByPlace(ctx, regions)
  return rows.flatMap(({ place, category, count }) => {
    const kind = KIND_OF_WISH[category]
    return kind ? [{ ...NOTHING, regionCode: place, kind, openWishes: count }] : []
  })
}

/** Families whom a kind of service would suit by what is known of them, and for whom none is on its way or came this month. */
export async function familyNeeds(ctx: Ctx, county: string): Promise<Demand[]> {
  const [families, served] = await Promise.all([portraitsWithin(ctx, county), servedThisMonth(ctx, county)])
  return families.flatMap(({ householdId, regionCode, portrait }) =>
    [...new Set(portrait.signs.flatMap(kindsFor))]
      .filter((kind) => !served.has(`${householdId} ${kind}`))
      .map((kind) => ({ ...NOTHING, regionCode: regionCode.slice(0, 9), kind, needs: 1 })),
  )
}

async function servedThisMonth(ctx: Ctx, county: string): Promise<Set<string>> {
  const { from } = monthSpan(monthOf(ctx.clock.now()))
  const rows = await ctx.db.$queryRaw<{ household_id: string; kind: string }[]>`
    SELECT DISTINCT o.household_id::text, p.kind
      FROM service_order o JOIN service_project p ON p.id = o.project_id
     WHERE starts_with(o.region_code, ${county}) AND o.household_id IS NOT NULL
       AND (o.state = ANY(${[...OPEN]})
            OR (o.state NOT IN ('declined', 'cancelled') AND o.created_at >= ${from}))`
  return new Set(rows.map(({ household_id, kind }) => `${household_id} ${kind}`))
}
