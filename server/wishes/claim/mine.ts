import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { ClaimState, MyClaims, VolunteerWish } from '../contract.ts'
import { type ClaimRow, claimRow, lockWish } from '../file.ts'
import { aheadOf, volunteerView } from '../view/volunteer.ts'
import { reportWrong } from '../wrong.ts'

const SHOWN = 100
const ORDER: readonly ClaimState[] = ['held', 'waiting']

/** One wish as the signed-in volunteer may see it. */
export async function volunteerWish(ctx: Ctx, wishId: string): Promise<VolunteerWish> {
  return volunteerView(ctx, await activeVolunteer(ctx), wishId)
}

/** What I hold, where I stand in line, and what is over. */
export async function myClaims(ctx: Ctx): Promise<MyClaims> {
  const { id: volunteerId } = await activeVolunteer(ctx)
  const rows = await ctx.db.wishClaim.findMany({
    where: { volunteerId },
    include: { wish: true },
    orderBy: { place: 'desc' },
    take: SHOWN,
  })
  const first = (state: string) => (ORDER as readonly string[]).indexOf(state) >>> 0
  const items = await Promise.all(
    rows
      .map(({ wish, ...row }) => ({ wish, claim: claimRow(row) }))
      .sort((a, b) => first(a.claim.state) - first(b.claim.state))
      .map(async ({ wish, claim }) => ({
        wishId: wish.id,
        number: wish.number,
        publicText: wish.publicText,
        categoryText: ctx.t(`wishes:category.${wish.category}`),
        state: claim.state,
        stateText: ctx.t(`wishes:claimState.${claim.state}`),
        claimedAt: claim.claimedAt.toISOString(),
        until: claim.state === 'held' ? (claim.leaseUntil?.toISOString() ?? null) : null,
        ahead: claim.state === 'waiting' ? await aheadOf(ctx, claim) : null,
        endText: endOf(ctx, claim),
        thanks: claim.thanksEnc ? ctx.cipher.decrypt(claim.thanksEnc) : null,
      })),
  )
  return { items }
}

/** Why a claim ended; null where it did not, or was done. Of what staff wrote nothing but the kind is said. */
function endOf(ctx: Ctx, { state, endReason }: ClaimRow): string | null {
  const over = state === 'released' || state === 'expired'
  // That the time was over is what the state says.
  return over && endReason && endReason !== 'time' ? ctx.t(`wishes:endReason.${endReason}`) : null
}

/** Whoever holds a wish, or has met it, says that something is not right. */
export function reportByHolder(
  ctx: Ctx,
  wishId: string,
  { reason }: { reason: string },
): Promise<VolunteerWish> {
  return inTransaction(ctx, async (ctx) => {
    const volunteer = await activeVolunteer(ctx)
    const wish = await lockWish(ctx, wishId)
    const mine = await ctx.db.wishClaim.count({
      where: { wishId, volunteerId: volunteer.id, state: { in: ['held', 'done'] } },
    })
    if (mine === 0) throw new AppError('NOT_FOUND')
    if (wish.state !== 'wrong') await reportWrong(ctx, wish, { who: 'holder', note: reason })
    return volunteerView(ctx, volunteer, wishId)
  })
}
