import { fromDateColumn } from '../../platform/clock.ts'
import type { Ctx } from '../../platform/context.ts'
import type { BoardRow } from '../board/query.ts'
import type { BoardWish } from '../contract.ts'
import { daysSince, distanceOf } from '../rules.ts'

/** A wish as the board shows it from a place. */
export function boardWish(ctx: Ctx, row: Omit<BoardRow, 'rank'>, place: string): BoardWish {
  const distance = distanceOf(row.regionCode, place) ?? 'county'
  const category = row.category as BoardWish['category']
  return {
    id: row.id,
    number: row.number,
    category,
    categoryText: ctx.t(`wishes:category.${category}`),
    publicText: row.publicText,
    urgency: row.urgency as BoardWish['urgency'],
    byDate: row.byDate && fromDateColumn(row.byDate),
    valueFen: row.valueFen === null ? null : Number(row.valueFen),
    distance,
    distanceText: ctx.t(`wishes:distance.${distance}`),
    publishedAt: row.publishedAt.toISOString(),
    days: daysSince(row.publishedAt, ctx.clock.now()),
    state: row.state === 'open' ? 'open' : 'held',
    waiting: row.waiting,
    mine: row.mine,
  }
}
