import { type StaffPerson, staffPeople } from '../../../identity/service.ts'
import type { Ctx } from '../../../platform/context.ts'

/** Who sits at a desk now, anywhere. */
export async function onDuty(ctx: Ctx): Promise<StaffPerson[]> {
  const rows = await ctx.db.staffPresence.findMany({ where: { state: 'on' }, select: { staffId: true } })
  return rows.length === 0
    ? []
    : staffPeople(
        ctx,
        rows.map(({ staffId }) => staffId),
      )
}
