import { atLeast, ofPerson } from '../people.ts'
import type { Program } from '../program.ts'
import type { Law, Rule } from '../rule.ts'
import { poorFamily } from './poor.ts'

const LAW: Law = ['Z4', '第三十六条', 'Art. 36']
/** The law on the elderly speaks of people of 60 and more. */
const ELDER_FROM = 60

const ELDER: Rule = {
  id: 'elder',
  weight: 0.1,
  law: LAW,
  test: (subject) => atLeast(subject, ELDER_FROM),
  uses: (subject) => ofPerson(subject, 'age'),
  params: () => ({ age: ELDER_FROM }),
}

/**
 * Needs care 失能、失智, or is of high age 高龄. From which age that is was not found, so an old person who needs no care
 * is for the window.
 */
const CARE_NEED: Rule = {
  id: 'elderNeedsCare',
  weight: 0.05,
  law: LAW,
  test: ({ person: { dependence } }) => {
    if (dependence == null) return 'unknown'
    return dependence === 'none' ? 'unset' : 'yes'
  },
  uses: (subject) => ofPerson(subject, 'age', 'dependence'),
}

/** Care-service subsidy of the elderly 养老服务补贴: dibao and dibian, in need of care (Z4 art. 36). No amount found. */
export const ELDER_CARE: Program = {
  id: 'elder_care',
  weight: 0.08,
  people: ['elder'],
  rules: [poorFamily('elderFamily', ['dibao', 'dibian'], LAW)],
  each: [ELDER, CARE_NEED],
}
