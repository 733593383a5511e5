import type { VolunteerState } from '../contract.ts'

/** Who moves somebody: themselves, the secretary of the branch, or staff of the place. */
export type Mover = 'self' | 'secretary' | 'staff'
export type Move = 'ask' | 'confirm' | 'decline' | 'leave' | 'end'

/** `null`: never asked. */
type From = VolunteerState | null

/** Every way in which somebody becomes a volunteer, or is one no longer. What is not here does not happen. */
export const MOVES: Readonly<
  Record<Move, { who: readonly Mover[]; from: readonly From[]; to: VolunteerState }>
> = {
  ask: { who: ['self'], from: [null, 'declined', 'ended'], to: 'asked' },
  confirm: { who: ['secretary', 'staff'], from: ['asked'], to: 'active' },
  decline: { who: ['secretary', 'staff'], from: ['asked'], to: 'declined' },
  leave: { who: ['self'], from: ['asked', 'active'], to: 'ended' },
  end: { who: ['staff'], from: ['active'], to: 'ended' },
}

/** The state after a move; null when it may not be made from here or by this one. */
export function stateAfter(move: Move, from: From, who: Mover): VolunteerState | null {
  const row = MOVES[move]
  return row.who.includes(who) && row.from.includes(from) ? row.to : null
}
