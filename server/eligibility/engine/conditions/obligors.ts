import { type FactKey, type Facts, obligorFact } from '../facts.ts'
import type { Law, Rule } from '../rule.ts'

const LAW: Law = ['Z10', '供养费核算', 'support formula']

function count({ obligorFamilies, obligors }: Facts): number | undefined {
  return obligorFamilies ?? obligors?.length
}

/**
 * A relative's family living apart that is rich itself bars dibao and dibian (Z10): two or more titled homes above
 * the average area, a car above 8–12 times the annual standard, assets above 10 times, capital from 200,000 yuan.
 */
export const OBLIGOR_PROPERTY: Rule = {
  id: 'obligorProperty',
  weight: 0.06,
  law: LAW,
  rules: ['support.homes', 'support.carLow', 'support.assetsFactor', 'support.capital'],
  test: ({ facts }) => {
    const families = count(facts)
    if (families === undefined) return 'unknown'
    let met: 'yes' | 'unknown' | 'unset' = 'yes'
    for (let index = 0; index < families; index += 1) {
      const one = facts.obligors?.[index]
      if (one?.property === 'over') return 'no'
      if (one?.property === 'car') met = met === 'unknown' ? 'unknown' : 'unset'
      else if (one?.property == null) met = 'unknown'
    }
    return met
  },
  uses: ({ facts }) => {
    const families = count(facts)
    if (families === undefined) return ['obligorFamilies']
    const keys: FactKey[] = []
    for (let index = 0; index < families; index += 1) keys.push(obligorFact(index, 'property'))
    return keys
  },
  variant: ({ facts }) => (count(facts) === 0 ? 'None' : ''),
}
