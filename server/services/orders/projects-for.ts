import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'

/** Every prefix of a code that may stand in a project's list of places. */
export function prefixesOf(regionCode: string): string[] {
  return [2, 4, 6, 9, 12].filter((n) => n <= regionCode.length).map((n) => regionCode.slice(0, n))
}

/** Begun and not over, today in China. */
export function running(ctx: Ctx) {
  const today = dateColumn(chinaDate(ctx.clock.now()))
  return { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
}

/** Which projects take orders of a place today. */
export function takesOrders(ctx: Ctx, regionCode: string) {
  return {
    state: 'open',
    ...running(ctx),
    regionCodes: { hasSome: prefixesOf(regionCode) },
    provider: { endedAt: null },
  }
}

/** Others that do the same at the same place. */
export async function othersLike(
  ctx: Ctx,
  order: { projectId: string; regionCode: string; kind: string },
): Promise<{ id: string; name: string; providerId: string; providerName: string }[]> {
  const rows = await ctx.db.serviceProject.findMany({
    where: { ...takesOrders(ctx, order.regionCode), kind: order.kind, id: { not: order.projectId } },
    select: { id: true, name: true, providerId: true, provider: { select: { name: true } } },
    orderBy: { code: 'asc' },
    take: 20,
  })
  return rows.map(({ provider, ...row }) => ({ ...row, providerName: provider.name }))
}

/** Refuses a project that takes no orders, or does not come to the place. */
export async function mustTake(ctx: Ctx, projectId: string, regionCode: string): Promise<void> {
  const project = await ctx.db.serviceProject.findUnique({ where: { id: projectId } })
  if (!project) throw new AppError('NOT_FOUND', 'projectId')
  if (!project.regionCodes.some((code) => regionCode.startsWith(code))) throw new AppError('NOT_THERE')
  const takes = await ctx.db.serviceProject.count({
    where: { id: projectId, ...takesOrders(ctx, regionCode) },
  })
  if (takes === 0) throw new AppError('NO_ORDERS_NOW')
}
