import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VOLUNTEER_STATES, type VolunteerState } from './contract.ts'
import { byMonth, canCertify, daysOf, touches } from './rules/months.ts'
import { type Move, type Mover, stateAfter } from './rules/states.ts'

const moves: Move[] = ['ask', 'confirm', 'decline', 'leave', 'end']
const movers: Mover[] = ['self', 'secretary', 'staff']

test('nobody confirms themselves, and nobody helps who has not asked', () => {
  const step = fc.tuple(fc.constantFrom(...moves), fc.constantFrom(...movers))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let at: VolunteerState | null = null
      for (const [move, who] of steps) {
        const next: VolunteerState | null = stateAfter(move, at, who)
        if (!next) continue
        if (next === 'active') expect([at, who === 'self']).toEqual(['asked', false])
        if (next === 'asked') expect(who).toBe('self')
        at = next
      }
    }),
  )
})

test.each([
  ['self', ['ask', 'leave']],
  ['secretary', ['confirm', 'decline']],
  ['staff', ['confirm', 'decline', 'end']],
] as const)('what %s may do', (who, expected) => {
  const may = moves.filter((move) => [null, ...VOLUNTEER_STATES].some((at) => stateAfter(move, at, who)))
  expect(may).toEqual(expected)
})

test('whoever was declined or has ended may ask again', () => {
  expect(VOLUNTEER_STATES.map((at) => stateAfter('ask', at, 'self'))).toEqual([null, null, 'asked', 'asked'])
})

test('hours by month, the newest first', () => {
  const deeds = [
    { on: '2026-09-30', minutes: 30, sign: 1 },
    { on: '2026-10-01', minutes: 60, sign: 1 },
    { on: '2026-10-31', minutes: 15, sign: 1 },
    // Taken back: nothing is left of August.
    { on: '2026-08-31', minutes: 45, sign: 1 },
    { on: '2026-08-31', minutes: -45, sign: -1 },
  ]
  expect(byMonth(deeds)).toEqual([
    { month: '2026-10', minutes: 75, deeds: 2 },
    { month: '2026-09', minutes: 30, deeds: 1 },
  ])
  expect(byMonth(deeds, 1)).toHaveLength(1)
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('what is still to come is not certified', () => {
  expect(canCertify({ from: '2026-01-01', to: '2026-11-22' }, '2026-11-22')).toBe(true)
  expect(canCertify({ from: '2026-01-01', to: '2026-11-23' }, '2026-11-22')).toBe(false)
  expect(canCertify({ from: '2026-02-01', to: '2026-01-31' }, '2026-11-22')).toBe(false)
})

test('a branch of the county helps in its villages, one of another township does not', () => {
  expect(touches('330281', '330281003007')).toBe(true)
  expect(touches('330281003007', '330281003')).toBe(true)
  expect(touches('330281002', '330281003007')).toBe(false)
})
