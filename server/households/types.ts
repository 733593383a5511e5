import type { Ctx } from '../platform/context.ts'

/** The types (五型) of a household by its newest portrait; none: it has not been computed. */
export async function householdTypes(ctx: Ctx, householdId: string): Promise<string[]> {
  const row = await ctx.db.householdPortrait.findFirst({
    where: { householdId },
    orderBy: { computedAt: 'desc' },
    select: { types: true },
  })
  return row?.types ?? []
}
