import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { WishRow } from '../file.ts'
import { toReview } from '../later/review.ts'
import { moveWish } from '../move.ts'
import { type Mover, needsReview } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { foundIn } from './found.ts'
import { publish } from './publish.ts'

/**
 * The yes to the public words, as they stand or in one's own. Something that must not be shown stops it (WISH_PERSONAL).
 * Then a caseworker looks, unless the county needs no look for such a wish, or has written these very words. Who said
 * something personal in their own words is looked at too: where something was found, something may have been missed.
 */
export async function agreeTo(
  ctx: Ctx,
  wish: WishRow,
  { who, publicText = wish.publicText }: { who: Mover; publicText?: string | undefined },
): Promise<WishRow> {
  const found = await foundIn(ctx, wish, publicText)
  if (found.some(({ sure }) => sure)) throw new AppError('WISH_PERSONAL', 'publicText')
  const settings = (await wishSettings(ctx, wish.regionCode))?.value ?? null
  const looked = wish.reviewedBy !== null && publicText === wish.publicText
  const valueFen = wish.valueFen === null ? null : Number(wish.valueFen)
  const said = await foundIn(ctx, wish, ctx.cipher.decrypt(wish.wordsEnc))
  const anythingFound = found.length > 0 || said.length > 0
  const about = { category: wish.category as never, valueFen, anythingFound }
  const to = looked || !needsReview(settings, about) ? 'open' : 'review'
  const agreed = await moveWish(
    ctx,
    wish,
    { move: 'agree', to, who },
    { publicText, agreedAt: ctx.clock.now() },
  )
  return to === 'open' ? publish(ctx, agreed) : toReview(ctx, agreed)
}
