import { regionNames } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { requireResident } from '../../platform/scope.ts'
import type { Branches } from '../contract.ts'
import { touches } from '../rules/months.ts'

const COUNTY = 6

/** Branches that somebody of a place may join: of the place, of what lies in it and of what it lies in. */
export async function branchesOf(ctx: Ctx, regionCode: string): Promise<Branches> {
  requireResident(ctx.actor)
  const rows = await ctx.db.branch.findMany({
    where: { endedAt: null, regionCode: { startsWith: regionCode.slice(0, COUNTY) } },
    orderBy: [{ regionCode: 'asc' }, { name: 'asc' }],
  })
  const near = rows.filter((row) => touches(row.regionCode, regionCode))
  const name = await regionNames(
    ctx,
    near.map((row) => row.regionCode),
  )
  return { items: near.map((row) => ({ id: row.id, name: row.name, regionName: name(row.regionCode) })) }
}
