import type { Ctx } from '../../platform/context.ts'
import { cancelTasks } from '../../platform/outbox.ts'
import { endLine } from '../claim/next.ts'
import { heldClaim, type WishRow } from '../file.ts'
import { moveClaim, moveWish } from '../move.ts'
import { dropPictures } from '../pictures/keep.ts'
import type { Mover } from '../rules.ts'
import { tellDesk, tellVolunteer } from '../tell.ts'

/** Takes a wish back before it is met, by whose it is or by staff for them; the row is locked. Whoever was on it is told. */
export async function takeBack(
  ctx: Ctx,
  wish: WishRow,
  { who, note }: { who: Mover; note: string | null },
): Promise<WishRow> {
  const claim = await heldClaim(ctx, wish.id)
  const closedAt = ctx.clock.now()
  const moved = await moveWish(ctx, wish, { move: 'withdraw', to: 'withdrawn', who, note }, { closedAt })
  if (claim) {
    await moveClaim(ctx, claim, 'give_back', { endReason: 'withdrawn' })
    await cancelTasks(ctx, claim.id)
    await tellVolunteer(ctx, wish, claim, 'withdrawn')
  }
  await endLine(ctx, wish)
  // Whoever looks into what was not right knows that the wish is gone.
  if (wish.state === 'wrong' && who === 'owner') await tellDesk(ctx, wish, 'withdrawn', `${wish.version}`)
  await dropPictures(ctx, wish.id)
  await cancelTasks(ctx, wish.id)
  return moved
}
