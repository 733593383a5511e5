import type { Ctx } from '../platform/context.ts'

/** Wishes that wait for somebody, by township and category: counts alone, for whoever plans capacity. */
export async function openWishesByPlace(
  ctx: Ctx,
  regions: readonly string[],
): Promise<{ place: string; category: string; count: number }[]> {
  return ctx.db.$queryRaw`
    SELECT left(region_code, 9) AS place, category, count(*)::int AS count
      FROM wish
     WHERE state = 'open'
       AND EXISTS (SELECT 1 FROM unnest(${[...regions]}::text[]) r WHERE starts_with(region_code, r))
     GROUP BY 1, 2 ORDER BY 1, 2`
}
