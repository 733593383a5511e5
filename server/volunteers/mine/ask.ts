import { regionExists } from '../../households/service.ts'
import { audit } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import type { AskBody, MyVolunteer, VolunteerState } from '../contract.ts'
import { touches } from '../rules/months.ts'
import { MOVES, stateAfter } from '../rules/states.ts'
import { tellDeciders } from '../tell.ts'
import { myVolunteer } from './my-volunteer.ts'

/** Asks to help. Again while the answer is out, or as a volunteer already, changes nothing. */
export async function askToHelp(ctx: Ctx, body: AskBody): Promise<MyVolunteer> {
  const personId = requireResident(ctx.actor)
  await checkPlace(ctx, body)
  await inTransaction(ctx, async (ctx) => {
    const askedAt = ctx.clock.now()
    const asked = {
      ...body,
      role: 'member',
      state: MOVES.ask.to,
      askedAt,
      decidedAt: null,
      decidedBy: null,
      endedAt: null,
    }
    // Whoever asks on two phones at once is asked for once.
    const { count: made } = await ctx.db.volunteer.createMany({
      data: [{ ...asked, personId }],
      skipDuplicates: true,
    })
    const row = await ctx.db.volunteer.findUniqueOrThrow({ where: { personId } })
    if (made === 0) {
      if (!stateAfter('ask', row.state as VolunteerState, 'self')) return
      const { count } = await ctx.db.volunteer.updateMany({
        where: { id: row.id, state: row.state },
        data: asked,
      })
      if (count === 0) return
    }
    await audit(ctx, { action: 'volunteer.ask', subjectKind: 'volunteer', subjectId: row.id })
    await tellDeciders(ctx, { ...row, ...body, askedAt })
  })
  return myVolunteer(ctx)
}

async function checkPlace(ctx: Ctx, { regionCode, branchId }: AskBody): Promise<void> {
  if (!(await regionExists(ctx, regionCode))) throw new AppError('BAD_INPUT', 'regionCode')
  if (!branchId) return
  const branch = await ctx.db.branch.findUnique({ where: { id: branchId } })
  if (!branch || branch.endedAt || !touches(branch.regionCode, regionCode))
    throw new AppError('BAD_INPUT', 'branchId')
}
