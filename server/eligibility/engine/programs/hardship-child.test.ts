import { describe, expect, test } from 'vitest'
import { decideOne, HANGZHOU, reasonsOf, YUYAO } from '../../testing/one-program.ts'
import type { Facts, Member } from '../facts.ts'
import { HARDSHIP_CHILD } from './hardship-child.ts'

const DIBAO = { dibao: 'yes', dibian: 'no' } as const
const DIBIAN = { dibao: 'no', dibian: 'yes' } as const
const NEITHER = { dibao: 'no', dibian: 'no' } as const
const WELL: Member = { age: 8, disability: 'none', illness: false, father: 'able', mother: 'able' }
const decide = (members: readonly Member[], so: Parameters<typeof decideOne>[2] = DIBAO, facts: Facts = {}) =>
  decideOne(HARDSHIP_CHILD, { region: HANGZHOU, members, alreadyOn: 'none', ...facts }, so)

describe('amounts of Hangzhou', () => {
  test.each([
    ['dibao', DIBAO, 61_200],
    ['dibian', DIBIAN, 36_800],
  ])('a healthy child of a %s family', (_, so, fen) => {
    expect(decide([WELL], so).amount).toMatchObject({ kind: 'exact', fen, possibleFen: null })
  })

  test.each([
    [{ disability: 'physical', disabilityLevel: 2 }, 252_500, null],
    [{ disability: 'intellectual', disabilityLevel: 4 }, 252_500, null],
    [{ illness: true }, 252_500, null],
    [{ disability: 'hearing', disabilityLevel: 3 }, 61_200, 252_500],
    [{ illness: undefined }, 61_200, 252_500],
  ] as const)('a child with %o', (more, fen, possibleFen) => {
    expect(decide([{ ...WELL, ...more }]).amount).toMatchObject({ fen, possibleFen })
  })

  test('adds up the children in any order, without the grown-ups and those with an allowance of their own', () => {
    const members: Member[] = [
      { age: 40 },
      WELL,
      { ...WELL, illness: true },
      { ...WELL, father: 'dead', mother: 'unable' },
    ]
    const { amount } = decide(members)
    expect(amount).toMatchObject({ kind: 'ceiling', fen: 252_500 + 61_200 })
    expect(decide(members.toReversed()).amount).toEqual(amount)
  })
})

test('what a family is recognised as today is enough', () => {
  expect(decide([WELL], {}, { alreadyOn: 'dibao' }).verdict).toBe('likely')
  expect(decide([WELL], NEITHER, { alreadyOn: 'dibian' }).amount?.fen).toBe(36_800)
})

test('elsewhere the amount is for the window', () => {
  const result = decide([WELL], DIBAO, { region: YUYAO })
  expect([result.verdict, result.amount, result.next.key]).toEqual([
    'likely',
    null,
    'next.hardship_child.likelyNoAmount',
  ])
})

test('in other families only a disabled child is left open', () => {
  expect(decide([WELL], NEITHER).verdict).toBe('not')
  const disabled = decide([{ ...WELL, disability: 'visual' }], NEITHER)
  expect([disabled.verdict, reasonsOf(disabled)]).toEqual([
    'unknown',
    ['reason.child.yes', 'reason.childFamily.no', 'reason.childDisabled.unset'],
  ])
  expect(decide([{ ...WELL, disability: undefined }], NEITHER).missing).toEqual(['members.0.disability'])
})

test('waits for nothing about a child not described once the family is poor', () => {
  const result = decideOne(HARDSHIP_CHILD, { region: HANGZHOU, groups: ['child'] }, DIBAO)
  expect([result.verdict, result.amount?.fen]).toEqual(['likely', 61_200])
})

test('stands back behind the allowance of orphans', () => {
  expect(decide([WELL], { ...DIBAO, orphan: 'yes' }).next.key).toBe('next.hardship_child.superseded')
})
