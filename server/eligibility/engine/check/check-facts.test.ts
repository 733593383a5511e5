import { describe, expect, test } from 'vitest'
import { checkFacts, checkScreenings, isDay } from './check-facts.ts'

const person = (relation: string, age?: number | null, more: object = {}) => ({ relation, age, ...more })
const family = (...members: object[]) => ({ members })

describe('refused, by the field and the reason', () => {
  test.each([
    ['age 300', family(person('self', 300)), 'members.0.age', 'range'],
    ['age below zero', family({ age: -1 }), 'members.0.age', 'negative'],
    ['half a year', family({ age: 1.5 }), 'members.0.age', 'whole'],
    ['an age in words', family({ age: '40' }), 'members.0.age', 'number'],
    ['no number at all', { persons: Number.NaN }, 'persons', 'number'],
    ['a negative income', { monthlyIncomeFen: -1 }, 'monthlyIncomeFen', 'negative'],
    ['an income in words', { monthlyIncomeFen: '3000' }, 'monthlyIncomeFen', 'money'],
    ['a part of a fen', { monthlyIncomeFen: 0.5 }, 'monthlyIncomeFen', 'wholeFen'],
    ['more than anybody earns', { monthlyIncomeFen: 100_000_001 * 100 }, 'monthlyIncomeFen', 'tooMuch'],
    ['nobody', { persons: 0 }, 'persons', 'range'],
    ['300 persons', { persons: 300 }, 'persons', 'range'],
    ['a place outside the province', { region: '110101' }, 'region', 'region'],
    ['a city instead of a county', { region: '330200' }, 'region', 'region'],
    ['a place as a number', { region: 330281 }, 'region', 'region'],
    ['a strange answer', { vehicles: 'two' }, 'vehicles', 'option'],
    ['yes in words', { hardNow: 'yes' }, 'hardNow', 'yesno'],
    ['one kind without its list', { groups: 'child' }, 'groups', 'list'],
    ['a strange kind', { groups: ['child', 'cat'] }, 'groups', 'option'],
    ['an unknown fact', { income: 5 }, 'income', 'unknown'],
    ['an unknown fact of a person', family({ name: 'x' }), 'members.0.name', 'unknown'],
    ['an unknown fact of relatives', { obligors: [{}, { age: 5 }] }, 'obligors.1.age', 'unknown'],
    ['people that are no list', { members: {} }, 'members', 'list'],
    ['a person that is none', { members: [5] }, 'members.0', 'object'],
    ['too many people', { members: Array(21).fill({}) }, 'members', 'long'],
    ['disability level 5', family({ disabilityLevel: 5 }), 'members.0.disabilityLevel', 'range'],
    ['seven of six things', family({ selfCareUnmet: 7 }), 'members.0.selfCareUnmet', 'range'],
    [
      'relatives that earn less than nothing',
      { obligors: [{ rigidFen: -5 }] },
      'obligors.0.rigidFen',
      'negative',
    ],
    ['a strange kind of money', { incomes: [{ kind: 'gold', monthlyFen: 1 }] }, 'incomes.0.kind', 'option'],
    ['a strange part of money', { incomes: [{ kind: 'wage', fen: 1 }] }, 'incomes.0.fen', 'unknown'],
    ['money without a sum', { incomes: [{ kind: 'wage' }] }, 'incomes.0.monthlyFen', 'money'],
    ['no facts at all', null, '', 'facts'],
    ['facts as text', 'x', '', 'facts'],

    [
      'a child older than its parent',
      family(person('self', 30), person('child', 31)),
      'members.1.age',
      'childOlder',
    ],
    [
      'a child as old as its parent',
      family(person('self', 30), person('child', 30)),
      'members.1.age',
      'childOlder',
    ],
    [
      'a child older than both parents',
      family(person('self', 30), person('spouse', 35), person('child', 36)),
      'members.2.age',
      'childOlder',
    ],
    [
      'an old grandchild',
      family(person('self', 60), person('grandchild', 70)),
      'members.1.age',
      'grandchildOlder',
    ],
    ['a young parent', family(person('parent', 30), person('self', 40)), 'members.0.age', 'parentYounger'],
    [
      'a young grandparent',
      family(person('self', 40), person('grandparent', 39)),
      'members.1.age',
      'grandparentYounger',
    ],
    ['two applicants', family(person('self', 40), person('self', 41)), 'members.1.relation', 'twoSelves'],
    [
      'more people than persons',
      { persons: 1, ...family(person('self', 40), person('spouse', 40)) },
      'persons',
      'tooFew',
    ],
    [
      'more relatives than families',
      { obligorFamilies: 0, obligors: [{}] },
      'obligorFamilies',
      'tooFewFamilies',
    ],
    ['the same income twice', { monthlyIncomeFen: 5, incomes: [] }, 'incomes', 'incomeTwice'],
    [
      'a job that pays more than all',
      { monthlyIncomeFen: 5, newJobIncomeFen: 6 },
      'newJobIncomeFen',
      'jobOverAll',
    ],
  ])('%s', (_, facts, field, kind) => {
    expect(checkFacts(facts)).toMatchObject({ field, at: field, key: `fault.${kind}` })
  })
})

