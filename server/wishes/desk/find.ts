import type { Prisma } from '../../generated/prisma/client.ts'
import type { Actor, Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { inRegion, requireStaff } from '../../platform/scope.ts'
import type { DeskWishesQuery } from '../contract.ts'
import type { WishRow } from '../file.ts'
import { levelsReadBy, slowSince } from '../rules.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Whoever may sit at the desk. */
export const deskStaff = (ctx: Ctx): StaffActor => requireStaff(ctx.actor, ['village', 'township', 'county'])

/** What lies in the region of the reader, on their own desk or one below. */
const seenBy = ({ regionCode, role }: StaffActor) => ({
  regionCode: { startsWith: regionCode },
  reviewLevel: { in: levelsReadBy(role) },
})

/** The same line for one wish; NOT_FOUND for any other. */
export function requireSeen({ regionCode, role }: StaffActor, wish: WishRow): WishRow {
  if (!inRegion(regionCode, wish.regionCode) || !levelsReadBy(role).includes(wish.reviewLevel))
    throw new AppError('NOT_FOUND')
  return wish
}

/** The wishes of one list. `ask`: somebody who was asked nothing by a phone of their own has to be asked in person. */
export function listOf(actor: StaffActor, show: DeskWishesQuery['show'], now: Date): Prisma.WishWhereInput {
  const states = {
    review: ['review'],
    wrong: ['wrong'],
    running: ['open', 'held', 'met', 'to_agree', 'expired'],
    over: ['closed', 'refused', 'withdrawn'],
  }
  if (show === 'slow')
    return { ...seenBy(actor), state: { in: ['open', 'held'] }, publishedAt: { lte: slowSince(now) } }
  if (show !== 'ask') return { ...seenBy(actor), state: { in: states[show] } }
  const asked = { state: 'held', claims: { some: { state: 'held', askedFor: { not: null } } } }
  const locked = { state: 'held', claims: { some: { state: 'held', codeFailures: { gte: 5 } } } }
  return {
    ...seenBy(actor),
    OR: [
      { madeByKind: 'staff', state: 'to_agree' },
      { madeByKind: 'staff', ...asked },
      {
        state: 'held',
        claims: { some: { state: 'held', askedFor: { not: null }, askLateAt: { not: null } } },
      },
      { state: 'to_agree', reviewedBy: { not: null } },
      locked,
    ],
  }
}
