import type { Case } from '../case.ts'
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
  uses: ['region'],
  rules: ['legalAid.decisionWorkingDays'],
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
  uses: ({ facts }) => (facts.needs === null ? ['needs', 'legalMatter'] : ['legalMatter']),
  test: ({ facts }) => {
    if (facts.legalMatter == null) return 'unknown'
    return facts.legalMatter === 'other' ? 'no' : 'yes'
  },
}

/** Not poor, and in a place where another line may hold for everybody else. */
function onlyPlaceKnows(subject: Case): boolean {
  const { rows } = subject.pack
  return (
    rows['legalAid.decisionWorkingDays'] === undefined &&
    isAnyOf(subject, ['dibao', 'tekun', 'dibian']) === 'no'
  )
}

/**
 * Any other matter for families with a certificate: it replaces the proof of means (Z5 art. 25). For others it is
 * no only where the rule was read.
 */
const WITH_PAPER: Rule = {
  id: 'legalFamily',
  weight: 0.05,
  law: BY_PAPER,
  follows: ['dibao', 'tekun', 'dibian'],
  uses: ({ pack }) => (pack.region === null ? ['region', 'alreadyOn'] : ['alreadyOn']),
  test: (subject) => {
    if (!onlyPlaceKnows(subject)) return isAnyOf(subject, ['dibao', 'tekun', 'dibian'])
    return subject.pack.region === null ? 'unknown' : 'unset'
  },
  variant: (subject) => (onlyPlaceKnows(subject) ? 'Elsewhere' : ''),
}

/** 法律援助: a lawyer free of charge. */
export const LEGAL_AID: Program = {
  id: 'legal_aid',
  weight: 0.1,
  rules: [needRule('legal'), anyOf(WITHOUT_CHECK, WITH_PAPER), hasRule],
}
