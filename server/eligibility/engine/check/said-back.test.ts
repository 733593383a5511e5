import { describe, expect, test } from 'vitest'
import { INCOME_KINDS } from '../facts.ts'
import { checkFacts, checkScreenings } from './check-facts.ts'
import { knownFacts } from './shape.ts'

const person = (relation: string, age?: number, more: object = {}) => ({ relation, age, ...more })
const family = (...members: object[]) => ({ members })

describe('what is wrong says the limits and what was given', () => {
  test.each<[object, object]>([
    [{ persons: 21 }, { min: 1, max: 20, given: 21 }],
    [{ monthlyIncomeFen: 100_000_001 }, { max: '1000000', wan: 100 }],
    [{ vehicles: 'two' }, { options: 'none, one_car, more' }],
    [{ groups: ['cat'] }, { options: 'child, student, elder, disabled, ill, jobless' }],
    [{ groups: Array(7).fill('child') }, { max: 6 }],
    [{ region: 'x'.repeat(40) }, { given: 'x'.repeat(30) }],
    [{ region: [1] }, { given: '[…]' }],
    [{ region: { a: 1 } }, { given: '{…}' }],
    [{ members: Array(21).fill({}) }, { max: 20 }],
    [{ incomes: Array(51).fill({ kind: 'wage', monthlyFen: 1 }) }, { max: 50 }],
    [{ incomes: [{ kind: 'gold', monthlyFen: 1 }] }, { options: INCOME_KINDS.join(', ') }],
    [family(person('self', 30), person('spouse', 32), person('child', 33)), { age: 33, own: 32 }],
    [family(person('self', 40), person('parent', 40)), { age: 40, own: 40 }],
    [
      { persons: 1, ...family(person('self', 40), person('spouse', 40)) },
      { persons: 1, counted: 2 },
    ],
    [
      { obligorFamilies: 1, obligors: [{}, {}] },
      { told: 1, listed: 2 },
    ],
    [{ hardNow: 'yes' }, {}],
  ])('%j', (facts, params) => {
    expect(checkFacts(facts)?.params).toEqual(params)
  })

  test('of a list and of a day', () => {
    const batch = checkScreenings(Array(201).fill({}))
    const day = checkScreenings({ facts: {}, asOf: 'today' })
    expect([batch, day]).toMatchObject([
      { fault: { params: { max: 200 } } },
      { fault: { params: { given: 'today' } } },
    ])
  })
})

describe('as much as is allowed', () => {
  test.each<[string, object]>([
    ['all kinds of people', { groups: ['child', 'student', 'elder', 'disabled', 'ill', 'jobless'] }],
    ['twenty people', { members: Array(20).fill({}) }],
    ['fifty incomes', { incomes: Array(50).fill({ kind: 'wage', monthlyFen: 1 }) }],
    ['as many relatives as families', { obligorFamilies: 1, obligors: [{}] }],
    ['relatives, their number not known', { obligorFamilies: null, obligors: [{}] }],
    [
      'people, their number not known',
      { persons: null, members: [{ relation: 'self' }, { relation: 'spouse' }] },
    ],
    ['incomes without a sum of all', { monthlyIncomeFen: null, incomes: [], newJobIncomeFen: 5 }],
    ['a job, the income not told', { newJobIncomeFen: 5 }],
    [
      'people without ages',
      { members: [{ relation: 'self' }, { relation: 'child' }, { relation: 'parent' }] },
    ],
    [
      'a child of unknown age beside an old one',
      family(person('self', 60), person('child'), person('child', 59)),
    ],
    [
      'a father older, a mother of unknown age',
      family(person('self', 40), person('parent'), person('parent', 41)),
    ],
    ['nobody told apart', family({ age: 90 }, { age: 5 }, person('self', 30))],
  ])('%s', (_, facts) => {
    expect(checkFacts(facts)).toBeNull()
  })

  test('two hundred families', () => {
    expect(checkScreenings(Array(200).fill({})).ok).toBe(true)
  })
})

describe('wrong, by its place', () => {
  test.each<[unknown, string, string]>([
    [[], '', 'facts'],
    [{ members: [[]] }, 'members.0', 'object'],
    [{ incomes: ['wage'] }, 'incomes.0', 'object'],
    [{ incomes: [{ kind: 'wage', monthlyFen: null }] }, 'incomes.0.monthlyFen', 'money'],
    [{ incomes: [{ kind: 'wage', monthlyFen: '5' }] }, 'incomes.0.monthlyFen', 'money'],
    [{ obligors: 5 }, 'obligors', 'list'],
    [{ floorAreaPerPerson: -0.5 }, 'floorAreaPerPerson', 'negative'],
    [{ floorAreaPerPerson: 2000.01 }, 'floorAreaPerPerson', 'range'],
    [{ persons: Number.POSITIVE_INFINITY }, 'persons', 'number'],
    [{ carPriceFen: Number.NaN }, 'carPriceFen', 'money'],
    [{ ['x'.repeat(40)]: 1 }, 'x'.repeat(30), 'unknown'],
  ])('%j', (facts, at, kind) => {
    expect(checkFacts(facts)).toMatchObject({ at, key: `fault.${kind}` })
  })
})

test('of what was kept, lists that are none are left out and long ones are cut', () => {
  const stored = {
    members: 'x',
    obligors: Array(25).fill({ hardship: true, age: 3 }),
    incomes: null,
    vehicles: undefined,
    hardNow: null,
  }
  const kept = knownFacts(stored)
  expect(Object.keys(kept)).toEqual(['hardNow', 'obligors', 'incomes'])
  expect(kept.obligors).toEqual(Array(20).fill({ hardship: true }))
})
