import type { Ctx } from '../../platform/context.ts'

/** Where a branch helps; null: there is no such branch any more. */
export async function branchPlace(ctx: Ctx, id: string): Promise<string | null> {
  const row = await ctx.db.branch.findUnique({ where: { id }, select: { regionCode: true, endedAt: true } })
  return row && !row.endedAt ? row.regionCode : null
}

/** The persons who help in a branch now. */
export async function branchPersons(ctx: Ctx, branchId: string): Promise<string[]> {
  const rows = await ctx.db.volunteer.findMany({
    where: { branchId, state: 'active' },
    select: { personId: true },
  })
  return rows.map(({ personId }) => personId)
}

/** The persons who lead a branch now; nobody leads one that was ended. */
export async function branchSecretaries(ctx: Ctx, branchId: string): Promise<string[]> {
  const rows = await ctx.db.volunteer.findMany({
    where: { branchId, role: 'secretary', state: 'active', branch: { endedAt: null } },
    select: { personId: true },
  })
  return rows.map(({ personId }) => personId)
}
