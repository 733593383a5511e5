import { dateColumn, fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import type { DeedKind, Hours } from '../contract.ts'

/** My deeds of a period (YYYY-MM-DD, China, both days included), the newest first; what was taken back is below nought. */
export async function myHours(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<Hours> {
  const personId = requireResident(ctx.actor)
  if (from > to) throw new AppError('BAD_INPUT', 'to')
  const rows = await ctx.db.volunteerHours.findMany({
    where: { volunteer: { personId }, on: { gte: dateColumn(from), lte: dateColumn(to) } },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
  })
  return {
    items: rows.map(({ on, kind, minutes }) => ({ on: fromDateColumn(on), kind: kind as DeedKind, minutes })),
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    deeds: rows.reduce((sum, { sign }) => sum + sign, 0),
  }
}
