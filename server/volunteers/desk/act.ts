import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { DeskVolunteer, VolunteerRole } from '../contract.ts'
import { decide } from '../decide.ts'
import { findVolunteer, volunteerStaff, withinScope } from '../find.ts'
import { moveVolunteer, tellOfSecretaries } from '../move.ts'
import { touches } from '../rules/months.ts'
import { tellVolunteer } from '../tell.ts'
import { deskVolunteer } from './list.ts'

type Row = Awaited<ReturnType<typeof findVolunteer>>

/** Staff of the place answer who asked. */
export function decideVolunteer(
  ctx: Ctx,
  id: string,
  decision: 'confirm' | 'decline',
): Promise<DeskVolunteer> {
  return onVolunteer(ctx, id, (ctx, row) => decide(ctx, row, decision, 'staff'))
}

/** Somebody is a volunteer no longer, and is told; what they did stays written down. */
export function endVolunteer(ctx: Ctx, id: string): Promise<DeskVolunteer> {
  return onVolunteer(ctx, id, async (ctx, row) => {
    if (row.state === 'ended') return
    await moveVolunteer(ctx, row, 'end', 'staff')
    await tellVolunteer(ctx, row, 'ended')
  })
}

/** Puts somebody into a branch of the place, or out of any, and names them its secretary. */
export function placeVolunteer(
  ctx: Ctx,
  id: string,
  { branchId, role }: { branchId: string | null; role: VolunteerRole },
): Promise<DeskVolunteer> {
  if (role === 'secretary' && !branchId) throw new AppError('BAD_INPUT', 'branchId')
  return onVolunteer(ctx, id, async (ctx, row) => {
    if (row.state !== 'active') throw new AppError('WRONG_STAGE')
    const branch = branchId && (await ctx.db.branch.findUnique({ where: { id: branchId } }))
    if (branchId && (!branch || branch.endedAt || !touches(branch.regionCode, row.regionCode)))
      throw new AppError('BAD_INPUT', 'branchId')
    await ctx.db.volunteer.update({ where: { id }, data: { branchId, role } })
    if (row.branchId) await tellOfSecretaries(ctx, row.branchId)
    await audit(ctx, {
      action: 'volunteer.place',
      subjectKind: 'volunteer',
      subjectId: id,
      detail: { branchId, role },
    })
  })
}

async function onVolunteer(
  ctx: Ctx,
  id: string,
  step: (ctx: Ctx, row: Row) => Promise<void>,
): Promise<DeskVolunteer> {
  const actor = volunteerStaff(ctx)
  await inTransaction(ctx, async (ctx) => step(ctx, await findVolunteer(ctx, id, withinScope(actor))))
  return deskVolunteer(ctx, id)
}
