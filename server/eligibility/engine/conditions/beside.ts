import { ofPerson, youngerThan } from '../people.ts'
import { isTekun, tekunAsks } from '../programs/tekun-person.ts'
import type { Law, Rule } from '../rule.ts'
import { leftAlone, orphaned, parentsOf } from './parents.ts'

/**
 * Tekun people do not take the two disability subsidies under the national rule. The text of Zhejiang was not read,
 * so the window says.
 */
export const BESIDE_TEKUN: Rule = {
  id: 'besideTekun',
  weight: 0.02,
  follows: ['tekun'],
  uses: tekunAsks,
  test: (subject) => {
    const own = isTekun(subject)
    if (own === 'no') return 'yes'
    return own === 'yes' ? 'unset' : 'unknown'
  },
}

const FULL_SUBSIDY: Law = ['N8', '三(一)', 'part 3(1)']
const CHILD_BEFORE = 18

/**
 * A disabled child paid in full as one nobody brings up takes no living subsidy (N8 part 3(1)). Of orphans only other
 * provinces' pages say the same, so the window says.
 */
export const BESIDE_CHILD_SUBSIDY: Rule = {
  id: 'besideChild',
  weight: 0.02,
  law: FULL_SUBSIDY,
  test: (subject) => {
    const young = youngerThan(subject, CHILD_BEFORE)
    if (young === 'no') return 'yes'
    const orphan = orphaned(subject)
    const alone = leftAlone(subject)
    if (orphan === 'no' && alone === 'no') return 'yes'
    if (young === 'unknown' || orphan === 'unknown' || alone === 'unknown') return 'unknown'
    return orphan === 'yes' ? 'unset' : 'no'
  },
  uses: (subject) =>
    youngerThan(subject, CHILD_BEFORE) === 'no'
      ? ofPerson(subject, 'age')
      : [...ofPerson(subject, 'age'), ...parentsOf(subject)],
}
