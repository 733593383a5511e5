import { expect, test } from 'vitest'
import { packsWith } from '../../testing/packs-with.ts'
import { Case } from '../case.ts'
import { type Facts, resolvePack } from '../index.ts'
import { rulesOf, usesOf } from '../rule.ts'
import { belowDisposable } from './disposable.ts'

const RULE = belowDisposable(['Z1', '第四十一条', 'Art. 41'])
/** 1000 yuan a person a month. */
const SET = packsWith({ disposableIncome: { value: 1_200_000 } })
const FAMILY: Facts = { region: '330281', persons: 2, monthlyIncomeFen: 199_999, obligorFamilies: 0 }
const of = (facts: Facts, packs = SET) =>
  new Case({ ...FAMILY, ...facts }, resolvePack(facts.region ?? '330281', '2026-11-22', packs))
const agreed = (agreedFen: number): Facts => ({
  obligorFamilies: 1,
  obligors: [{ hardship: false, agreedFen, property: 'within' }],
})

test.each<[string, Facts, string]>([
  ['below', {}, 'yes'],
  ['at it', { monthlyIncomeFen: 200_000 }, 'no'],
  ['support lifts it', agreed(1), 'no'],
  ['support leaves it below', { ...agreed(1), monthlyIncomeFen: 199_998 }, 'yes'],
  ['support not told', { obligorFamilies: undefined }, 'unknown'],
  ['income not told', { monthlyIncomeFen: undefined }, 'unknown'],
  ['nobody counted', { persons: undefined }, 'unknown'],
])('%s', (_, facts, met) => {
  expect(RULE.test(of(facts))).toBe(met)
})

test('rests on what the family has, and on the place alone where that has no number', () => {
  expect(rulesOf(RULE, of({}))).toEqual(['disposableIncome'])
  expect(usesOf(RULE, of({}))).toEqual(['region', 'persons', 'monthlyIncomeFen', 'obligorFamilies'])
  expect(RULE.params?.(of({}))).toEqual({ line: '12000' })
  const unset = of({}, packsWith({}))
  expect([RULE.test(unset), usesOf(RULE, unset), RULE.params?.(unset)]).toEqual([
    'unset',
    ['region'],
    { line: '0' },
  ])
})

test('without a place everything is open', () => {
  const nowhere = new Case({ persons: 2 }, resolvePack(null, '2026-11-22', packsWith({})))
  expect(RULE.test(nowhere)).toBe('unknown')
  expect(usesOf(RULE, nowhere).slice(0, 2)).toEqual(['region', 'persons'])
})
