import type { Ctx } from '../../platform/context.ts'
import { left, ordersThisMonth } from '../catalogue/capacity.ts'
import type { ServiceKind } from '../contract.ts'
import { running } from '../orders/projects-for.ts'
import type { Supply } from '../rules.ts'

/** What can still be done this month by every project that runs. */
export async function openProjects(ctx: Ctx): Promise<Supply[]> {
  const rows = await ctx.db.serviceProject.findMany({
    where: { state: 'open', provider: { endedAt: null }, ...running(ctx) },
    select: { id: true, name: true, kind: true, regionCodes: true, monthly: true },
    orderBy: { code: 'asc' },
  })
  const ordered = await ordersThisMonth(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, name, kind, regionCodes, monthly }) => ({
    projectId: id,
    name,
    kind: kind as ServiceKind,
    regionCodes,
    free: left(monthly, ordered.get(id) ?? 0),
  }))
}
