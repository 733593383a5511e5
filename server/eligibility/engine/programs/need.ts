import type { FactKey, HouseholdValues, Need } from '../facts.ts'
import { type Law, noFacts, type Rule } from '../rule.ts'

/** The family says it has a trouble of this kind. */
export function needRule(need: Need): Rule {
  const uses: readonly FactKey[] = ['needs']
  return {
    id: `need.${need}`,
    weight: 0.05,
    uses: uses,
    test: ({ facts }) => {
      if (facts.needs == null) return 'unknown'
      return facts.needs.includes(need) ? 'yes' : 'no'
    },
  }
}

type Chosen = 'housingProblem' | 'disasterLoss' | 'legalMatter'

/**
 * What exactly the trouble is: one of the answers that the programme covers.
 * @param open answers on which the place decides
 */
export function problemRule(
  key: Chosen,
  covered: readonly HouseholdValues[Chosen][],
  open: readonly HouseholdValues[Chosen][],
  law: Law,
): Rule {
  const uses: readonly FactKey[] = [key]
  const skipped: readonly FactKey[] = ['needs', key]
  return {
    id: key,
    weight: 0.05,
    law,
    // Who could not say whether there is such a trouble is not asked which one it is.
    uses: ({ facts }) => (facts.needs === null ? skipped : uses),
    test: ({ facts }) => {
      const answer = facts[key]
      if (answer === null || answer === undefined) return 'unknown'
      if (open.includes(answer)) return 'unset'
      return covered.includes(answer) ? 'yes' : 'no'
    },
    variant: ({ facts }) => (facts[key] == null ? '' : `.${facts[key]}`),
  }
}

/** Something this programme rests on that no source of this place tells. */
export function notFoundRule(id: string, law: Law): Rule {
  return { id, weight: 0, law, uses: noFacts, test: () => 'unset' }
}
