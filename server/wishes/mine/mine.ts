import type { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { requireResident } from '../../platform/scope.ts'
import { answerHolder } from '../claim/reveal.ts'
import type {
  agreeBodySchema,
  MyWish,
  MyWishes,
  showBodySchema,
  Thanked,
  WishPictureBody,
} from '../contract.ts'
import { findWish, lockWish, type WishRow, wishRow } from '../file.ts'
import { agreeTo } from '../make/agree.ts'
import { addPictures, removePicture } from '../pictures/keep.ts'
import { isLost, retrying } from '../retrying.ts'
import { PICTURED } from '../rules.ts'
import { mineRow, mineView } from '../view/mine.ts'
import { reportWrong } from '../wrong.ts'
import { renewWish } from './renew.ts'
import { thankHelper } from './thank.ts'
import { takeBack } from './withdraw.ts'

const SHOWN = 50

/** My wishes, the newest first. */
export async function myWishes(ctx: Ctx): Promise<MyWishes> {
  const rows = await ctx.db.wish.findMany({
    where: { personId: requireResident(ctx.actor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  return { items: rows.map((row) => mineRow(ctx, wishRow(row))) }
}

/** One of mine; NOT_FOUND for anybody else's. */
export async function myWish(ctx: Ctx, id: string): Promise<MyWish> {
  return mineView(ctx, requireMine(ctx, await findWish(ctx, id)))
}

/** The yes to the public words. STALE_VERSION when they were changed since they were shown. */
export function agreeWish(ctx: Ctx, id: string, body: z.output<typeof agreeBodySchema>): Promise<MyWish> {
  return onMine(ctx, id, async (ctx, wish) => {
    // Said twice: the first yes counts.
    if (wish.state !== 'to_agree' && wish.agreedAt) return
    if (wish.version !== body.version) throw new AppError('STALE_VERSION')
    await agreeTo(ctx, wish, { who: 'owner', publicText: body.publicText })
  })
}

export function withdrawWish(ctx: Ctx, id: string, { reason }: { reason: string | null }): Promise<MyWish> {
  return onMine(ctx, id, async (ctx, wish) => {
    if (wish.state !== 'withdrawn') await takeBack(ctx, wish, { who: 'owner', note: reason })
  })
}

/** Answers the holder who asks to see something of me. */
export function showMine(ctx: Ctx, id: string, body: z.output<typeof showBodySchema>): Promise<MyWish> {
  return onMine(ctx, id, (ctx, wish) => answerHolder(ctx, wish, body))
}

export function reportMine(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<MyWish> {
  return onMine(ctx, id, async (ctx, wish) => {
    if (wish.state !== 'wrong') await reportWrong(ctx, wish, { who: 'owner', note: reason })
  })
}

export function renewMine(ctx: Ctx, id: string, { byDate }: { byDate: string | null }): Promise<MyWish> {
  return onMine(ctx, id, async (ctx, wish) => {
    await renewWish(ctx, wish, { who: 'owner', byDate })
  })
}

/** One picture more of what my wish is about, or away with one of my wish, whoever sent it. */
export function pictureOfMine(ctx: Ctx, id: string, { pictureId, action }: WishPictureBody): Promise<MyWish> {
  return onMine(ctx, id, async (ctx, wish) => {
    if (action === 'remove') return removePicture(ctx, wish, pictureId)
    if (!PICTURED.includes(wish.state)) throw new AppError('WRONG_STAGE')
    return addPictures(ctx, wish.id, [pictureId])
  })
}

/** Thanks whoever helped; see `thankHelper`. */
export function thankForMine(
  ctx: Ctx,
  id: string,
  body: { words: string; anyway: boolean },
): Promise<Thanked> {
  return inTransaction(ctx, async (ctx) => thankHelper(ctx, requireMine(ctx, await lockWish(ctx, id)), body))
}

/** One step with a wish of mine, locked, and the wish as it then is. */
function onMine(ctx: Ctx, id: string, step: (ctx: Ctx, wish: WishRow) => Promise<unknown>): Promise<MyWish> {
  return retrying(ctx, isLost, () =>
    inTransaction(ctx, async (ctx) => {
      await step(ctx, requireMine(ctx, await lockWish(ctx, id)))
      return mineView(ctx, await findWish(ctx, id))
    }),
  )
}

function requireMine(ctx: Ctx, wish: WishRow): WishRow {
  if (wish.personId !== requireResident(ctx.actor)) throw new AppError('NOT_FOUND')
  return wish
}
