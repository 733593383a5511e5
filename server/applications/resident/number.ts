import { chinaDate } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'

/** The next application number: `SQ20261121-000123`. The running number never starts again. */
export async function nextNumber(ctx: Ctx): Promise<string> {
  const rows = await ctx.db.$queryRaw<{ n: bigint }[]>`SELECT nextval('application_number') AS n`
  const day = chinaDate(ctx.clock.now()).replaceAll('-', '')
  return `SQ${day}-${String(rows[0]?.n ?? 0).padStart(6, '0')}`
}
