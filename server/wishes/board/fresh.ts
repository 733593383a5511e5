import { Prisma } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import { kinOf, notOfSql } from './kin.ts'

/** `at`: since when it can be claimed. */
export type FreshWish = { number: number; publicText: string; at: Date }

/**
 * Wishes of a place that can be claimed since then, or again since then, those first that have waited longest: number and
 * public words, nothing else. Those of the families of `readers`, who are known by person, are left out.
 */
export async function freshWishes(
  ctx: Ctx,
  place: string,
  { since, most, readers }: { since: Date; most: number; readers: readonly string[] },
): Promise<FreshWish[]> {
  const kin = await kinOf(ctx, readers)
  return ctx.db.$queryRaw<FreshWish[]>(Prisma.sql`
    SELECT * FROM (
      SELECT w.number, w.public_text AS "publicText",
             greatest(w.published_at, (SELECT max(c.ended_at) FROM wish_claim c WHERE c.wish_id = w.id AND c.held_at IS NOT NULL)) AS at
        FROM wish w
       WHERE w.state = 'open' AND starts_with(w.region_code, ${place}) AND ${notOfSql(kin)}) fresh
     WHERE at > ${since}
     ORDER BY at, number
     LIMIT ${most}`)
}
