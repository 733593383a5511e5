import { expect, test } from 'vitest'
import { decideOne, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import type { Member } from '../facts.ts'
import { DANRENBAO } from './danrenbao.ts'

const GROWN_UP: Member = { age: 30, disability: 'visual', disabilityLevel: 2, work: 'jobless', incomeFen: 0 }
const alone = (change: Member = {}, dibao: 'yes' | 'no' = 'no', dibian: 'yes' | 'no' = 'no') =>
  decideOne(
    DANRENBAO,
    { region: YUYAO, persons: 3, groups: ['disabled'], members: [{ ...GROWN_UP, ...change }] },
    { dibao, dibian },
  )

test('a severely disabled grown-up without work is for the window, whatever family it is', () => {
  const open = alone()
  expect([open.verdict, open.missing]).toEqual(['unknown', []])
  expect(reasonsOf(open)).toContain('reason.soloAdult.unset')
  expect(alone({ work: 'unable' }).verdict).toBe('unknown')
})

test.each<Member>([
  { age: 17 },
  { work: 'employed' },
  { work: 'retired' },
  { disabilityLevel: 3 },
  { incomeFen: 137_500 },
])('not with %o', (change) => {
  expect(alone(change).verdict).toBe('not')
})

test('an income just below the standard, or one not told, keeps it open', () => {
  expect(alone({ incomeFen: 137_499 }).missing).toEqual([])
  expect(alone({ incomeFen: undefined }).missing).toEqual(['members.0.incomeFen'])
  expect(alone({ work: null }).missing).toEqual(['members.0.work'])
})

test('in a dibian family it is likely; where the whole family is within dibao nobody applies alone', () => {
  expect(alone({}, 'no', 'yes').verdict).toBe('likely')
  expect(alone({}, 'yes').verdict).toBe('not')
})
