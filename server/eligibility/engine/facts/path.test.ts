import { describe, expect, test } from 'vitest'
import {
  type FactKey,
  type Facts,
  factOrder,
  factPath,
  factsTold,
  isFactKey,
  memberFact,
  obligorFact,
  readFact,
  withAnswer,
} from './path.ts'

const NONE = 'members.0.shoeSize' as FactKey

describe('an address taken apart', () => {
  test.each([
    ['homes', { of: 'household', key: 'homes' }],
    ['members.0.age', { of: 'members', index: 0, key: 'age' }],
    ['members.12.father', { of: 'members', index: 12, key: 'father' }],
    ['obligors.3.rigidFen', { of: 'obligors', index: 3, key: 'rigidFen' }],
  ])('%s', (address, path) => {
    // The second time it is remembered.
    expect([factPath(address), factPath(address)]).toEqual([path, path])
    expect(isFactKey(address)).toBe(true)
  })

  test.each([
    '',
    'members',
    'members.0',
    'age',
    'members.0.rigidFen',
    'obligors.0.age',
    'members.100.age',
    'members.-1.age',
    'xmembers.0.age',
    'members.0.age.x',
    'incomes.0.kind',
    'toString',
  ])('"%s" is none', (address) => {
    expect([factPath(address), factPath(address)]).toEqual([null, null])
    expect(isFactKey(address)).toBe(false)
  })
})

test('an address made and taken apart is the same, however often it is made', () => {
  for (const index of [0, 1, 19, 99, 1]) {
    expect(memberFact(index, 'age')).toBe(`members.${index}.age`)
    expect(memberFact(index, 'mother')).toBe(`members.${index}.mother`)
    expect(obligorFact(index, 'agreedFen')).toBe(`obligors.${index}.agreedFen`)
    expect(factPath(memberFact(index, 'age'))).toEqual({ of: 'members', index, key: 'age' })
  }
})

test('the questionnaire goes from the household to the relatives and then person by person', () => {
  const keys: FactKey[] = [
    'region',
    'legalMatter',
    'obligors.0.hardship',
    'obligors.0.agreedFen',
    'obligors.1.hardship',
    'members.0.relation',
    'members.0.institution',
    'members.1.relation',
    NONE,
  ]
  const orders = keys.map(factOrder)
  expect(orders).toEqual(orders.toSorted((a, b) => a - b))
  expect(new Set(orders).size).toBe(keys.length)
  expect([factOrder('region'), factOrder(NONE)]).toEqual([0, Number.MAX_SAFE_INTEGER])
})

const FAMILY: Facts = {
  homes: 0,
  region: '330281',
  vehicles: null,
  members: [{ age: 40, relation: 'self' }, {}, { illness: false, age: null }],
  obligors: [{}, { property: 'car', hardship: false }],
}

test('a fact is read as it was told, skipped, or not asked', () => {
  const keys: FactKey[] = ['homes', 'vehicles', 'premises', 'members.2.illness', 'members.2.age']
  expect(keys.map((key) => readFact(FAMILY, key))).toEqual([0, null, undefined, false, null])
  expect(readFact(FAMILY, 'members.1.age')).toBeUndefined()
  expect(readFact(FAMILY, 'members.3.age')).toBeUndefined()
  expect(readFact({}, 'members.0.age')).toBeUndefined()
  expect(readFact({}, 'obligors.0.property')).toBeUndefined()
  expect(readFact(FAMILY, 'obligors.1.property')).toBe('car')
  expect(readFact(FAMILY, NONE)).toBeUndefined()
})

test('all that was told or skipped, in the order of the questionnaire', () => {
  expect(factsTold(FAMILY)).toEqual([
    'region',
    'vehicles',
    'homes',
    'obligors.1.hardship',
    'obligors.1.property',
    'members.0.relation',
    'members.0.age',
    'members.2.age',
    'members.2.illness',
  ])
  expect(factsTold({})).toEqual([])
  expect(factsTold({ members: null, obligors: null, homes: undefined })).toEqual([])
})

describe('an answer put in', () => {
  test('of the household', () => {
    expect(withAnswer({ homes: 2, persons: 3 }, 'homes', 1)).toEqual({ homes: 1, persons: 3 })
    expect(withAnswer({}, 'homes', null)).toEqual({ homes: null })
  })

  test('of somebody in a list, which grows as far as it must', () => {
    expect(withAnswer({}, 'members.0.age', 70)).toEqual({ members: [{ age: 70 }] })
    expect(withAnswer({ members: [{ age: 5 }] }, 'members.2.age', 70)).toEqual({
      members: [{ age: 5 }, {}, { age: 70 }],
    })
    expect(withAnswer({ obligors: [{ persons: 3 }, { persons: 4 }] }, 'obligors.0.property', 'car')).toEqual({
      obligors: [{ persons: 3, property: 'car' }, { persons: 4 }],
    })
  })

  test('of what is no fact changes nothing, and the facts given are never written to', () => {
    const facts: Facts = { members: [{ age: 5 }] }
    expect(withAnswer(facts, NONE, 5)).toBe(facts)
    withAnswer(facts, 'members.0.age', 6)
    expect(facts).toEqual({ members: [{ age: 5 }] })
  })
})
