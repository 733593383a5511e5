import { each, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { BESIDE_CHILD_SUBSIDY, BESIDE_TEKUN } from '../conditions/beside.ts'
import { DISABLED_FAMILY_INCOME, DISABLED_OWN_INCOME } from '../conditions/disabled-income.ts'
import { hasNoLine } from '../lines.ts'
import { yuan } from '../money.ts'
import { disabilityOf, ofPerson } from '../people.ts'
import type { Computed, Program } from '../program.ts'
import { anyOf, type Rule } from '../rule.ts'
import { tri } from '../tri.ts'
import { nextDays } from './remote.ts'

/** Has a disability certificate, of any kind and level. */
const CERTIFICATE: Rule = {
  id: 'certificate',
  weight: 0.1,
  rules: ['disability.livingShare'],
  test: (subject) => {
    const kind = disabilityOf(subject)
    if (kind === undefined) return subject.assumed === 'disabled' ? 'yes' : 'unknown'
    return tri(kind !== 'none')
  },
  uses: (subject) => ofPerson(subject, 'disability'),
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
  rules: [],
  each: [CERTIFICATE, anyOf(DISABLED_FAMILY_INCOME, DISABLED_OWN_INCOME), BESIDE_CHILD_SUBSIDY, BESIDE_TEKUN],
  stuck: ({ pack }) => hasNoLine(pack),
  amount,
  nextParams: nextDays,
}
