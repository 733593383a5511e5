import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WISH_STATES, type WishState } from '../contract.ts'
import { MOVERS, mayMove, movesFrom, OVER, WISH_MOVES, type WishMove } from './states.ts'

const MOVES = Object.keys(WISH_MOVES) as WishMove[]

it('random people with random moves never leave the table, and what is over stays so', () => {
  const step = fc.record({
    move: fc.constantFrom(...MOVES),
    to: fc.constantFrom(...WISH_STATES),
    who: fc.constantFrom(...MOVERS),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let state: WishState | null = null
      let holders = 0
      for (const { move, to, who } of steps) {
        if (!mayMove(move, state, to, who)) continue
        expect(OVER).not.toContain(state)
        if (move === 'claim' || move === 'hand_on') holders += 1
        if (state === 'held' && to === 'open') holders -= 1
        if (move === 'complete' || move === 'withdraw') holders = 0
        if (move === 'reopen' && to === 'open') holders = 0
        expect(holders).toBeLessThanOrEqual(1)
        state = to
      }
    }),
    { numRuns: 500 },
  )
})

it('every state but the first is reached, and every open one can be left', () => {
  const reached = new Set(MOVES.flatMap((move) => WISH_MOVES[move].to as readonly WishState[]))
  expect([...reached].sort()).toEqual([...WISH_STATES].sort())
  for (const state of WISH_STATES)
    expect(movesFrom(state, MOVERS).length > 0, state).toBe(!OVER.includes(state))
})

it.each<[WishMove, WishState | null, WishState, (typeof MOVERS)[number]]>([
  ['approve', 'review', 'open', 'owner'],
  ['approve', 'to_agree', 'open', 'desk'],
  ['make', null, 'open', 'owner'],
  ['claim', 'review', 'held', 'volunteer'],
  ['claim', 'held', 'held', 'volunteer'],
  ['complete', 'held', 'met', 'owner'],
  ['complete', 'open', 'met', 'holder'],
  ['withdraw', 'met', 'withdrawn', 'owner'],
  ['withdraw', 'held', 'withdrawn', 'holder'],
  ['reopen', 'wrong', 'open', 'owner'],
  ['expire', 'held', 'expired', 'system'],
  ['agree', 'to_agree', 'open', 'holder'],
])('nobody does this: %s from %s to %s by %s', (move, from, to, who) =>
  expect(mayMove(move, from, to, who)).toBe(false),
)
