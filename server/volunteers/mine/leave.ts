import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import type { MyVolunteer } from '../contract.ts'
import { moveVolunteer } from '../move.ts'
import { myVolunteer } from './my-volunteer.ts'

/** Stops helping, or takes the asking back. What was done stays written down. */
export async function stopHelping(ctx: Ctx): Promise<MyVolunteer> {
  const personId = requireResident(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    const row = await ctx.db.volunteer.findUnique({ where: { personId } })
    if (!row) throw new AppError('NOT_FOUND')
    if (row.state !== 'ended') await moveVolunteer(ctx, row, 'leave', 'self')
  })
  return myVolunteer(ctx)
}
