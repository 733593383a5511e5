import { chinaDate, dateColumn } from '../platform/clock.ts'
import type { Ctx } from '../platform/context.ts'
import { quarterBegins } from './rules.ts'

/**
 * Households of a place (a region prefix) that receive something now, so far as our house knows: there may be others.
 * By place, then id.
 */
export async function householdsInCare(
  ctx: Ctx,
  place: string,
): Promise<{ id: string; regionCode: string }[]> {
  const today = chinaDate(ctx.clock.now())
  return ctx.db.$queryRaw<{ id: string; regionCode: string }[]>`
    SELECT h.id, h.region_code AS "regionCode" FROM household h
     WHERE h.region_code LIKE ${`${place}%`}
       AND EXISTS (
         SELECT 1 FROM benefit_item b
          WHERE b.household_id = h.id
            AND CASE WHEN b.unit = 'once' THEN b.period_from >= ${dateColumn(quarterBegins(today))}
                     ELSE b.period_to IS NULL OR b.period_to >= ${dateColumn(today)} END)
     ORDER BY h.region_code, h.id`
}
