import { expect, test } from 'vitest'
import type { Member } from '../../../server/eligibility/engine/index.ts'
import { memberAsk } from './member-asks.ts'

/** Asks on until the person is described, giving the answers in hand, else "does not know". */
function asked(answers: Member): string[] {
  const order: string[] = []
  let person: Member = {}
  for (let key = memberAsk(person); key; key = memberAsk(person)) {
    order.push(key)
    person = { ...person, [key]: answers[key] ?? null }
  }
  return order
}

test('a small child is asked little', () => {
  expect(asked({ relation: 'child', age: 2 })).toEqual(['relation', 'age', 'disability', 'illness'])
})

test('a grown child without a school: whether they can live on their own, and live here', () => {
  expect(asked({ relation: 'child', age: 24, study: 'none', disability: 'psychiatric' })).toEqual([
    'relation',
    'age',
    'study',
    'independent',
    'together',
    'disability',
    'disabilityLevel',
    'illness',
  ])
})

test('a grandmother: whether the law binds and they live together', () => {
  expect(asked({ relation: 'grandparent', age: 82, disability: 'none' })).toEqual([
    'relation',
    'age',
    'together',
    'duty',
    'disability',
    'illness',
  ])
})

test('nothing known ends too', () => {
  expect(asked({})).toEqual(['relation', 'age', 'study', 'together', 'disability', 'illness'])
})
