import { type Case, type Rule, within } from '../case.ts'
import { dibianFactorLine, dibianLine, standardAnnual } from '../lines.ts'
import { yuan } from '../money.ts'

const USES = ['region', 'persons', 'monthlyIncomeFen'] as const
const PLACE_ONLY = ['region'] as const

function told({ facts }: Case, annualLine = 0) {
  const persons = facts.persons ?? 0
  return {
    income: yuan(facts.monthlyIncomeFen ?? 0),
    persons,
    line: yuan(annualLine / 12),
    total: yuan((annualLine * persons) / 12),
  }
}

/** Income a person strictly below the standard (Z1 art. 9), compared over the whole household without rounding. */
export const DIBAO_INCOME: Rule = {
  id: 'dibaoIncome',
  weight: 0.45,
  uses: ({ pack }) => (pack.region !== null && standardAnnual(pack) === undefined ? PLACE_ONLY : USES),
  rules: () => ['dibao.standard', 'dibao.incomeEdge'],
  test: ({ facts, pack }) => {
    const annual = standardAnnual(pack)
    const edge = pack.rows['dibao.incomeEdge']?.value
    if (annual === undefined || edge === undefined) return 'unset'
    return within((facts.monthlyIncomeFen ?? 0) * 12, edge, annual * (facts.persons ?? 0))
  },
  params: (subject) => told(subject, standardAnnual(subject.pack)),
}

/** Income a person within `min(factor × standard, minimum wage)` (Z1 art. 13); says which of the two binds. */
export const DIBIAN_INCOME: Rule = {
  id: 'dibianIncome',
  weight: 0.35,
  uses: ({ pack }) => (pack.region !== null && dibianFactorLine(pack) === undefined ? PLACE_ONLY : USES),
  rules: ({ pack }) =>
    dibianLine(pack)?.bound === 'Wage'
      ? ['dibao.standard', 'minimumWage', 'dibian.incomeEdge']
      : ['dibao.standard', 'dibian.factor', 'dibian.incomeEdge'],
  test: ({ facts, pack }) => {
    const factorLine = dibianFactorLine(pack)
    const edge = pack.rows['dibian.incomeEdge']?.value
    if (factorLine === undefined || edge === undefined) return 'unset'
    const line = dibianLine(pack)
    const income = (facts.monthlyIncomeFen ?? 0) * 12
    const persons = facts.persons ?? 0
    // Above the factor line the answer is no, whatever the minimum wage is.
    if (line === undefined) return within(income, edge, factorLine * persons) ? 'unset' : false
    return within(income, edge, line.annual * persons)
  },
  params: (subject) => told(subject, dibianLine(subject.pack)?.annual ?? dibianFactorLine(subject.pack)),
  variant: ({ pack }) => dibianLine(pack)?.bound ?? 'Factor',
}
