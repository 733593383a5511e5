import { describe, expect, test } from 'vitest'
import { resolvePack } from '../packs/resolve.ts'
import { FAMILIES } from '../testing/told/families.ts'
import { PEOPLE } from '../testing/told/people.ts'
import { PLACES } from '../testing/told/places.ts'
import { packsOf } from '../testing/told/told.ts'
import { Case } from './case.ts'
import { evaluate } from './evaluate.ts'
import type { Facts, Member } from './facts.ts'
import type { Program } from './program.ts'
import { noFacts, type Outcome, type Rule } from './rule.ts'
import { settle } from './settle.ts'
import type { Tri } from './tri.ts'

const DAY = '2026-11-22'
const rule = (test: Rule['test']): Rule => ({ id: 'made', weight: 1, uses: noFacts, test })
const says = (outcome: Outcome) => rule(() => outcome)
/** What is decided of whoever is in view: a word for the household, for those not described, and for each listed. */
const each = (household: Tri, named: Tri, ...listed: Tri[]) =>
  rule(({ at, assumed }) => (at < 0 ? household : assumed ? named : (listed[at] ?? 'unknown')))

/** One programme settled, and the same decided with its reasons: they must never differ. */
function decided(program: Omit<Program, 'id' | 'weight'>, facts: Facts = {}): Tri {
  const whole: Program = { id: 'tekun', weight: 1, ...program }
  const settled = new Case(facts, resolvePack(null, DAY))
  const so = settle(settled, [whole]).tekun
  const [evaluation] = evaluate(new Case(facts, resolvePack(null, DAY)), [whole])
  expect(evaluation?.met).toBe(so)
  expect([settled.at, settled.assumed]).toEqual([-1, null])
  return so
}

describe('a programme of the household', () => {
  test.each<[Outcome[], Tri]>([
    [[], 'yes'],
    [['yes', 'yes'], 'yes'],
    [['yes', 'unknown'], 'unknown'],
    [['yes', 'unset'], 'unknown'],
    [['unset', 'unknown', 'no', 'yes'], 'no'],
  ])('%j', (outcomes, expected) => {
    expect(decided({ rules: outcomes.map(says) })).toBe(expected)
  })
})

describe('a programme of people', () => {
  const ELDER: Member = { age: 70 }
  const person = (one: Rule | null, facts: Facts, household: Outcome = 'yes') =>
    decided({ people: ['elder', 'ill'], rules: [says(household)], ...(one && { each: [one] }) }, facts)

  test('is for nobody where nobody is of its groups, whatever else holds', () => {
    expect(person(says('yes'), { groups: ['child'] })).toBe('no')
    expect(person(says('unknown'), { persons: 1, members: [{ age: 30, illness: false }] }, 'unknown')).toBe(
      'no',
    )
  })

  test('is for whoever it may be for, without rules of a person', () => {
    expect(person(null, { groups: ['elder'] })).toBe('yes')
    expect(person(null, { groups: ['elder'] }, 'unknown')).toBe('unknown')
    expect(person(null, {})).toBe('unknown')
  })

  test('fails with the household, even while the people are open', () => {
    expect(person(says('unknown'), { groups: ['elder'] }, 'no')).toBe('no')
    expect(person(says('yes'), { groups: ['elder'] }, 'no')).toBe('no')
  })

  test('fails where even nobody in particular can pass', () => {
    expect(person(each('no', 'unknown'), { groups: ['elder'] })).toBe('no')
    expect(person(each('no', 'yes', 'yes'), { members: [ELDER] }, 'unknown')).toBe('no')
  })

  test('looks at each group that was named and not described', () => {
    const named = (elder: Tri, ill: Tri) =>
      rule(({ assumed }) => (assumed === 'elder' ? elder : assumed === 'ill' ? ill : 'unknown'))
    const both: Facts = { persons: 3, groups: ['elder', 'ill'] }
    expect(person(named('no', 'yes'), both)).toBe('yes')
    expect(person(named('yes', 'no'), both)).toBe('yes')
    expect(person(named('unknown', 'no'), both)).toBe('unknown')
    expect(person(named('no', 'unknown'), both)).toBe('unknown')
    expect(person(named('no', 'no'), both)).toBe('no')
    expect(person(named('no', 'yes'), { ...both, groups: ['elder'] })).toBe('no')
  })

  test('does not look for somebody of a group who may be on the list', () => {
    expect(person(each('unknown', 'yes', 'no'), { persons: 3, groups: ['elder'], members: [ELDER] })).toBe(
      'no',
    )
    const open: Facts = { persons: 3, groups: ['elder'], members: [{ age: 30 }] }
    expect(person(each('unknown', 'yes', 'no'), open)).toBe('yes')
  })

  test('looks at everybody on the list', () => {
    const two: Facts = { persons: 2, members: [ELDER, ELDER] }
    expect(person(each('unknown', 'no', 'no', 'yes'), two)).toBe('yes')
    expect(person(each('unknown', 'no', 'yes', 'no'), two)).toBe('yes')
    expect(person(each('unknown', 'no', 'unknown', 'no'), two)).toBe('unknown')
    expect(person(each('unknown', 'no', 'no', 'unknown'), two)).toBe('unknown')
    expect(person(each('unknown', 'no', 'no', 'no'), two)).toBe('no')
    expect(person(each('unknown', 'no', 'no', 'yes'), two, 'unknown')).toBe('unknown')
  })

  test('stays open while somebody it could be for was neither named nor described', () => {
    expect(person(each('unknown', 'no', 'no'), { persons: 2, members: [{}] })).toBe('unknown')
    expect(person(each('unknown', 'no', 'no'), { persons: 1, members: [{}] })).toBe('no')
    expect(person(each('unknown', 'no', 'no'), { persons: 2, members: [ELDER] })).toBe('no')
  })
})

test('a later programme sees what the earlier ones came to', () => {
  const first: Program = { id: 'dibao', weight: 1, rules: [says('no')] }
  const then: Program = { id: 'dibian', weight: 1, rules: [rule(({ so }) => so.dibao)] }
  const so = settle(new Case({}, resolvePack(null, DAY)), [first, then])
  expect([so.dibao, so.dibian, so.cable]).toEqual(['no', 'no', 'unknown'])
})

test.each(Object.entries({ ...FAMILIES, ...PEOPLE, ...PLACES }))(
  'every programme for the family %s comes to the same as with its reasons',
  (_name, family) => {
    const { facts, on = DAY } = family
    const pack = resolvePack(facts.region, on, packsOf(family))
    const so = settle(new Case(facts, pack))
    for (const { program, met } of evaluate(new Case(facts, pack)))
      expect([program, so[program]]).toEqual([program, met])
  },
)
