import { supportAsks } from '../family/support.ts'
import { yuan } from '../money.ts'
import type { Law, Rule } from '../rule.ts'
import { under } from '../span.ts'

const PLACE_ONLY = ['region'] as const

/**
 * Income a person below the disposable income a person of the place last year. No place's number was found, so
 * until one is set the answer is for the window to give.
 */
export function belowDisposable(law: Law): Rule {
  return {
    id: 'belowDisposable',
    weight: 0.1,
    law,
    rules: ['disposableIncome'],
    test: ({ pack, family }) => {
      if (pack.region === null) return 'unknown'
      const row = pack.rows.disposableIncome
      if (row === undefined) return 'unset'
      const { persons, income, support } = family
      if (persons === undefined || income === undefined) return 'unknown'
      const span = { low: income + support.low, high: income + support.high }
      return under(span, 'lt', (row.value * persons) / 12)
    },
    uses: ({ facts, pack, family }) =>
      pack.region !== null && pack.rows.disposableIncome === undefined
        ? PLACE_ONLY
        : ['region', 'persons', 'monthlyIncomeFen', ...supportAsks(facts, pack, family.persons)],
    params: ({ pack }) => ({ line: yuan(pack.rows.disposableIncome?.value ?? 0) }),
  }
}
