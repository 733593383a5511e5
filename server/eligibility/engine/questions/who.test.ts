import { describe, expect, test } from 'vitest'
import type { FactKey, Facts, Group, Member, MemberKey } from '../facts.ts'
import { whoOf } from './who.ts'

/** Whom a question about the first listed person names; the key alone. */
const named = (member: Member, key: MemberKey = 'incomeFen') =>
  whoOf({ persons: 3, members: [member] }, `members.0.${key}`)?.key

describe('a question about nobody in particular names nobody', () => {
  test.each<FactKey>(['region', 'persons', 'groups'])('%s', (key) => {
    expect(whoOf({ persons: 1, members: [{ relation: 'self' }] }, key)).toBeNull()
  })

  test('nor does an address that is none', () => {
    expect(whoOf({ persons: 1 }, 'members.0.shoeSize' as FactKey)).toBeNull()
  })
})

test('a family living apart is told by its number, also by one who lives alone', () => {
  const family = { key: 'who.obligor', params: { number: 2 } }
  expect(whoOf({ persons: 1 }, 'obligors.1.persons')).toEqual(family)
  expect(whoOf({ persons: 4, members: [{ age: 70 }] }, 'obligors.1.rigidFen')).toEqual(family)
})

test('one who lives alone is asked as "you", whatever is known of them', () => {
  const alone = { key: 'who.self', params: {} }
  expect(whoOf({ persons: 1 }, 'members.0.age')).toEqual(alone)
  expect(whoOf({ persons: 1, members: [{ age: 70, illness: true }] }, 'members.0.illness')).toEqual(alone)
  expect(whoOf({ persons: 2 }, 'members.0.age')?.key).toBe('who.someone')
})

test('one of several is told by number as well, in case two are alike', () => {
  const facts: Facts = { persons: 3, members: [{ relation: 'self' }, { age: 7 }] }
  expect(whoOf(facts, 'members.0.age')).toEqual({ key: 'who.self', params: { number: 1 } })
  expect(whoOf(facts, 'members.1.illness')).toEqual({ key: 'who.child', params: { number: 2 } })
})

describe('somebody described is named by what is known of them', () => {
  test.each<[Member, string]>([
    [{ relation: 'self', age: 70, disability: 'visual' }, 'who.self'],
    [{ relation: 'child', age: 8, disability: 'visual' }, 'who.disabled'],
    [{ age: 8, disability: 'none' }, 'who.child'],
    [{ age: 17, study: 'senior' }, 'who.child'],
    [{ age: 18, study: 'senior' }, 'who.student'],
    [{ age: 18 }, 'who.someone'],
    [{ age: 62, study: 'university' }, 'who.student'],
    [{ age: 60, study: 'none', illness: true }, 'who.elder'],
    [{ age: 59 }, 'who.someone'],
    [{ age: 59, illness: true, work: 'jobless' }, 'who.ill'],
    [{ age: null, illness: true }, 'who.ill'],
    [{ age: 40, illness: false, work: 'jobless' }, 'who.jobless'],
    [{ age: 40, work: 'employed' }, 'who.someone'],
    [{}, 'who.someone'],
  ])('%j', (member, key) => {
    expect(named(member)).toBe(key)
  })
})

describe('a question does not say beforehand what it asks for', () => {
  test('of somebody who is known by something else, or by nothing', () => {
    expect(named({ age: 70 }, 'disability')).toBe('who.elder')
    expect(named({ age: 9 }, 'illness')).toBe('who.child')
    expect(named({ age: 40 }, 'disability')).toBe('who.someone')
    expect(named({ age: 40 }, 'illness')).toBe('who.someone')
  })

  test('even if it was told before and is asked again', () => {
    expect(named({ age: 40, disability: 'visual' }, 'disability')).toBe('who.someone')
    expect(named({ age: 40, illness: true }, 'illness')).toBe('who.someone')
    expect(named({ age: 40, disability: 'visual' }, 'illness')).toBe('who.disabled')
  })
})

describe('of somebody of whom nothing is told yet', () => {
  test.each<[MemberKey, string]>([
    ['disability', 'who.disabled'],
    ['disabilityLevel', 'who.disabled'],
    ['dependence', 'who.disabled'],
    ['father', 'who.child'],
    ['mother', 'who.child'],
    ['illness', 'who.ill'],
    ['study', 'who.student'],
    ['work', 'who.jobless'],
    ['age', 'who.someone'],
    ['incomeFen', 'who.someone'],
  ])('%s is asked of the one it matters for', (key, expected) => {
    expect(whoOf({ persons: 3 }, `members.0.${key}`)).toEqual({ key: expected, params: { number: 1 } })
  })

  const next = (groups: readonly Group[], members: readonly Member[] = []) =>
    whoOf({ persons: 4, groups, members }, `members.${members.length}.age`)?.key

  test('the age is asked of the first the family said it has and did not describe yet', () => {
    expect(next(['elder', 'ill'])).toBe('who.elder')
    expect(next(['student'])).toBe('who.student')
    expect(next([])).toBe('who.someone')
    expect(next(['child', 'ill'], [{ age: 7, illness: false }])).toBe('who.ill')
    expect(next(['child'], [{ age: 7 }])).toBe('who.someone')
  })

  test('the same of somebody who is listed without a word that tells who it is', () => {
    const facts: Facts = { persons: 4, groups: ['elder'], members: [{ age: 40, work: 'employed' }, {}] }
    expect(whoOf(facts, 'members.0.father')?.key).toBe('who.child')
    expect(whoOf(facts, 'members.0.incomeFen')?.key).toBe('who.someone')
    expect(whoOf({ ...facts, members: facts.members?.slice(0, 1) }, 'members.0.incomeFen')?.key).toBe(
      'who.elder',
    )
  })
})
