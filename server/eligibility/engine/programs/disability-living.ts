import { each, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { BESIDE_CHILD_SUBSIDY, BESIDE_TEKUN } from '../conditions/beside.ts'
import { compare, incomeSpan, incomeUses } from '../conditions/income.ts'
import type { FactKey } from '../facts.ts'
import { hasNoLine } from '../lines.ts'
import { yuan } from '../money.ts'
import type { PolicyKey } from '../pack-types.ts'
import { atLeast, disabilityOf, ofPerson, youngerThan } from '../people.ts'
import type { Computed, Program } from '../program.ts'
import { anyOf, noFacts, type Rule, within } from '../rule.ts'
import { NOTHING } from '../span.ts'
import { type Tri, tri } from '../tri.ts'
import { nextDays } from './remote.ts'

/** Has a disability certificate, of any kind and level. */
const CERTIFICATE: Rule = {
  id: 'certificate',
  weight: 0.1,
  rules: () => ['disability.livingShare'],
  test: (subject) => {
    const kind = disabilityOf(subject)
    if (kind === undefined) return subject.assumed === 'disabled' ? 'yes' : 'unknown'
    return tri(kind !== 'none')
  },
  uses: (subject) => ofPerson(subject, 'disability'),
}

/** 1.5 × the standard a person a YEAR, fen. */
function lineOf({ pack }: Case): number | undefined {
  const factor = pack.rows['disability.incomeFactor']
  const annual = pack.lines.standard
  return factor === undefined || annual === undefined ? undefined : (factor.value * annual) / 100
}

const PLACE: readonly FactKey[] = ['region']
const LINE: readonly PolicyKey[] = ['dibao.standard', 'disability.incomeFactor']
/** No text says from when to when one is of working age; taken from who counts as unable to work (N3 art. 5). */
const LINE_AND_AGES: readonly PolicyKey[] = [...LINE, 'tekun.childAge', 'tekun.elderAge']

/** Income of the family below the line. */
const FAMILY_INCOME: Rule = {
  id: 'disabledFamily',
  weight: 0.2,
  rules: () => LINE,
  test: (subject) => {
    const line = lineOf(subject)
    if (subject.pack.region === null) return 'unknown'
    if (line === undefined) return 'unset'
    return compare(
      subject,
      incomeSpan(subject, NOTHING),
      subject.pack.rows['disability.incomeFactor']?.op,
      line,
    )
  },
  uses: (subject) => (hasNoLine(subject.pack) ? PLACE : incomeUses(subject, lineOf(subject), noFacts())),
  params: (subject) => {
    const { persons = 0, income = 0 } = subject.family
    const line = lineOf(subject) ?? 0
    return { income: yuan(income), persons, line: yuan(line / 12), total: yuan((line * persons) / 12) }
  },
}

function ofWorkingAge(subject: Case): Tri {
  const from = subject.pack.rows['tekun.childAge']
  const to = subject.pack.rows['tekun.elderAge']
  if (from === undefined || to === undefined) return 'unknown'
  const young = youngerThan(subject, from.value)
  const old = atLeast(subject, to.value)
  if (young === 'yes' || old === 'yes') return 'no'
  return young === 'no' && old === 'no' ? 'yes' : 'unknown'
}

/** Of working age, and with an income of one's own below the line: the family's income does not matter. */
const OWN_INCOME: Rule = {
  id: 'disabledOwn',
  weight: 0.15,
  rules: () => LINE_AND_AGES,
  test: (subject) => {
    const working = ofWorkingAge(subject)
    if (working === 'no') return 'no'
    const line = lineOf(subject)
    if (subject.pack.region === null) return 'unknown'
    if (line === undefined) return 'unset'
    const { incomeFen } = subject.person
    if (incomeFen === null || incomeFen === undefined) return 'unknown'
    const below = within(incomeFen * 12, subject.pack.rows['disability.incomeFactor']?.op ?? 'lt', line)
    return below ? working : 'no'
  },
  uses: (subject) => [...PLACE, ...ofPerson(subject, 'age', 'incomeFen')],
  params: (subject) => ({
    income: yuan(subject.person.incomeFen ?? 0),
    line: yuan((lineOf(subject) ?? 0) / 12),
  }),
  variant: (subject) => (ofWorkingAge(subject) === 'no' ? 'Age' : ''),
}

/** A share of the monthly standard for each. */
function amount({ pack }: Case, people: readonly number[]): Computed | null {
  const annual = pack.lines.standard
  const share = pack.rows['disability.livingShare']
  if (annual === undefined || share === undefined) return null
  const one = Math.round((annual * share.value) / 1200)
  const own = each('disabilityLiving', one, people.length)
  const params = { ...own.params, standard: yuan(annual / 12), share: share.value }
  const lines = [{ ...own, params }]
  const parts = { kind: 'exact', period: 'month', per: 'people', fen: own.fen, lines } as const
  return sum(pack, parts, pack.rows['dibao.standard'], share)
}

/**
 * Living subsidy of disabled people 困难残疾人生活补贴 (Z38): the family's income is below 1.5 × the standard, or one's
 * own is. It may be held beside the care subsidy, and is no income for dibao and dibian (Z40).
 */
export const DISABILITY_LIVING: Program = {
  id: 'disability_living',
  weight: 0.15,
  people: ['disabled'],
  rules: [CERTIFICATE, anyOf(FAMILY_INCOME, OWN_INCOME), BESIDE_CHILD_SUBSIDY, BESIDE_TEKUN],
  stuck: ({ pack }) => hasNoLine(pack),
  amount,
  nextParams: nextDays,
}
