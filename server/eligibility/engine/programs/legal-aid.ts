import type { Program } from '../program.ts'
import { anyOf, type Law, type Rule } from '../rule.ts'
import { needRule } from './need.ts'
import { isAnyOf } from './poor.ts'

const NO_CHECK: Law = ['Z5', '第十三条', 'Art. 13']
const BY_PAPER: Law = ['Z5', '第二十五条', 'Art. 25']

/** The rule of Hangzhou is the only one that was read: elsewhere its outcome is for the window. */
const hasRule: Rule = {
  id: 'legalPlace',
  weight: 0,
  uses: () => ['region'],
  rules: () => ['legalAid.decisionWorkingDays'],
  test: ({ pack }) => {
    if (pack.region === null) return 'unknown'
    return pack.rows['legalAid.decisionWorkingDays'] === undefined ? 'unset' : 'yes'
  },
  params: ({ pack }) => ({ days: pack.rows['legalAid.decisionWorkingDays']?.value ?? 0 }),
}

/** Maintenance, a migrant worker's wages, violence at home: no look at what the family has (Z5 art. 13). */
const WITHOUT_CHECK: Rule = {
  id: 'legalMatter',
  weight: 0.05,
  law: NO_CHECK,
  uses: () => ['legalMatter'],
  test: ({ facts }) => {
    if (facts.legalMatter == null) return 'unknown'
    return facts.legalMatter === 'other' ? 'no' : 'yes'
  },
}

/** Any other matter for families with a certificate: it replaces the proof of means (Z5 art. 25). */
const WITH_PAPER: Rule = {
  id: 'legalFamily',
  weight: 0.05,
  law: BY_PAPER,
  follows: ['dibao', 'tekun', 'dibian'],
  uses: () => ['alreadyOn'],
  test: (subject) => isAnyOf(subject, ['dibao', 'tekun', 'dibian']),
}

/** 法律援助: a lawyer free of charge. */
export const LEGAL_AID: Program = {
  id: 'legal_aid',
  weight: 0.1,
  rules: [needRule('legal'), anyOf(WITHOUT_CHECK, WITH_PAPER), hasRule],
}
