import type { Case } from '../case.ts'
import { type Facts, SPENDINGS } from '../facts.ts'
import { spendingAsks, spent } from '../family/spending.ts'
import { supportAsks } from '../family/support.ts'
import { yuan } from '../money.ts'
import type { Law, Rule } from '../rule.ts'
import type { Tri } from '../tri.ts'

const PLACE_ONLY = ['region'] as const

/** Whether the family has any unavoidable spending; where there is none, no spending can have made it poor. */
export function anySpending(law: Law): Rule {
  return {
    id: 'anySpending',
    weight: 0.4,
    law,
    test: ({ facts }) => {
      let met: Tri = 'no'
      for (const kind of SPENDINGS) {
        const one = spent(facts, kind)
        if (one === undefined) met = 'unknown'
        else if (one > 0) return 'yes'
      }
      return met
    },
    uses: ({ facts }) => spendingAsks(facts, SPENDINGS),
  }
}

/** Medical and education spending of 12 months known so far, fen: what every text counts. */
export function sureSpending(facts: Facts): number {
  return (spent(facts, 'medical') ?? 0) + (spent(facts, 'education') ?? 0)
}

/** The same with all a place might count besides: rehabilitation and the cost of going to work. */
function mostSpending(facts: Facts): number {
  let most = 0
  for (const kind of SPENDINGS) {
    const one = spent(facts, kind)
    if (one === undefined) return Number.POSITIVE_INFINITY
    most += kind === 'work' ? one * 12 : one
  }
  return most
}

function earned({ family }: Case, bound: 'low' | 'high'): number {
  return ((family.income ?? 0) + family.support[bound]) * 12
}

/**
 * What is left to live on after necessary spending is below the standard (Z1 art. 41). The law leaves to the
 * county which spending counts: `yes` by medical and education alone, `no` only if all of it is not enough.
 */
export const ACTUAL_LIVING: Rule = {
  id: 'actualLiving',
  weight: 0.3,
  law: ['Z1', '第四十一条', 'Art. 41'],
  rules: ['dibao.standard'],
  test: (subject) => {
    const { facts, pack, family } = subject
    if (pack.region === null) return 'unknown'
    if (pack.lines.standard === undefined) return 'unset'
    if (family.persons === undefined || family.income === undefined) return 'unknown'
    const line = pack.lines.standard * family.persons
    const sure = sureSpending(facts)
    if (sure > 0 && earned(subject, 'high') - sure < line) return 'yes'
    return earned(subject, 'low') - mostSpending(facts) >= line ? 'no' : 'unknown'
  },
  uses: ({ facts, pack, family }) =>
    pack.region !== null && pack.lines.standard === undefined
      ? PLACE_ONLY
      : [
          'region',
          'persons',
          'monthlyIncomeFen',
          ...supportAsks(facts, pack, family.persons),
          ...spendingAsks(facts, SPENDINGS, true),
        ],
  params: ({ facts, family, pack }) => ({
    income: yuan((family.income ?? 0) * 12),
    spending: yuan(sureSpending(facts)),
    persons: family.persons ?? 0,
    total: yuan((pack.lines.standard ?? 0) * (family.persons ?? 0)),
  }),
  variant: ({ pack }) => (pack.region !== null && pack.lines.standard === undefined ? 'NoLine' : ''),
}
