import type { Facts } from '../../../../server/eligibility/engine/index.ts'
import { type Answer, needs } from './answer.ts'
import { type Money, spent, type Tri } from './family.ts'
import type { Limits } from './limits.ts'

/** What is left to live on after necessary spending against the standard, and whether any was spent at all. */
export function spending(answer: Answer, facts: Facts, money: Money, limits: Limits): void {
  const named = facts.spending
  const medical = spent(facts.medicalYearFen, named?.includes('medical'))
  const education = spent(facts.educationYearFen, named?.includes('education'))
  const rehab = spent(facts.rehabYearFen, named?.includes('rehab'))
  const work = spent(facts.workCostFen, named?.includes('work'))
  const known = medical !== undefined && education !== undefined && rehab !== undefined && work !== undefined
  const sure = (medical ?? 0) + (education ?? 0)
  const any = sure > 0 || (rehab ?? 0) > 0 || (work ?? 0) > 0
  needs(answer, 'anySpending', any ? 'yes' : known ? 'no' : 'unknown')
  const { income, persons } = money
  let left: Tri = 'unknown'
  if (income !== undefined && persons !== undefined) {
    const line = limits.standardYear * persons
    const most = known ? sure + rehab + work * 12 : Number.POSITIVE_INFINITY
    if (sure > 0 && (income + money.supportHigh) * 12 - sure < line) left = 'yes'
    else if ((income + money.supportLow) * 12 - most >= line) left = 'no'
  }
  needs(answer, 'actualLiving', left)
}
