import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CLAIM_STATES, type ClaimState, WISH_STATES, type WishState } from '../contract.ts'
import {
  CLAIM_MOVES,
  type ClaimMove,
  MOVERS,
  type Mover,
  mayMove,
  movesFrom,
  OVER,
  WISH_MOVES,
  type WishMove,
} from './states.ts'

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

/** Where these movers can bring it from a state, however many steps it takes. */
function reachedBy(who: readonly Mover[], from: WishState): Set<WishState> {
  const reached = new Set<WishState>([from])
  for (const state of reached)
    for (const move of movesFrom(state, who)) for (const to of WISH_MOVES[move].to) reached.add(to)
  return reached
}

it('whose wish it is can end it from wherever it stands, and so can those who look after it', () => {
  const left = WISH_STATES.filter((state) => !OVER.some((end) => reachedBy(['owner'], state).has(end)))
  expect(left).toEqual([])
  for (const state of WISH_STATES)
    if (!OVER.includes(state))
      expect([state, [...reachedBy(['desk', 'system'], state)].some((to) => OVER.includes(to))]).toEqual([
        state,
        true,
      ])
})

it('a claim moves by its table alone: in line, held at most once, and over for good', () => {
  const moves = Object.keys(CLAIM_MOVES) as ClaimMove[]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (steps) => {
      let state: ClaimState | null = null
      const seen: ClaimState[] = []
      for (const move of steps) {
        const row: { from: readonly (ClaimState | null)[]; to: ClaimState } = CLAIM_MOVES[move]
        if (!row.from.includes(state)) continue
        state = row.to
        seen.push(state)
      }
      // Each state at most once: nobody comes back into a line, or into the hold of what ended.
      expect(new Set(seen).size).toBe(seen.length)
      const ends = ['left', 'passed_over', 'released', 'expired', 'undone']
      const end = seen.findIndex((one) => ends.includes(one))
      expect(end === -1 || end === seen.length - 1).toBe(true)
      if (seen.includes('undone')) expect(seen).toContain('done')
    }),
    { numRuns: 500 },
  )
  expect(new Set(moves.map((move) => CLAIM_MOVES[move].to))).toEqual(new Set(CLAIM_STATES))
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
