import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { requireStaff } from '../platform/scope.ts'

type StaffActor = Extract<Ctx['actor'], { kind: 'staff' }>

/** Staff who confirm volunteers and make branches. */
export const volunteerStaff = (ctx: Ctx): StaffActor => requireStaff(ctx.actor, ['township', 'county'])

/** What lies in the reader's place. */
export const withinScope = (actor: StaffActor) => ({ regionCode: { startsWith: actor.regionCode } })

/** A volunteer with the person behind; NOT_FOUND when there is none, or not in `where`. */
export async function findVolunteer(
  ctx: Ctx,
  id: string,
  where: { branchId?: string; regionCode?: object } = {},
) {
  const row = await ctx.db.volunteer.findFirst({
    where: { id, ...where },
    include: { person: true, branch: true },
  })
  if (!row) throw new AppError('NOT_FOUND')
  return row
}
