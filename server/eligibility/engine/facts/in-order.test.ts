import { describe, expect, test } from 'vitest'
import { HOUSEHOLD_KEYS } from './household.ts'
import { bitsOf, InOrder, toldBits } from './in-order.ts'
import type { FactKey } from './path.ts'

const MIXED: readonly FactKey[] = [
  'members.1.age',
  'legalMatter',
  'obligors.0.persons',
  'region',
  'members.0.work',
]
const SORTED = ['region', 'legalMatter', 'obligors.0.persons', 'members.0.work', 'members.1.age']

describe('facts in order', () => {
  test('of the household, of relatives, of people, each once', () => {
    const facts = new InOrder()
    expect(facts.keys).toEqual([])
    facts.addAll(MIXED)
    facts.addAll(MIXED)
    expect(facts.keys).toEqual(SORTED)
  })

  test('all of the household fit', () => {
    const facts = new InOrder()
    facts.addAll(HOUSEHOLD_KEYS.toReversed())
    expect(facts.keys).toEqual(HOUSEHOLD_KEYS)
  })

  test('what is beyond any list comes last', () => {
    const facts = new InOrder()
    facts.addAll(['members.100.age', 'members.1.age'])
    expect(facts.keys).toEqual(['members.1.age', 'members.100.age'])
  })

  test('only those told', () => {
    const told = { region: '330281', persons: null, members: [{ work: null }, { age: 7 }] }
    const facts = new InOrder()
    facts.addTold([...MIXED, 'persons', 'members.100.age'], told, toldBits(told))
    expect(facts.keys).toEqual(['region', 'members.1.age'])
  })

  test('of a fixed list at once', () => {
    const told = toldBits({ region: '330281', persons: 3, vehicles: null, hardNow: false })
    const facts = new InOrder()
    const bits = bitsOf(['region', 'vehicles', 'hardNow'])
    facts.addBits((bits ?? 0) & told)
    expect(facts.keys).toEqual(['region', 'hardNow'])
    expect(bitsOf([])).toBe(0)
    expect(bitsOf(['region', 'members.0.age'])).toBeNull()
    expect(bitsOf(['members.-1.age'])).toBeNull()
  })
})
