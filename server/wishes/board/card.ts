import { regionName } from '../../households/service.ts'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { volunteerNow } from '../../volunteers/service.ts'
import type { WishCard } from '../contract.ts'

const TOWNSHIP = 9
const COUNTY = 6
/** Wishes that were never on the board have no card. */
const SHOWN = ['open', 'held', 'met', 'closed', 'wrong', 'expired', 'withdrawn']

/** What is shared of a wish by its number. Its words only while somebody can still help. */
export async function wishCard(ctx: Ctx, number: number): Promise<WishCard> {
  const row = await ctx.db.wish.findUnique({ where: { number } })
  if (!row?.publishedAt || !SHOWN.includes(row.state)) throw new AppError('NOT_FOUND')
  const open = row.state === 'open'
  const state = open ? 'open' : row.state === 'held' ? 'held' : 'over'
  const volunteer = await volunteerNow(ctx)
  const near = volunteer?.regionCode.slice(0, COUNTY) === row.regionCode.slice(0, COUNTY)
  return {
    number,
    publicText: open ? row.publicText : null,
    category: open ? (row.category as WishCard['category']) : null,
    categoryText: open ? ctx.t(`wishes:category.${row.category}`) : null,
    placeText: open ? await regionName(ctx, row.regionCode.slice(0, TOWNSHIP)) : null,
    state,
    stateText: ctx.t(`wishes:card.${state}`),
    you: volunteer ? 'volunteer' : ctx.actor.kind === 'resident' ? 'resident' : 'guest',
    wishId: near && state !== 'over' ? row.id : null,
  }
}
