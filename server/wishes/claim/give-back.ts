import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { ReleaseBody, VolunteerWish } from '../contract.ts'
import { type ClaimRow, claimRow, lockWish, type WishRow } from '../file.ts'
import { moveClaim } from '../move.ts'
import { record } from '../record.ts'
import { isLost, retrying } from '../retrying.ts'
import { OPEN_CLAIMS } from '../rules.ts'
import { volunteerView } from '../view/volunteer.ts'
import { freeWish, pauseIfMany } from './free.ts'

/** Goes out of the line. */
export function leaveLine(ctx: Ctx, wishId: string): Promise<VolunteerWish> {
  return onMyClaim(ctx, wishId, 'waiting', async (ctx, wish, claim) => {
    await moveClaim(ctx, claim, 'leave')
    await record(ctx, wish, { kind: 'leave', claimId: claim.id })
  })
}

/** Gives a wish back; the next in line gets it at once. */
export function releaseWish(ctx: Ctx, wishId: string, { reason, note }: ReleaseBody): Promise<VolunteerWish> {
  return onMyClaim(ctx, wishId, 'held', async (ctx, wish, claim) => {
    const how = { wish: 'release', claim: 'give_back', who: 'holder', reason, note } as const
    await freeWish(ctx, wish, claim, how)
    await pauseIfMany(ctx, wish, claim)
  })
}

/**
 * One step of the signed-in volunteer with their own claim, the wish locked, and the wish as it then is. NOT_FOUND for whoever
 * has no open claim of it, WRONG_STAGE when it stands otherwise.
 */
export function onMyClaim(
  ctx: Ctx,
  wishId: string,
  state: 'held' | 'waiting',
  step: (ctx: Ctx, wish: WishRow, claim: ClaimRow) => Promise<void>,
): Promise<VolunteerWish> {
  return retrying(ctx, isLost, () =>
    inTransaction(ctx, async (ctx) => {
      const volunteer = await activeVolunteer(ctx)
      const wish = await lockWish(ctx, wishId)
      const claim = await myOpenClaim(ctx, wishId, volunteer.id)
      if (claim.state !== state) throw new AppError('WRONG_STAGE')
      await step(ctx, wish, claim)
      return volunteerView(ctx, volunteer, wishId)
    }),
  )
}

/** My claim of a wish, as far as it is not over; else NOT_FOUND. */
export async function myOpenClaim(ctx: Ctx, wishId: string, volunteerId: string): Promise<ClaimRow> {
  const row = await ctx.db.wishClaim.findFirst({
    where: { wishId, volunteerId, state: { in: [...OPEN_CLAIMS] } },
  })
  if (!row) throw new AppError('NOT_FOUND')
  return claimRow(row)
}
