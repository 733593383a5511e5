import { describe, expect, test } from 'vitest'
import { atHome, inView } from '../../testing/in-view.ts'
import { decideOne, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import type { Member } from '../facts.ts'
import type { Outcome } from '../rule.ts'
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

describe('a grown-up without work (N2 part 1(1))', () => {
  const RULE = DANRENBAO.each?.[0]?.any?.find(({ id }) => id === 'soloAdult')
  const outcome = (change: Member, region: string | null = YUYAO) =>
    RULE?.test(inView({ region, members: [{ ...GROWN_UP, ...change }] }))

  test.each<[Member, Outcome]>([
    [{}, 'unset'],
    [{ age: 18 }, 'unset'],
    [{ age: 17 }, 'no'],
    [{ age: undefined }, 'unknown'],
    [{ work: undefined }, 'unknown'],
    [{ work: 'employed' }, 'no'],
    [{ incomeFen: undefined }, 'unknown'],
    [{ incomeFen: 137_499 }, 'unset'],
    [{ incomeFen: 137_500 }, 'no'],
    [{ disabilityLevel: undefined }, 'unknown'],
    [{ disability: undefined }, 'unknown'],
    [{ disability: 'none' }, 'no'],
  ])('%j', (change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  test('where there is no standard no income is too much', () => {
    expect([outcome({ incomeFen: 900_000 }, '330702'), outcome({ incomeFen: 900_000 }, null)]).toEqual([
      'unset',
      'unset',
    ])
  })
})

test('the full standard of each, where both the standard and the share are set', () => {
  const sum = (region: string, on = '2026-11-22') =>
    DANRENBAO.amount?.(atHome({ region }, { on }), [0, 2])?.amount
  expect(sum(YUYAO)).toMatchObject({ fen: 275_000, period: 'month', per: 'people', possibleFen: null })
  expect(sum(YUYAO)?.lines).toEqual([
    { key: 'amount.onePerson', fen: 275_000, params: { standard: '1375', people: 2, total: '2750' } },
  ])
  expect([sum('330702'), sum(YUYAO, '2010-01-01')]).toEqual([undefined, undefined])
})