describe('unusual, and taken', () => {
  test.each([
    ['nothing told', {}],
    ['everything asked and not known', { persons: null, members: null, region: null, groups: null }],
    ['a person of whom nothing is known', family({})],
    ['a kindergarten at 40', family(person('self', 40, { study: 'kindergarten' }))],
    ['a level without a disability', family({ disabilityLevel: 1 })],
    ['a mother at 12', family(person('self', 12), person('child', 0))],
    [
      'a child older than its stepmother',
      family(person('self', 30), person('spouse', 60), person('child', 35)),
    ],
    [
      'a child, the spouse of unknown age',
      family(person('self', 30), person('spouse', null), person('child', 35)),
    ],
    [
      'a stepmother younger than her stepchild',
      family(person('self', 40), person('parent', 35), person('parent', 70)),
    ],
    ['a spouse of 20 beside one of 90', family(person('self', 90), person('spouse', 20))],
    ['a child of 60 without the age of the applicant', family(person('self'), person('child', 60))],
    ['a child of 60 without an applicant', family(person('child', 60))],
    ['a brother older than everybody', family(person('self', 5), person('sibling', 90))],
    ['more people than count', { persons: 1, ...family(person('self', 40), person('other', 40)) }],
    ['age 0 and 120', family(person('self', 120), person('child', 0))],
    ['a job that is all the income', { monthlyIncomeFen: 5, newJobIncomeFen: 5 }],
    ['a place that was not said', { region: '330000' }],
  ])('%s', (_, facts) => {
    expect(checkFacts(facts)).toBeNull()
  })
})

describe('what may be sent', () => {
  test.each([
    ['facts', { persons: 3 }, { facts: { persons: 3 } }],
    ['facts with a day', { facts: {}, asOf: '2026-01-31' }, { facts: {}, asOf: '2026-01-31' }],
    ['a list of both', [{}, { facts: {} }], [{ facts: {} }, { facts: {}, asOf: undefined }]],
  ])('%s', (_, given, value) => {
    expect(checkScreenings(given)).toEqual({ ok: true, value })
  })

  test.each([
    ['a wrong day', { facts: {}, asOf: '2026-02-30' }, 'asOf', 'date'],
    ['a fact beside the facts', { facts: {}, persons: 3 }, 'persons', 'unknown'],
    ['a wrong fact inside', { facts: { persons: 0 } }, 'facts.persons', 'range'],
    ['the second family', [{}, { persons: 0 }], '1.persons', 'range'],
    [
      'the third, with a day',
      [{}, {}, { facts: { members: [{ age: 300 }] } }],
      '2.facts.members.0.age',
      'range',
    ],
    ['no family', [5], '0', 'facts'],
    ['an empty list', [], '', 'noFamily'],
    ['too many', Array(201).fill({}), '', 'batch'],
    ['nothing', undefined, '', 'facts'],
  ])('%s', (_, given, field, kind) => {
    expect(checkScreenings(given)).toMatchObject({ ok: false, fault: { field, key: `fault.${kind}` } })
  })
})

test('days of the calendar', () => {
  expect(['2024-02-29', '2026-12-31'].filter(isDay)).toHaveLength(2)
  expect(
    ['2025-02-29', '2026-13-01', '2026-1-1', '20260101', '', null, 5, '2026-01-01T00:00'].filter(isDay),
  ).toEqual([])
})
