import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { takeBackHours } from '../volunteers/service.ts'
import { planClose } from './claim/complete.ts'
import { freeWish, offBoardIfLate } from './claim/free.ts'
import { offDesk } from './desk/off-desk.ts'
import { type ClaimRow, doneClaim, heldClaim, type WishRow } from './file.ts'
import { planAsk } from './later/ask.ts'
import { planLease } from './later/lease.ts'
import { toLook } from './later/review.ts'
import { moveClaim, moveWish } from './move.ts'
import { DAYS_AFTER_WAIT, leaseUntil, type Mover, termsOf } from './rules.ts'
import { wishSettings } from './settings.ts'
import { tellOwner, tellVolunteer } from './tell.ts'

/** Something is not right: nothing runs on until a caseworker has looked, who has a day for it; the row is locked. */
export async function reportWrong(
  ctx: Ctx,
  wish: WishRow,
  { who, note }: { who: Mover; note: string },
): Promise<WishRow> {
  const moved = await moveWish(ctx, wish, { move: 'report', to: 'wrong', who, note })
  return toLook(ctx, moved, 'wrong')
}

/**
 * A caseworker found that it went wrong: somebody else may help. What was not right is not counted against anybody, nor for
 * whoever seemed to have met it.
 */
export async function reopenWish(ctx: Ctx, wish: WishRow, note: string): Promise<WishRow> {
  const claim = await heldClaim(ctx, wish.id)
  await offDesk(ctx, wish)
  if (!claim) {
    const done = await doneClaim(ctx, wish.id)
    if (done) await undo(ctx, wish, done)
    const open = await moveWish(ctx, wish, { move: 'reopen', to: 'open', who: 'desk', note }, { metAt: null })
    await tellOwner(ctx, open, 'reopened', `${open.version}`)
    return offBoardIfLate(ctx, open)
  }
  const how = { wish: 'reopen', claim: 'give_back', who: 'desk', reason: 'wrong', note } as const
  const moved = await freeWish(ctx, wish, claim, how)
  await tellVolunteer(ctx, wish, claim, 'taken')
  await tellOwner(ctx, moved, 'reopened', `${moved.version}`)
  return moved
}

async function undo(ctx: Ctx, wish: WishRow, claim: ClaimRow): Promise<void> {
  await moveClaim(ctx, claim, 'undo', { endReason: 'wrong' })
  await takeBackHours(ctx, { volunteerId: claim.volunteerId, kind: 'wish', subjectId: claim.id })
  await tellVolunteer(ctx, wish, claim, 'undone')
}

/** A caseworker found nothing wrong: it goes on where it was. */
export async function dismissReport(ctx: Ctx, wish: WishRow, note: string): Promise<WishRow> {
  if (wish.state !== 'wrong') throw new AppError('WRONG_STAGE')
  const claim = await heldClaim(ctx, wish.id)
  const to = claim ? 'held' : 'met'
  await offDesk(ctx, wish)
  const moved = await moveWish(ctx, wish, { move: 'dismiss', to, who: 'desk', note })
  const now = ctx.clock.now()
  if (!claim) {
    const { closeDays } = termsOf((await wishSettings(ctx, wish.regionCode))?.value ?? null)
    await planClose(ctx, moved, now, closeDays)
  } else {
    const least = leaseUntil(now, DAYS_AFTER_WAIT)
    const until = claim.leaseUntil && claim.leaseUntil > least ? claim.leaseUntil : least
    // What the holder had asked begins to wait anew.
    const askedAt = claim.askedFor ? now : null
    await ctx.db.wishClaim.update({
      where: { id: claim.id },
      data: { leaseUntil: until, askedAt, askLateAt: null },
    })
    await planLease(ctx, { ...claim, leaseUntil: until })
    await planAsk(ctx, { ...claim, askedAt })
  }
  await tellOwner(ctx, moved, 'dismissed', `${moved.version}`)
  return moved
}
