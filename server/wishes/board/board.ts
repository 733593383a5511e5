import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { Board, BoardQuery } from '../contract.ts'
import { termsOf, writeCursor } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { boardWish } from '../view/board.ts'
import { kinOf, notOf } from './kin.ts'
import { readPage } from './page.ts'
import { DIGITS } from './query.ts'

/** 爱心驿站: wishes near the signed-in volunteer, who waits longest first (rules/board.ts). */
export async function wishBoard(ctx: Ctx, query: BoardQuery): Promise<Board> {
  const volunteer = await activeVolunteer(ctx)
  const place = query.place ?? volunteer.regionCode
  const county = volunteer.regionCode.slice(0, DIGITS.county)
  if (!place.startsWith(county)) throw new AppError('BAD_INPUT', 'place')
  const kin = await kinOf(ctx, [volunteer.personId])
  const [rows, kinds, holding, set] = await Promise.all([
    readPage(ctx, { place, volunteerId: volunteer.id, kin }, query),
    ctx.db.wish.groupBy({
      by: ['category'],
      where: { state: 'open', regionCode: { startsWith: county }, ...notOf(kin) },
      _count: true,
    }),
    ctx.db.wishClaim.count({ where: { volunteerId: volunteer.id, state: 'held' } }),
    wishSettings(ctx, county),
  ])
  const items = rows.slice(0, query.size)
  const last = items.at(-1)
  const now = ctx.clock.now()
  const { coolingUntil } = volunteer
  return {
    items: items.map((row) => boardWish(ctx, row, place)),
    next: rows.length > query.size && last ? writeCursor(last) : null,
    counts: Object.fromEntries(kinds.map((one) => [one.category, one._count])),
    holding,
    mayHold: termsOf(set?.value ?? null).openClaims,
    coolingUntil: coolingUntil && coolingUntil > now ? coolingUntil.toISOString() : null,
    demo: set?.demo ?? false,
  }
}
