import { Prisma } from '../../generated/prisma/client.ts'
import type { Ctx } from '../../platform/context.ts'
import type { BoardQuery, ClaimState, Distance } from '../contract.ts'
import { type Cursor, HEAD_START_DAYS } from '../rules.ts'
import { type Kin, notOfSql } from './kin.ts'

/** A wish as the board reads it; nothing of whose it is. */
export type BoardRow = {
  id: string
  number: number
  category: string
  publicText: string
  urgency: string
  byDate: Date | null
  valueFen: bigint | null
  regionCode: string
  publishedAt: Date
  state: string
  waiting: number
  mine: ClaimState | null
  rank: number
}

export const DIGITS: Record<Distance, number> = { village: 12, township: 9, county: 6 }
const DAY_MS = 24 * 3_600_000

export type BoardAsked = { place: string; volunteerId: string; kin: Kin }

/** Wishes from the front of the line on, behind the cursor. One more than the page shows that there are more. */
export function readBoard(
  ctx: Ctx,
  { place, volunteerId, kin }: BoardAsked,
  query: Pick<BoardQuery, 'category' | 'near' | 'show' | 'size'> & { after: Cursor | null },
): Promise<BoardRow[]> {
  const rank = rankAt(place)
  const behind = query.after
    ? Prisma.sql`AND (${rank}, w.id) > (${query.after.rank}::bigint, ${query.after.id}::uuid)`
    : Prisma.empty
  return ctx.db.$queryRaw<BoardRow[]>`
    SELECT w.id, w.number, w.category, w.public_text AS "publicText", w.urgency, w.by_date AS "byDate",
           w.value_fen AS "valueFen", w.region_code AS "regionCode", w.published_at AS "publishedAt", w.state,
           (SELECT count(*)::int FROM wish_claim c WHERE c.wish_id = w.id AND c.state = 'waiting') AS waiting,
           (SELECT c.state FROM wish_claim c WHERE c.wish_id = w.id AND c.volunteer_id = ${volunteerId}::uuid
               AND c.state IN ('held', 'waiting')) AS mine,
           ${rank}::float8 AS rank
      FROM wish w
     WHERE w.state = ${query.show} AND w.region_code LIKE ${`${place.slice(0, DIGITS[query.near])}%`}
       AND w.published_at IS NOT NULL AND ${notOfSql(kin)}
       ${query.category ? Prisma.sql`AND w.category = ${query.category}` : Prisma.empty}
       ${behind}
     ORDER BY ${rank}, w.id LIMIT ${query.size + 1}`
}

/** The rank of rules/board.ts in SQL. */
function rankAt(place: string): Prisma.Sql {
  const { near, soon } = HEAD_START_DAYS
  const same = (digits: number) =>
    place.length >= digits
      ? Prisma.sql`left(w.region_code, ${digits}::int) = ${place.slice(0, digits)}`
      : Prisma.sql`false`
  return Prisma.sql`((extract(epoch FROM w.published_at) * 1000)::bigint - CASE
    WHEN ${same(DIGITS.village)} THEN ${near.village * DAY_MS}::bigint
    WHEN ${same(DIGITS.township)} THEN ${near.township * DAY_MS}::bigint
    ELSE ${near.county * DAY_MS}::bigint END
    - CASE w.urgency WHEN 'soon' THEN ${soon.soon * DAY_MS}::bigint ELSE ${soon.normal * DAY_MS}::bigint END)`
}
