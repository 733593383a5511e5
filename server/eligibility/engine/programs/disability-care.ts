import type { Case } from '../case.ts'
import { BESIDE_TEKUN } from '../conditions/beside.ts'
import { yuan } from '../money.ts'
import type { PolicyKey } from '../pack-types.ts'
import { disabilityOf, ofPerson } from '../people.ts'
import type { Program } from '../program.ts'
import type { Outcome, Rule } from '../rule.ts'
import { careAmount } from './disability-care-amount.ts'
import { nextDays } from './remote.ts'

const SEVERE_UP_TO = 2

const mental = (kind: ReturnType<typeof disabilityOf>) => kind === 'intellectual' || kind === 'psychiatric'

/**
 * Whether the kind and level count: level 1–2, or intellectual or psychiatric of any level (Z38). Of several kinds
 * together one may be intellectual or psychiatric, which the certificate shows and no question asks.
 */
function counts(subject: Case): Outcome {
  const kind = disabilityOf(subject)
  const level = subject.person.disabilityLevel
  if (kind === 'none') return 'no'
  if (mental(kind)) return 'yes'
  if (level === null || level === undefined || kind === undefined) return 'unknown'
  if (level <= SEVERE_UP_TO) return 'yes'
  return kind === 'multiple' ? 'unset' : 'no'
}

/** Nobody has to care for this person: other severely disabled people get a little, by one unofficial page (Z39). */
function withoutCare(subject: Case): Outcome {
  if (disabilityOf(subject) === undefined) return 'unknown'
  const level = subject.person.disabilityLevel
  if (level === null || level === undefined) return 'unknown'
  return level <= SEVERE_UP_TO ? 'unset' : 'no'
}

const CARE: readonly PolicyKey[] = ['disability.careFully']
const OTHER: readonly PolicyKey[] = ['disability.otherSevere']

/** Needs long-term care, by certificate and by how far others must help every day. */
const NEEDS_CARE: Rule = {
  id: 'needsCare',
  weight: 0.1,
  rules: ({ person }) => (person.dependence === 'none' ? OTHER : CARE),
  test: (subject) => {
    const met = counts(subject)
    if (met === 'no') return 'no'
    const { dependence } = subject.person
    if (dependence === null || dependence === undefined) return 'unknown'
    return dependence === 'none' ? withoutCare(subject) : met
  },
  uses: (subject) => {
    const kind = disabilityOf(subject)
    if (kind === 'none') return ofPerson(subject, 'disability')
    return mental(kind) && subject.person.dependence !== 'none'
      ? ofPerson(subject, 'disability', 'dependence')
      : ofPerson(subject, 'disability', 'disabilityLevel', 'dependence')
  },
  params: ({ pack }) => ({ other: yuan(pack.rows['disability.otherSevere']?.value ?? 0) }),
  variant: (subject) => {
    if (disabilityOf(subject) === 'none') return ''
    if (subject.person.dependence === 'none') return 'NoCare'
    return counts(subject) === 'unset' ? 'Multiple' : ''
  },
}

/**
 * Care subsidy of severely disabled people 重度残疾人护理补贴 (Z38). It may be held beside the living subsidy, and beside
 * what is paid for a child nobody brings up (N8 part 3(2)).
 */
export const DISABILITY_CARE: Program = {
  id: 'disability_care',
  weight: 0.15,
  people: ['disabled'],
  rules: [],
  each: [NEEDS_CARE, BESIDE_TEKUN],
  amount: careAmount,
  nextParams: nextDays,
}
