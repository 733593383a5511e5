import type { Case } from '../case.ts'
import type { FactKey } from '../facts.ts'
import { NOTHING, type Span } from '../span.ts'

/**
 * Wage disregard of Zhejiang: while on dibao, income added by taking a job is not counted for 6 to 12 months, up
 * to three times the monthly standard a month (Z1 art. 50). The first months are sure; up to the longest the place
 * decides. Fen a month.
 */
export function disregarded({ facts, pack }: Pick<Case, 'facts' | 'pack'>): Span {
  if (facts.alreadyOn != null && facts.alreadyOn !== 'dibao') return NOTHING
  const factor = pack.rows['income.disregardFactor']?.value
  const sure = pack.rows['income.disregardMonthsMin']?.value
  const most = pack.rows['income.disregardMonthsMax']?.value
  const { standard } = pack.lines
  if (factor === undefined || sure === undefined || most === undefined || standard === undefined)
    return NOTHING
  const cap = (factor * standard) / 1200
  // Until it is known whether the family is on dibao, what it tells of a job settles nothing.
  if (facts.alreadyOn == null) return { low: 0, high: cap }
  if (facts.newJobIncomeFen === 0) return NOTHING
  const high = Math.min(facts.newJobIncomeFen ?? cap, cap)
  const months = facts.newJobMonths
  if (months != null && months > most) return NOTHING
  const certain = facts.newJobIncomeFen != null && months != null && months <= sure
  return { low: certain ? high : 0, high }
}

const STATUS = ['alreadyOn'] as const
const STATUS_AND_WAGE = ['alreadyOn', 'newJobIncomeFen'] as const
const STATUS_AND_JOB = ['alreadyOn', 'newJobIncomeFen', 'newJobMonths'] as const

/** The facts the disregard waits for, in the order to ask. */
export function disregardAsks({ facts }: Case): readonly FactKey[] {
  if (facts.alreadyOn !== 'dibao') return STATUS
  return facts.newJobIncomeFen === 0 ? STATUS_AND_WAGE : STATUS_AND_JOB
}
