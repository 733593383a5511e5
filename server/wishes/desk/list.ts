import type { Person, Prisma } from '../../generated/prisma/client.ts'
import { regionNames } from '../../households/service.ts'
import { maskName } from '../../identity/service.ts'
import type { Ctx } from '../../platform/context.ts'
import type { DeskWishes, DeskWishesQuery, DeskWishRow } from '../contract.ts'
import { type WishRow, wishRow } from '../file.ts'
import { daysSince, slowSince } from '../rules.ts'
import { mineRow } from '../view/mine.ts'
import { deskStaff, listOf } from './find.ts'

/** Who waits longest first, where something is to be done. */
const ORDER: Partial<Record<DeskWishesQuery['show'], Prisma.WishOrderByWithRelationInput>> = {
  review: { reviewDueAt: 'asc' },
  wrong: { reviewDueAt: 'asc' },
  slow: { publishedAt: 'asc' },
}

/** Wishes on the reader's desk and those below, the most urgent first; names are masked. */
export async function deskWishes(ctx: Ctx, { show, page, size }: DeskWishesQuery): Promise<DeskWishes> {
  const actor = deskStaff(ctx)
  const now = ctx.clock.now()
  const where = listOf(actor, show, now)
  const count = (one: DeskWishesQuery['show']) => ctx.db.wish.count({ where: listOf(actor, one, now) })
  const [rows, total, review, ask, wrong, slow, running, overdue] = await Promise.all([
    ctx.db.wish.findMany({
      where,
      orderBy: [ORDER[show] ?? { createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * size,
      take: size,
      include: { person: true },
    }),
    ctx.db.wish.count({ where }),
    count('review'),
    count('ask'),
    count('wrong'),
    count('slow'),
    count('running'),
    ctx.db.wish.count({ where: { ...listOf(actor, 'review', now), reviewDueAt: { lt: now } } }),
  ])
  const name = await regionNames(
    ctx,
    rows.map(({ regionCode }) => regionCode),
  )
  const items = rows.map(({ person, ...row }) => deskRow(ctx, wishRow(row), person, name(row.regionCode)))
  return { items, total, page, size, counts: { review, ask, wrong, slow, running }, overdue }
}

/** One line: what it is and when it is due. */
export function deskRow(
  ctx: Ctx,
  wish: WishRow,
  person: Pick<Person, 'nameEnc'>,
  regionName: string,
): DeskWishRow {
  const due = wish.state === 'review' || wish.state === 'wrong' ? wish.reviewDueAt : null
  const now = ctx.clock.now()
  const waits = wish.state === 'open' || wish.state === 'held' ? wish.publishedAt : null
  return {
    ...mineRow(ctx, wish),
    stateText: ctx.t(`wishes:deskState.${wish.state}`),
    urgency: wish.urgency as DeskWishRow['urgency'],
    level: wish.reviewLevel,
    regionName,
    nameMasked: maskName(ctx.cipher.decrypt(person.nameEnc)),
    dueAt: due?.toISOString() ?? null,
    overdue: due !== null && due < now,
    waitsDays: waits && waits <= slowSince(now) ? daysSince(waits, now) : null,
  }
}
