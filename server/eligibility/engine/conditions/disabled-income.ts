import type { Case } from '../case.ts'
import type { FactKey } from '../facts.ts'
import { hasNoLine } from '../lines.ts'
import { yuan } from '../money.ts'
import type { PolicyKey } from '../pack-types.ts'
import { ofPerson } from '../people.ts'
import { noFacts, type Rule, within } from '../rule.ts'
import { NOTHING } from '../span.ts'
import { compare, incomeSpan, incomeUses } from './income.ts'
import { ofWorkingAge } from './working-age.ts'

/** 1.5 × the standard a person a YEAR, fen. */
function lineOf({ pack }: Case): number | undefined {
  const factor = pack.rows['disability.incomeFactor']
  const annual = pack.lines.standard
  return factor === undefined || annual === undefined ? undefined : (factor.value * annual) / 100
}

const PLACE: readonly FactKey[] = ['region']
const LINE: readonly PolicyKey[] = ['dibao.standard', 'disability.incomeFactor']
const LINE_AND_AGES: readonly PolicyKey[] = [...LINE, 'tekun.childAge', 'tekun.elderAge']

/** Income of the family below the line. */
export const DISABLED_FAMILY_INCOME: Rule = {
  id: 'disabledFamily',
  weight: 0.2,
  rules: LINE,
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
  // Between the bounds of what support adds and spending takes off, only the window can say.
  variant: (subject) =>
    lineOf(subject) !== undefined && DISABLED_FAMILY_INCOME.test(subject) === 'unknown' ? 'Open' : '',
}

/** Of working age, and with an income of one's own below the line: the family's income does not matter. */
export const DISABLED_OWN_INCOME: Rule = {
  id: 'disabledOwn',
  weight: 0.15,
  rules: LINE_AND_AGES,
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
