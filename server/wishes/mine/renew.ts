import { chinaDate, dateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { WishRow } from '../file.ts'
import { toReview } from '../later/review.ts'
import { publish } from '../make/publish.ts'
import { moveWish } from '../move.ts'
import type { Mover } from '../rules.ts'

/**
 * Renews a wish whose day is past, for another day or none; the row is locked. What was on the board goes there again, the
 * rest is looked at. Words that nobody agreed to go nowhere (WRONG_STAGE).
 */
export async function renewWish(
  ctx: Ctx,
  wish: WishRow,
  { who, byDate }: { who: Mover; byDate: string | null },
): Promise<WishRow> {
  if (byDate && byDate < chinaDate(ctx.clock.now())) throw new AppError('PAST_DATE', 'byDate')
  if (!wish.agreedAt) throw new AppError('WRONG_STAGE')
  const to = wish.publishedAt ? 'open' : 'review'
  const day = byDate ? dateColumn(byDate) : null
  const renewed = await moveWish(ctx, wish, { move: 'renew', to, who }, { byDate: day })
  return to === 'open' ? publish(ctx, renewed) : toReview(ctx, renewed)
}
