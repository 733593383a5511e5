import { regionName } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import type { WishCard } from '../contract.ts'

const TOWNSHIP = 9
/** Wishes that were never on the board have no card. */
const SHOWN = ['open', 'held', 'met', 'closed', 'wrong', 'expired', 'withdrawn']

/** What is shared of a wish by its number. Its words only while somebody can still help. */
export async function wishCard(ctx: Ctx, number: number): Promise<WishCard> {
  const row = await ctx.db.wish.findUnique({ where: { number } })
  if (!row?.publishedAt || !SHOWN.includes(row.state)) throw new AppError('NOT_FOUND')
  const open = row.state === 'open'
  return {
    number,
    publicText: open ? row.publicText : null,
    category: open ? (row.category as WishCard['category']) : null,
    categoryText: open ? ctx.t(`wishes:category.${row.category}`) : null,
    placeText: open ? await regionName(ctx, row.regionCode.slice(0, TOWNSHIP)) : null,
    stateText: ctx.t(`wishes:card.${open ? 'open' : row.state === 'held' ? 'held' : 'over'}`),
  }
}

/** New wishes of a place for a digest, the first of the line first: number and public words, nothing else. */
export async function newWishes(
  ctx: Ctx,
  place: string,
  { since, most }: { since: Date; most: number },
): Promise<{ number: number; publicText: string; categoryText: string }[]> {
  const rows = await ctx.db.wish.findMany({
    where: { state: 'open', regionCode: { startsWith: place }, publishedAt: { gt: since } },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { number: true, publicText: true, category: true },
  })
  return rows.map(({ number, publicText, category }) => ({
    number,
    publicText,
    categoryText: ctx.t(`wishes:category.${category}`),
  }))
}
