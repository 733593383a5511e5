import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'

/** A volunteer who may act. `coolingUntil`: until then no further wish may be claimed. */
export type ActiveVolunteer = {
  id: string
  personId: string
  branchId: string | null
  regionCode: string
  role: 'member' | 'secretary'
  coolingUntil: Date | null
}

/** The signed-in resident as a volunteer; FORBIDDEN when they are none, or not confirmed yet. */
export async function activeVolunteer(ctx: Ctx): Promise<ActiveVolunteer> {
  if (ctx.actor.kind !== 'resident') throw new AppError('FORBIDDEN')
  const row = await ctx.db.volunteer.findUnique({ where: { personId: ctx.actor.personId } })
  if (row?.state !== 'active') throw new AppError('FORBIDDEN')
  return { ...row, role: row.role === 'secretary' ? 'secretary' : 'member' }
}
