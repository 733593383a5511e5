import { type Case, type Condition, condition, within } from '../case.ts'
import { dibianFactorLine, dibianLine, standardAnnual } from '../lines.ts'
import { yuan } from '../money.ts'

const USES = ['region', 'persons', 'monthlyIncomeFen'] as const

function told(subject: Case, annualLine: number | undefined) {
  const persons = subject.facts.persons ?? 0
  const line = annualLine ?? 0
  return {
    income: yuan(subject.facts.monthlyIncomeFen ?? 0),
    persons,
    line: yuan(line / 12),
    total: yuan((line * persons) / 12),
  }
}

/** Income a person strictly below the standard (Z1 art. 9), compared over the whole household without rounding. */
export function dibaoIncome(subject: Case): Condition {
  const { facts, pack } = subject
  return condition(subject, {
    id: 'dibaoIncome',
    uses: standardAnnual(pack) === undefined && pack.region !== null ? ['region'] : USES,
    rules: ['dibao.standard', 'dibao.incomeEdge'],
    weight: 0.45,
    test: () => {
      const annual = standardAnnual(pack)
      const edge = pack.rows['dibao.incomeEdge']?.value
      if (annual === undefined || edge === undefined) return 'unset'
      return within((facts.monthlyIncomeFen ?? 0) * 12, edge, annual * (facts.persons ?? 0))
    },
    params: () => told(subject, standardAnnual(pack)),
  })
}

/** Income a person within `min(factor × standard, minimum wage)` (Z1 art. 13); says which of the two binds. */
export function dibianIncome(subject: Case): Condition {
  const { facts, pack } = subject
  const factorLine = dibianFactorLine(pack)
  const line = dibianLine(pack)
  return condition(subject, {
    id: 'dibianIncome',
    uses: factorLine === undefined && pack.region !== null ? ['region'] : USES,
    rules:
      line?.bound === 'Wage'
        ? ['dibao.standard', 'minimumWage', 'dibian.incomeEdge']
        : ['dibao.standard', 'dibian.factor', 'dibian.incomeEdge'],
    weight: 0.35,
    test: () => {
      const edge = pack.rows['dibian.incomeEdge']?.value
      if (factorLine === undefined || edge === undefined) return 'unset'
      const income = (facts.monthlyIncomeFen ?? 0) * 12
      const persons = facts.persons ?? 0
      // Above the factor line the answer is no, whatever the minimum wage is.
      if (line === undefined) return within(income, edge, factorLine * persons) ? 'unset' : false
      return within(income, edge, line.annual * persons)
    },
    params: () => told(subject, line?.annual ?? factorLine),
    variant: () => line?.bound ?? 'Factor',
  })
}
