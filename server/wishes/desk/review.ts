import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { WishRow } from '../file.ts'
import { planAgree } from '../later/agree.ts'
import { foundIn } from '../make/found.ts'
import { publish } from '../make/publish.ts'
import { moveWish } from '../move.ts'
import { dropPictures } from '../pictures/keep.ts'
import { tellOwner } from '../tell.ts'
import { deskStaff } from './find.ts'

/** Onto the board. What must not be shown stops it; what may be meant otherwise needs the word that it is `harmless`. */
export async function approveWish(
  ctx: Ctx,
  wish: WishRow,
  { harmless }: { harmless: boolean },
): Promise<WishRow> {
  const found = await foundIn(ctx, wish, wish.publicText)
  if (!wish.agreedAt) throw new AppError('WRONG_STAGE')
  if (found.some(({ sure }) => sure) || (found.length > 0 && !harmless))
    throw new AppError('WISH_PERSONAL', 'publicText')
  const reviewedBy = deskStaff(ctx).staffId
  const open = await moveWish(
    ctx,
    wish,
    { move: 'approve', to: 'open', who: 'desk' },
    { reviewedBy, reasonEnc: null },
  )
  return publish(ctx, open)
}

/** Other public words: whose wish it is has to agree to them, so the old yes is gone. */
export async function changeWords(
  ctx: Ctx,
  wish: WishRow,
  { publicText, reason }: { publicText: string; reason: string },
): Promise<WishRow> {
  if ((await foundIn(ctx, wish, publicText)).some(({ sure }) => sure))
    throw new AppError('WISH_PERSONAL', 'publicText')
  const data = {
    publicText,
    agreedAt: null,
    reviewDueAt: null,
    reviewedBy: deskStaff(ctx).staffId,
    reasonEnc: ctx.cipher.encrypt(reason),
  }
  const changed = await moveWish(
    ctx,
    wish,
    { move: 'change', to: 'to_agree', who: 'desk', note: reason },
    data,
  )
  await planAgree(ctx, changed)
  await tellOwner(ctx, changed, 'changed', `${changed.version}`)
  return changed
}

/** Not as a wish: said with its reason in plain words, and with what else there is. */
export async function refuseWish(
  ctx: Ctx,
  wish: WishRow,
  { reason, instead }: { reason: string; instead: string | null },
): Promise<WishRow> {
  const note = [reason, instead].filter(Boolean).join('\n')
  const data = {
    reviewDueAt: null,
    reviewedBy: deskStaff(ctx).staffId,
    reasonEnc: ctx.cipher.encrypt(note),
    closedAt: ctx.clock.now(),
  }
  const refused = await moveWish(ctx, wish, { move: 'refuse', to: 'refused', who: 'desk', note }, data)
  await dropPictures(ctx, wish.id)
  await tellOwner(ctx, refused, 'refused', '0')
  return refused
}
