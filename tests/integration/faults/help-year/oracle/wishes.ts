import type { WishClaim, WishEvent } from '../../../../../server/generated/prisma/client.ts'
import type { Town } from '../town.ts'
import { NEVER } from './due.ts'

/** How long a wish stood in a state, and by which move it came there. */
export type Stay = { state: string; kind: string; from: number; to: number }

export type WishLife = {
  id: string
  owner: string
  byDate: Date | null
  stays: Stay[]
  events: WishEvent[]
  claims: WishClaim[]
}

/** Every wish with its moves, from what PostgreSQL wrote down of them. */
export async function wishLives({ house }: Town): Promise<WishLife[]> {
  const rows = await house.ctx.db.wish.findMany({
    include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] }, claims: { orderBy: { place: 'asc' } } },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ id, personId, byDate, events, claims }) => {
    const moves = events.filter(({ toState }) => toState !== null)
    const stays = moves.map(({ toState, kind, at }, one) => ({
      state: toState ?? '',
      kind,
      from: at.getTime(),
      to: moves[one + 1]?.at.getTime() ?? NEVER,
    }))
    return { id, owner: personId, byDate, stays, events, claims }
  })
}

/** Which moves follow each other that no table allows: what one leads to is where the next begins. */
export function brokenMoves({ id, events }: WishLife): string[] {
  const moves = events.filter(({ toState }) => toState !== null)
  return moves.flatMap(({ kind, fromState }, one) => {
    const before = moves[one - 1]?.toState ?? null
    return before === fromState ? [] : [`wish ${id}: ${kind} from ${fromState}, but it was ${before}`]
  })
}
