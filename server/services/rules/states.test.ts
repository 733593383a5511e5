import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORDER_STATES } from '../contract.ts'
import { ACCEPTED_WORK, holdsSeat, IN_HANDS, MOVES, may, nextState, type OrderRole } from './states.ts'

const ROLES: OrderRole[] = ['resident', 'provider', 'staff', 'system']
const MOVE_NAMES = MOVES.map(({ move }) => move)

describe('the life of an order', () => {
  it.each([
    ['ordered', 'accept', 'provider', 'accepted'],
    ['ordered', 'accept_at', 'provider', 'scheduled'],
    ['ordered', 'decline', 'provider', 'declined'],
    ['scheduled', 'check_in', 'provider', 'started'],
    ['no_show', 'check_in', 'provider', 'started'],
    ['started', 'check_out', 'provider', 'finished'],
    ['finished', 'confirm', 'resident', 'confirmed'],
    ['finished', 'confirm', 'staff', 'confirmed'],
    ['confirmed', 'rate', 'resident', 'closed'],
    ['closed', 'complain', 'resident', 'disputed'],
    ['disputed', 'void', 'staff', 'cancelled'],
    // Nobody confirms their own work, settles their own complaint, or cancels for the resident.
    ['finished', 'confirm', 'provider', null],
    ['finished', 'confirm', 'system', null],
    ['disputed', 'stands', 'provider', null],
    ['disputed', 'stands', 'resident', null],
    ['accepted', 'cancel', 'provider', null],
    // What is being done is not cancelled, and what is over does not begin again.
    ['started', 'cancel', 'resident', null],
    ['closed', 'check_in', 'provider', null],
    ['cancelled', 'schedule', 'staff', null],
    ['ordered', 'finish', 'staff', null],
  ] as const)('%s, %s by %s: %s', (from, move, role, to) => {
    expect(nextState(from, move, role)).toBe(to)
  })

  it('has one row a move, and reaches every state', () => {
    expect(new Set(MOVE_NAMES).size).toBe(MOVE_NAMES.length)
    expect([...new Set(['ordered', ...MOVES.map(({ to }) => to)])].sort()).toEqual([...ORDER_STATES].sort())
  })

  it('whatever anybody tries: work counts only when the resident or staff said so, and cancelled stays cancelled', () => {
    const tries = fc.array(
      fc.record({ move: fc.constantFrom(...MOVE_NAMES), role: fc.constantFrom(...ROLES) }),
    )
    fc.assert(
      fc.property(tries, (steps) => {
        let state: (typeof ORDER_STATES)[number] = 'ordered'
        let said = false
        let accepted = false
        for (const { move, role } of steps) {
          const to = nextState(state, move, role)
          if (!to) continue
          expect(state).not.toBe('cancelled')
          if (move === 'switch') accepted = false
          if (role === 'provider' && (move === 'accept' || move === 'accept_at')) accepted = true
          if (['confirm', 'stands'].includes(move)) said = role === 'resident' || role === 'staff'
          state = to
          // Nobody learns whom it is for before a provider has accepted it.
          if (IN_HANDS.includes(state)) expect(accepted).toBe(true)
          if (ACCEPTED_WORK.includes(state)) expect(said).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('gives seats back, and only then', () => {
    expect(ORDER_STATES.filter((state) => !holdsSeat(state))).toEqual(['declined', 'cancelled'])
  })

  it('ends for good, but for a complaint; and whoever ordered always has a way out, alone or with staff', () => {
    for (const state of ['closed', 'cancelled'] as const)
      expect(MOVES.filter(({ from }) => from.includes(state)).map(({ move }) => move)).toEqual(
        state === 'closed' ? ['complain'] : [],
      )
    const ends = (from: (typeof ORDER_STATES)[number], roles: readonly OrderRole[]) => {
      const reached = new Set([from])
      for (const state of reached)
        for (const { move, to } of MOVES) if (roles.some((role) => may(state, move, role))) reached.add(to)
      return reached.has('closed') || reached.has('cancelled')
    }
    const open = ORDER_STATES.filter((state) => !['closed', 'cancelled'].includes(state))
    // What is complained about is for staff to settle.
    expect(open.filter((state) => !ends(state, ['resident']))).toEqual(['disputed'])
    expect(open.filter((state) => !ends(state, ['resident', 'staff']))).toEqual([])
  })

  it('can always be ended by somebody', () => {
    for (const state of ORDER_STATES)
      if (!['closed', 'cancelled'].includes(state))
        expect([state, MOVE_NAMES.some((move) => ROLES.some((role) => may(state, move, role)))]).toEqual([
          state,
          true,
        ])
  })
})
