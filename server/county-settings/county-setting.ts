import type { z } from 'zod'
import type { Ctx } from '../platform/context.ts'

/** What a county has set. `demo`: an example, which every page that shows it must say. */
export type CountySetting<T> = { value: T; demo: boolean }

/** Length of the code of a county. */
const COUNTY = 6

/**
 * What the county of a place (any code from 6 digits on) has set for a room; null: nothing, so the page says 请以窗口为准 or
 * 还没有定, and nothing is filled in. Throws when what is stored is not of the room's schema.
 */
export async function countySetting<T>(
  ctx: Ctx,
  regionCode: string,
  room: string,
  schema: z.ZodType<T>,
): Promise<CountySetting<T> | null> {
  const where = { regionCode_room: { regionCode: regionCode.slice(0, COUNTY), room } }
  const row = await ctx.db.countySetting.findUnique({ where })
  return row && { value: schema.parse(row.value), demo: row.demo }
}
