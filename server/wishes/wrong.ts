import type { Ctx } from '../platform/context.ts'
import { AppError } from '../platform/errors.ts'
import { planClose } from './claim/complete.ts'
import { freeWish, offBoardIfLate } from './claim/free.ts'
import { heldClaim, type WishRow } from './file.ts'
import { planLease } from './later/lease.ts'
import { moveWish } from './move.ts'
import { leaseUntil, type Mover, termsOf } from './rules.ts'
import { wishSettings } from './settings.ts'
import { tellDesk, tellOwner, tellVolunteer } from './tell.ts'

/** After a look that found nothing, the holder gets so many days at least. */
const DAYS_AFTER = 2

/** Something is not right: nothing runs on until a caseworker has looked; the row is locked. */
export async function reportWrong(
  ctx: Ctx,
  wish: WishRow,
  { who, note }: { who: Mover; note: string },
): Promise<WishRow> {
  const moved = await moveWish(ctx, wish, { move: 'report', to: 'wrong', who, note })
  await tellDesk(ctx, moved, 'wrong', `${moved.version}`)
  return moved
}

/** A caseworker found that it went wrong: somebody else may help. What was not right is not counted against anybody. */
export async function reopenWish(ctx: Ctx, wish: WishRow, note: string): Promise<WishRow> {
  const claim = await heldClaim(ctx, wish.id)
  if (!claim) {
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

/** A caseworker found nothing wrong: it goes on where it was. */
export async function dismissReport(ctx: Ctx, wish: WishRow, note: string): Promise<WishRow> {
  if (wish.state !== 'wrong') throw new AppError('WRONG_STAGE')
  const claim = await heldClaim(ctx, wish.id)
  const to = claim ? 'held' : 'met'
  const moved = await moveWish(ctx, wish, { move: 'dismiss', to, who: 'desk', note })
  const now = ctx.clock.now()
  if (!claim) {
    const { closeDays } = termsOf((await wishSettings(ctx, wish.regionCode))?.value ?? null)
    await planClose(ctx, moved, now, closeDays)
  } else {
    const least = leaseUntil(now, DAYS_AFTER)
    const until = claim.leaseUntil && claim.leaseUntil > least ? claim.leaseUntil : least
    await ctx.db.wishClaim.update({ where: { id: claim.id }, data: { leaseUntil: until } })
    await planLease(ctx, { ...claim, leaseUntil: until })
  }
  await tellOwner(ctx, moved, 'dismissed', `${moved.version}`)
  return moved
}
