import type { Ctx } from '../platform/context.ts'
import type { RegionsAnswer } from './contract.ts'

type Row = { code: string; name: string; level: number; has_children: boolean }

/** What lies right below a place, by code; the provinces for an empty parent. Unknown places have nothing below. */
export async function listRegions(ctx: Ctx, parent: string): Promise<RegionsAnswer> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT r.code, r.name, r.level,
           EXISTS (SELECT 1 FROM region c WHERE c.parent_code = r.code) AS has_children
      FROM region r
     WHERE r.parent_code IS NOT DISTINCT FROM ${parent || null}
     ORDER BY r.code`
  return { regions: rows.map(({ has_children, ...row }) => ({ ...row, hasChildren: has_children })) }
}
