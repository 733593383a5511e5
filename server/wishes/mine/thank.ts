import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { Thanked } from '../contract.ts'
import { claimRow, type WishRow } from '../file.ts'
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
  if (wish.thankedAt) return { sent: true, found: [] }
  const found = await foundIn(ctx, wish, words)
  if (found.some(({ sure }) => sure) || (found.length > 0 && !anyway)) return { sent: false, found }
  await ctx.db.wish.update({
    where: { id: wish.id },
    data: { thanksEnc: ctx.cipher.encrypt(words), thankedAt: ctx.clock.now() },
  })
  const done = await ctx.db.wishClaim.findFirst({
    where: { wishId: wish.id, state: 'done' },
    orderBy: { endedAt: 'desc' },
  })
  await record(ctx, wish, { kind: 'thank', claimId: done?.id })
  if (done) await tellVolunteer(ctx, wish, claimRow(done), 'thanked')
  return { sent: true, found: [] }
}
