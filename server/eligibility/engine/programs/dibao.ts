import type { Case } from '../case.ts'
import { HOMES_RULE } from '../conditions/homes.ts'
import { DIBAO_INCOME } from '../conditions/income.ts'
import { OBLIGOR_PROPERTY } from '../conditions/obligors.ts'
import { assetsRule, capitalRule, PREMISES_RULE } from '../conditions/property.ts'
import { vehiclesRule } from '../conditions/vehicles.ts'
import { hasNoLine } from '../lines.ts'
import type { Program } from '../program.ts'
import { dibaoAmount } from './dibao-amount.ts'

/** On dibao, and out of it only because the income grew: it goes on for a while (渐退期, N2 part 1(3)). */
function tapers({ facts, evaluations }: Case): boolean {
  const failed = evaluations.dibao?.conditions.filter(({ met }) => met === 'no') ?? []
  return facts.alreadyOn === 'dibao' && failed.length === 1 && failed[0]?.rule === DIBAO_INCOME
}

/** Dibao 低保: income strictly below the standard and property within the local rule (Z1 art. 9). */
export const DIBAO: Program = {
  id: 'dibao',
  weight: 1,
  rules: [
    DIBAO_INCOME,
    assetsRule('dibao'),
    vehiclesRule('dibao'),
    HOMES_RULE,
    PREMISES_RULE,
    capitalRule('dibao'),
    OBLIGOR_PROPERTY,
  ],
  stuck: ({ pack }) => hasNoLine(pack),
  amount: dibaoAmount,
  next: (subject) => {
    if (tapers(subject)) return 'Taper'
    const standard = subject.pack.rows['dibao.standard']
    const stale = standard !== undefined && subject.pack.asOf > standard.reviewBy
    return stale && subject.so.dibao === 'no' ? 'Stale' : ''
  },
}
