import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { Thanked } from '../contract.ts'
import { doneClaim, type WishRow } from '../file.ts'
import { foundIn } from '../make/found.ts'
import { record } from '../record.ts'
import { tellVolunteer } from '../tell.ts'

/**
 * Thanks whoever helped, once; the row is locked. What tells who or where somebody is is shown before it is sent: a number or a
 * name never goes, for whatever else was found `anyway` is the word.
 */
export async function thankHelper(
  ctx: Ctx,
  wish: WishRow,
  { words, anyway }: { words: string; anyway: boolean },
): Promise<Thanked> {
  if (wish.state !== 'met' && wish.state !== 'closed') throw new AppError('WRONG_STAGE')
  const done = await doneClaim(ctx, wish.id)
  if (!done) throw new AppError('WRONG_STAGE')
  if (done.thankedAt) return { sent: true, found: [] }
  const found = await foundIn(ctx, wish, words)
  if (found.some(({ sure }) => sure) || (found.length > 0 && !anyway)) return { sent: false, found }
  await ctx.db.wishClaim.update({
    where: { id: done.id },
    data: { thanksEnc: ctx.cipher.encrypt(words), thankedAt: ctx.clock.now() },
  })
  await record(ctx, wish, { kind: 'thank', claimId: done.id })
  await tellVolunteer(ctx, wish, done, 'thanked')
  return { sent: true, found: [] }
}
