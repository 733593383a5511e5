import type { Ctx } from '../../platform/context.ts'

/** The 助联体 of a county by name; where several have one name, nobody can tell which is meant. */
export async function allianceIds(ctx: Ctx, regionCode: string): Promise<Map<string, string>> {
  const rows = await ctx.db.alliance.findMany({
    where: { regionCode: { startsWith: regionCode }, endedAt: null },
    select: { id: true, name: true },
  })
  const twice = new Set(rows.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at))
  return new Map(rows.flatMap(({ id, name }) => (twice.has(name) ? [] : [[name, id] as const])))
}
