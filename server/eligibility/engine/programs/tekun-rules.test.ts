import { describe, expect, test } from 'vitest'
import { atHome, inView } from '../../testing/in-view.ts'
import { decideOne } from '../../testing/one-program.ts'
import type { FactKey, Facts, Group, Member } from '../facts.ts'
import { type Outcome, rulesOf, usesOf } from '../rule.ts'
import { TEKUN } from './tekun.ts'

const REGION: Facts = { region: '330281' }
const rule = (id: string) => {
  const found = TEKUN.each?.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const of = (member: Member, facts: Facts = {}) => inView({ ...REGION, ...facts, members: [member] })
const named = (assumed: Group, facts: Facts = {}) => inView({ ...REGION, ...facts }, { assumed })

describe('supporters who can support (N3 art. 8)', () => {
  const RULE = rule('tekunSupporters')
  const CHILD: Member = { age: 10, father: 'dead', mother: 'missing' }

  test.each<[Member, Facts['supporters'], Outcome, string]>([
    [{ age: 70 }, 'none', 'yes', ''],
    [{ age: 70 }, 'unable', 'yes', 'Unable'],
    [{ age: 70 }, 'able', 'no', ''],
    [{ age: 70 }, undefined, 'unknown', ''],
    // The parents of a grown-up are asked of as supporters.
    [{ age: 18, father: 'able', mother: 'able' }, 'none', 'yes', ''],
    [CHILD, 'none', 'yes', ''],
    [CHILD, 'unable', 'yes', 'Unable'],
    [{ ...CHILD, father: 'able' }, 'unable', 'no', ''],
    [{ ...CHILD, mother: 'able' }, 'none', 'no', ''],
    [{ ...CHILD, father: undefined }, 'none', 'unknown', ''],
    [{ ...CHILD, mother: null }, 'unable', 'unknown', ''],
    [{ age: 10 }, 'none', 'unknown', ''],
    [{ father: 'able' }, 'none', 'unknown', ''],
    [{ father: 'dead' }, 'none', 'yes', ''],
  ])('of %j, told as %s', (member, supporters, outcome, variant) => {
    const subject = of(member, { supporters })
    expect([RULE.test(subject), RULE.variant?.(subject)]).toEqual([outcome, variant])
  })

  test('asks after the parents of a minor only, and after the age where a parent could matter', () => {
    const parents: FactKey[] = ['members.0.father', 'members.0.mother', 'supporters']
    expect(usesOf(RULE, of({ age: 10 }))).toEqual(parents)
    expect(usesOf(RULE, named('child'))).toEqual(parents)
    expect(usesOf(RULE, of({ father: 'able' }))).toEqual(['members.0.age', 'supporters'])
    for (const subject of [of({ age: 18, father: 'able' }), of({}), named('elder'), atHome(REGION)])
      expect(usesOf(RULE, subject)).toEqual(['supporters'])
  })

  test('names the ages from which supporters count as unable', () => {
    expect(rulesOf(RULE, of({}))).toEqual(['tekun.supporterAge', 'tekun.supporterDibaoAge'])
    expect(RULE.params?.(of({}))).toEqual({ age: 70, dibaoAge: 60 })
    expect(RULE.params?.(inView(REGION, { on: '2015-01-01' }))).toEqual({ age: 0, dibaoAge: 0 })
  })
})

describe('an own income below the standard (N3 art. 6)', () => {
  const RULE = rule('tekunIncome')

  test.each<[Member, Facts, Outcome]>([
    [{ incomeFen: 137_499 }, {}, 'yes'],
    [{ incomeFen: 137_500 }, {}, 'no'],
    [{}, {}, 'unknown'],
    [{}, { persons: 1, monthlyIncomeFen: 137_499 }, 'yes'],
    [{}, { persons: 2, monthlyIncomeFen: 0 }, 'unknown'],
    [{ incomeFen: 0 }, { persons: 1, monthlyIncomeFen: 900_000 }, 'yes'],
    [{ incomeFen: 0 }, { region: null }, 'unknown'],
    [{ incomeFen: 0 }, { region: '330702' }, 'unset'],
  ])('%j in %j', (member, facts, outcome) => {
    expect(RULE.test(of(member, facts))).toBe(outcome)
  })

  test('asks of one who lives alone what the household has, of others first who they are', () => {
    const alone: Facts = { persons: 1 }
    expect(usesOf(RULE, of({}, alone))).toEqual(['region', 'persons', 'monthlyIncomeFen'])
    expect(usesOf(RULE, of({ age: 70, incomeFen: 0 }, alone))).toEqual(['region', 'members.0.incomeFen'])
    expect(usesOf(RULE, of({ age: 70 }))).toEqual(['region', 'members.0.incomeFen'])
    expect(usesOf(RULE, of({}))).toEqual(['region', 'members.0.age', 'members.0.incomeFen'])
    expect(usesOf(RULE, of({}, { region: '330702' }))).toEqual(['region'])
    expect(usesOf(RULE, of({ age: 70 }, { region: null }))).toEqual(['region', 'members.0.incomeFen'])
  })

  test('tells both sums a month', () => {
    expect(RULE.params?.(of({ incomeFen: 12_345 }))).toEqual({ income: '123.45', line: '1375' })
    expect(RULE.params?.(of({}, { region: '330702' }))).toEqual({ income: '0', line: '0' })
  })
})

describe('what to do next', () => {
  const OPEN_TO_ALL: Facts = {
    ...REGION,
    persons: 3,
    supporters: 'none',
    financialAssetsFen: 0,
    vehicles: 'none',
    homes: 1,
    premises: 'none',
    companyCapitalFen: 0,
  }
  const child: Member = { age: 15, incomeFen: 0, father: 'dead', mother: 'missing' }
  const elder: Member = { age: 70, incomeFen: 0 }
  const next = (members: readonly Member[], facts: Facts = {}) => {
    const { verdict, next } = decideOne(TEKUN, { ...OPEN_TO_ALL, ...facts, members })
    return [verdict, next.key]
  }

  test('a minor it is likely for may choose; nobody else, and not while it is open', () => {
    expect(next([child])).toEqual(['likely', 'next.tekun.likelyChild'])
    expect(next([elder, child])).toEqual(['likely', 'next.tekun.likelyChild'])
    expect(next([elder])).toEqual(['likely', 'next.tekun.likely'])
    expect(next([elder, { ...child, mother: 'able' }])).toEqual(['likely', 'next.tekun.likely'])
    const disabled: Member = { ...child, disability: 'physical', disabilityLevel: 1 }
    expect(next([{ ...disabled, age: 17 }])).toEqual(['likely', 'next.tekun.likelyChild'])
    expect(next([{ ...disabled, age: 18 }])).toEqual(['likely', 'next.tekun.likely'])
    expect(next([child], { homes: undefined })).toEqual(['unknown', 'next.tekun.unknown'])
  })

  test('one who is on tekun is told to report, a minor too', () => {
    expect(next([child], { alreadyOn: 'tekun' })).toEqual(['likely', 'next.tekun.already'])
    expect(next([], { groups: ['ill'] })).toEqual(['not', 'next.tekun.not'])
  })
})
