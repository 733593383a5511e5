import { expect, test } from 'vitest'
import { Case } from '../case.ts'
import { type Facts, resolvePack } from '../index.ts'
import { OBLIGOR_PROPERTY } from './obligors.ts'

const says = (facts: Facts) => OBLIGOR_PROPERTY.test(new Case(facts, resolvePack('330281', '2026-11-22')))
const within = { property: 'within' } as const
const car = { property: 'car' } as const
const over = { property: 'over' } as const

test.each<[string, Facts, string]>([
  ['no such family', { obligorFamilies: 0 }, 'yes'],
  ['not asked', {}, 'unknown'],
  ['all within', { obligors: [within, within] }, 'yes'],
  ['one rich is enough', { obligors: [within, over] }, 'no'],
  ['one rich decides whatever the others are', { obligorFamilies: 3, obligors: [{}, over] }, 'no'],
  ['a car is for the place', { obligors: [within, car] }, 'unset'],
  ['a car first, the next not asked', { obligors: [car, {}] }, 'unknown'],
  ['the first not asked, then a car', { obligors: [{}, car] }, 'unknown'],
  ['one of two not described', { obligorFamilies: 2, obligors: [within] }, 'unknown'],
])('%s', (_name, facts, outcome) => {
  expect(says(facts)).toBe(outcome)
})
