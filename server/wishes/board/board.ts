import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { activeVolunteer } from '../../volunteers/service.ts'
import type { Board, BoardQuery } from '../contract.ts'
import { readCursor, termsOf, writeCursor } from '../rules.ts'
import { wishSettings } from '../settings.ts'
import { boardWish } from '../view/board.ts'
import { DIGITS, readBoard } from './query.ts'

/** 爱心驿站: wishes near the signed-in volunteer, who waits longest first (rules/board.ts). */
export async function wishBoard(ctx: Ctx, query: BoardQuery): Promise<Board> {
  const volunteer = await activeVolunteer(ctx)
  const place = query.place ?? volunteer.regionCode
  const county = volunteer.regionCode.slice(0, DIGITS.county)
  if (!place.startsWith(county)) throw new AppError('BAD_INPUT', 'place')
  const asked = { place, volunteerId: volunteer.id, personId: volunteer.personId }
  const [rows, kinds, holding, set] = await Promise.all([
    readBoard(ctx, asked, { ...query, after: readCursor(query.cursor) }),
    ctx.db.wish.groupBy({
      by: ['category'],
      where: { state: 'open', regionCode: { startsWith: county }, personId: { not: volunteer.personId } },
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
