import type { Ctx } from '../../platform/context.ts'

/** Where a branch helps; null: there is no such branch any more. */
export async function branchPlace(ctx: Ctx, id: string): Promise<string | null> {
  const row = await ctx.db.branch.findUnique({ where: { id }, select: { regionCode: true, endedAt: true } })
  return row && !row.endedAt ? row.regionCode : null
}
