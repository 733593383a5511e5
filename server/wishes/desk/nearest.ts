import { staffOf } from '../../identity/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { WishLevel } from '../contract.ts'

/** The first of these desks of a place where somebody sits, and who; without any staff yet, the county's and nobody. */
export async function nearestDesk(
  ctx: Ctx,
  regionCode: string,
  levels: readonly WishLevel[],
): Promise<{ level: WishLevel; staff: string[] }> {
  for (const level of levels) {
    const staff = await staffOf(ctx, level, regionCode)
    if (staff.length > 0) return { level, staff }
  }
  return { level: 'county', staff: [] }
}
