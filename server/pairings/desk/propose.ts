import { readHousehold } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireRegion } from '../../platform/scope.ts'
import { helpersNear } from '../../volunteers/service.ts'
import type { DeskPairing } from '../contract.ts'
import { lockPairing } from '../find.ts'
import { planAnswer } from '../later/unanswered.ts'
import { record } from '../record.ts'
import { tellHousehold, tellVolunteer } from '../tell.ts'
import { deskPairing } from './open.ts'
import { pairingStaff } from './view.ts'

type Proposal = { householdId: string; volunteerId: string; followsId?: string | undefined }

/**
 * Proposes a pairing and asks both sides; with `followsId` it takes over from a running one (a swap). The same two
 * again while it is open are the same proposal.
 */
export async function proposePairing(ctx: Ctx, proposal: Proposal): Promise<DeskPairing> {
  const actor = pairingStaff(ctx)
  const household = await readHousehold(ctx, proposal.householdId)
  if (!household) throw new AppError('NOT_FOUND')
  requireRegion(actor, household.regionCode)
  const helper = (await helpersNear(ctx, household.regionCode)).find(({ id }) => id === proposal.volunteerId)
  // Nobody is paired with their own family.
  if (!helper || household.members.some(({ id }) => id === helper.personId))
    throw new AppError('BAD_INPUT', 'volunteerId')
  const id = await inTransaction(ctx, async (ctx) => {
    if (proposal.followsId) await checkSwap(ctx, proposal)
    return make(ctx, { ...proposal, regionCode: household.regionCode, proposedBy: actor.staffId })
  })
  return deskPairing(ctx, id)
}

async function checkSwap(ctx: Ctx, { followsId, householdId, volunteerId }: Proposal): Promise<void> {
  const before = await lockPairing(ctx, followsId ?? '', { householdId })
  if (before.state !== 'active') throw new AppError('WRONG_STAGE')
  if (before.volunteerId === volunteerId) throw new AppError('BAD_INPUT', 'volunteerId')
  const other = { followsId: before.id, state: 'proposed', volunteerId: { not: volunteerId } }
  if ((await ctx.db.pairing.count({ where: other })) > 0) throw new AppError('CONFLICT')
}

async function make(
  ctx: Ctx,
  { followsId, ...proposal }: Proposal & { regionCode: string; proposedBy: string },
): Promise<string> {
  const created = await ctx.db.pairing.createManyAndReturn({
    data: [{ ...proposal, followsId: followsId ?? null, proposedAt: ctx.clock.now() }],
    skipDuplicates: true,
  })
  const row = created[0]
  if (!row) {
    const { householdId, volunteerId } = proposal
    const where = { householdId, volunteerId, state: { in: ['proposed', 'active'] } }
    return (await ctx.db.pairing.findFirstOrThrow({ where })).id
  }
  await record(ctx, row, { action: 'propose', from: null, to: row.state })
  await tellVolunteer(ctx, row, 'asked')
  await tellHousehold(ctx, row, 'asked')
  await planAnswer(ctx, row)
  return row.id
}
