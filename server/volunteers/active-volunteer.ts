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

/**
 * The signed-in resident as a volunteer; VOLUNTEERS_ONLY when they are none, are not confirmed yet, or the registry has not
 * confirmed that they are who they say: nobody comes near a family under a name that is not theirs.
 */
export async function activeVolunteer(ctx: Ctx): Promise<ActiveVolunteer> {
  const volunteer = await volunteerNow(ctx)
  if (!volunteer) throw new AppError('VOLUNTEERS_ONLY')
  return volunteer
}

/** The same for pages that everybody may open; null: nobody who helps. */
export async function volunteerNow(ctx: Ctx): Promise<ActiveVolunteer | null> {
  if (ctx.actor.kind !== 'resident') return null
  const row = await ctx.db.volunteer.findUnique({
    where: { personId: ctx.actor.personId },
    include: { person: { select: { realNameState: true } } },
  })
  if (row?.state !== 'active' || row.person.realNameState !== 'confirmed') return null
  const { id, personId, branchId, regionCode, coolingUntil } = row
  return { id, personId, branchId, regionCode, coolingUntil, role: roleOf(row.role) }
}

export const roleOf = (role: string): ActiveVolunteer['role'] =>
  role === 'secretary' ? 'secretary' : 'member'

/** The same as the secretary of a branch; SECRETARY_ONLY for everybody else. */
export async function branchSecretary(ctx: Ctx): Promise<ActiveVolunteer & { branchId: string }> {
  const volunteer = await activeVolunteer(ctx)
  const { branchId, role } = volunteer
  if (role !== 'secretary' || !branchId) throw new AppError('SECRETARY_ONLY')
  return { ...volunteer, branchId }
}
