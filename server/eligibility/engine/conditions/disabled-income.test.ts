import { describe, expect, test } from 'vitest'
import { atHome, inView } from '../../testing/in-view.ts'
import type { Facts, Member } from '../facts.ts'
import { type Outcome, rulesOf, usesOf } from '../rule.ts'
import { DISABLED_FAMILY_INCOME as FAMILY, DISABLED_OWN_INCOME as OWN } from './disabled-income.ts'
import { ofWorkingAge } from './working-age.ts'

// Yuyao in 2026: 1.5 times 1375 yuan are 2062.50. 330702 has no standard.
const ALONE: Facts = { region: '330281', persons: 1, obligorFamilies: 0, spending: [] }

describe('the income of the family', () => {
  const of = (change: Facts) => {
    const subject = atHome({ ...ALONE, ...change })
    return [FAMILY.test(subject), FAMILY.variant?.(subject)]
  }

  test.each<[Facts, [Outcome, string]]>([
    [{ monthlyIncomeFen: 206_249 }, ['yes', '']],
    [{ monthlyIncomeFen: 206_250 }, ['no', '']],
    [{ monthlyIncomeFen: 206_250, spending: ['work'], workCostFen: 1 }, ['unknown', 'Open']],
    [{}, ['unknown', 'Open']],
    [{ monthlyIncomeFen: 0, region: null }, ['unknown', '']],
    [{ monthlyIncomeFen: 0, region: '330702' }, ['unset', '']],
  ])('%j', (change, expected) => {
    expect(of(change)).toEqual(expected)
  })

  test('rests on the standard and the factor, and asks only for the place where there is none', () => {
    expect(rulesOf(FAMILY, atHome(ALONE))).toEqual(['dibao.standard', 'disability.incomeFactor'])
    expect(usesOf(FAMILY, atHome({ ...ALONE, region: '330702' }))).toEqual(['region'])
    expect(usesOf(FAMILY, atHome(ALONE))).toEqual(['region', 'persons', 'monthlyIncomeFen'])
    expect(FAMILY.params?.(atHome({ ...ALONE, persons: 2, monthlyIncomeFen: 5_000 }))).toEqual({
      income: '50',
      persons: 2,
      line: '2062.50',
      total: '4125',
    })
  })
})

describe('the income of one of working age', () => {
  const GROWN: Member = { age: 40, incomeFen: 206_249 }
  const of = (change: Member, region: string | null = '330281') =>
    inView({ region, members: [{ ...GROWN, ...change }] })

  test.each<[Member, Outcome, string]>([
    [{}, 'yes', ''],
    [{ incomeFen: 206_250 }, 'no', ''],
    [{ incomeFen: undefined }, 'unknown', ''],
    [{ incomeFen: null }, 'unknown', ''],
    [{ age: 15 }, 'no', 'Age'],
    [{ age: 16 }, 'yes', ''],
    [{ age: 59 }, 'yes', ''],
    [{ age: 60 }, 'no', 'Age'],
    [{ age: undefined }, 'unknown', ''],
    [{ age: undefined, incomeFen: 206_250 }, 'no', ''],
  ])('%j', (change, outcome, variant) => {
    const subject = of(change)
    expect([OWN.test(subject), OWN.variant?.(subject)]).toEqual([outcome, variant])
  })

  test('without a place, or a standard of it, nothing is said', () => {
    expect([OWN.test(of({}, null)), OWN.test(of({}, '330702'))]).toEqual(['unknown', 'unset'])
  })

  test('rests on the ages as well', () => {
    expect(rulesOf(OWN, of({}))).toEqual([
      'dibao.standard',
      'disability.incomeFactor',
      'tekun.childAge',
      'tekun.elderAge',
    ])
    expect(usesOf(OWN, of({}))).toEqual(['region', 'members.0.age', 'members.0.incomeFen'])
    expect(OWN.params?.(of({}))).toEqual({ income: '2062.49', line: '2062.50' })
  })
})

test('working age is known only once the rule on ages is in force', () => {
  const at = (age: number | undefined, on?: string) =>
    ofWorkingAge(inView({ region: '330281', members: [{ age }] }, on === undefined ? {} : { on }))
  expect([at(15), at(16), at(59), at(60), at(undefined)]).toEqual(['no', 'yes', 'yes', 'no', 'unknown'])
  expect(at(70, '2021-06-30')).toBe('unknown')
})
