import type { Case } from '../case.ts'
import { propertyAs } from '../conditions/property-as.ts'
import { NO_WORKING_ABILITY } from '../conditions/working-ability.ts'
import type { FactKey } from '../facts.ts'
import { hasNoLine } from '../lines.ts'
import { yuan } from '../money.ts'
import { ofPerson, youngerThan } from '../people.ts'
import type { Program } from '../program.ts'
import type { Law, Rule } from '../rule.ts'
import type { Tri } from '../tri.ts'
import { tekunAmount } from './tekun-amount.ts'

const ART_6: Law = ['N3', '第六条', 'Art. 6']
const PLACE_ONLY = ['region'] as const

/** The income of the person in view, fen a month; untold of one who lives alone, the household's. */
function ownIncome({ person, family }: Case): number | undefined {
  return person.incomeFen ?? (family.persons === 1 ? family.income : undefined)
}

/** Whoever is not described yet is asked for the age first, so that it is clear who is meant. */
function whoFirst(subject: Case): FactKey[] {
  return subject.person.age == null ? ofPerson(subject, 'age') : []
}

/** Own income strictly below the dibao standard (N3 art. 6). */
const INCOME: Rule = {
  id: 'tekunIncome',
  weight: 0.2,
  law: ART_6,
  rules: ['dibao.standard'],
  test: (subject) => {
    const { region, lines } = subject.pack
    if (region === null) return 'unknown'
    if (lines.standard === undefined) return 'unset'
    const income = ownIncome(subject)
    if (income === undefined) return 'unknown'
    return income * 12 < lines.standard ? 'yes' : 'no'
  },
  uses: (subject) => {
    const { pack, family } = subject
    if (pack.region !== null && pack.lines.standard === undefined) return PLACE_ONLY
    return family.persons === 1 && subject.person.incomeFen == null
      ? ['region', 'persons', 'monthlyIncomeFen']
      : ['region', ...whoFirst(subject), ...ofPerson(subject, 'incomeFen')]
  },
  params: (subject) => ({
    income: yuan(ownIncome(subject) ?? 0),
    line: yuan((subject.pack.lines.standard ?? 0) / 12),
  }),
}

const SUPPORTERS_ONLY: readonly FactKey[] = ['supporters']

/** Of a minor, whether a parent can care; unknown until both are told of. */
function minorWithParent(subject: Case): Tri {
  const { father, mother } = subject.person
  const minor = youngerThan(subject, 18)
  if (father === 'able' || mother === 'able') return minor
  return minor === 'yes' && (father == null || mother == null) ? 'unknown' : 'no'
}

/** Nobody who must support this person by law, or nobody who can (N3 art. 8 says who cannot). */
const SUPPORTERS: Rule = {
  id: 'tekunSupporters',
  weight: 1,
  law: ['N3', '第八条', 'Art. 8'],
  rules: ['tekun.supporterAge', 'tekun.supporterDibaoAge'],
  // A parent who can care for a minor is a supporter; the parents are asked of for other programmes, too.
  uses: (subject) => {
    if (youngerThan(subject, 18) === 'yes') return [...ofPerson(subject, 'father', 'mother'), 'supporters']
    return minorWithParent(subject) === 'no' ? SUPPORTERS_ONLY : [...ofPerson(subject, 'age'), 'supporters']
  },
  test: (subject) => {
    const { supporters } = subject.facts
    const parent = minorWithParent(subject)
    if (supporters === 'able' || parent === 'yes') return 'no'
    return supporters == null || parent === 'unknown' ? 'unknown' : 'yes'
  },
  variant: (subject) =>
    subject.facts.supporters === 'unable' && SUPPORTERS.test(subject) === 'yes' ? 'Unable' : '',
  params: ({ pack }) => ({
    age: pack.rows['tekun.supporterAge']?.value ?? 0,
    dibaoAge: pack.rows['tekun.supporterDibaoAge']?.value ?? 0,
  }),
}

/** A minor it is met for has no parent who can care, and may be recognised as an orphan or as unattended instead (N3 art. 9). */
function next({ facts, evaluations }: Case): string {
  if (facts.alreadyOn === 'tekun') return ''
  const minor = evaluations.tekun?.people.some(
    ({ at, met }) => met === 'yes' && (facts.members?.[at]?.age ?? 18) < 18,
  )
  return minor ? 'Child' : ''
}

/**
 * Tekun 特困, person by person: no working ability, no livelihood, no supporter who can (Z1 art. 14, N3 art. 4).
 * Setting: the local property rule was not found; within the one of dibao it is taken as met, beyond even the one
 * of dibian as failed, and between the two only the window can say.
 */
export const TEKUN: Program = {
  id: 'tekun',
  weight: 0.4,
  people: ['elder', 'child', 'disabled'],
  rules: [propertyAs('tekunProperty', { safe: 'dibao', most: 'dibian' }, ART_6)],
  each: [NO_WORKING_ABILITY, SUPPORTERS, INCOME],
  stuck: ({ pack }) => hasNoLine(pack),
  amount: tekunAmount,
  next,
}
