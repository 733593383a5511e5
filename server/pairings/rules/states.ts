import type { PairingState } from '../contract.ts'

/** Who moves a pairing. Staff also say what the family told them. */
export type Side = 'volunteer' | 'household' | 'staff' | 'system'
export type Action = 'volunteer_agrees' | 'household_agrees' | 'decline' | 'withdraw' | 'end'

/** How a pairing stands. */
export type Standing = { state: PairingState; volunteerAgreed: boolean; householdAgreed: boolean }

/** Every way in which a pairing moves. What is not here does not happen. `to: 'agreed'`: active when both agreed. */
export const MOVES: Readonly<
  Record<Action, { who: readonly Side[]; from: PairingState; to: PairingState | 'agreed' }>
> = {
  volunteer_agrees: { who: ['volunteer'], from: 'proposed', to: 'agreed' },
  household_agrees: { who: ['household', 'staff'], from: 'proposed', to: 'agreed' },
  decline: { who: ['volunteer', 'household', 'staff'], from: 'proposed', to: 'declined' },
  withdraw: { who: ['staff', 'system'], from: 'proposed', to: 'withdrawn' },
  end: { who: ['volunteer', 'household', 'staff', 'system'], from: 'active', to: 'ended' },
}

/** The standing after a move; null when it may not be made from here or by this one. */
export function standingAfter(at: Standing, action: Action, who: Side): Standing | null {
  const { who: allowed, from, to } = MOVES[action]
  if (at.state !== from || !allowed.includes(who)) return null
  if (to !== 'agreed') return { ...at, state: to }
  const next = {
    volunteerAgreed: at.volunteerAgreed || action === 'volunteer_agrees',
    householdAgreed: at.householdAgreed || action === 'household_agrees',
  }
  const both = next.volunteerAgreed && next.householdAgreed
  return { ...next, state: both ? 'active' : 'proposed' }
}
