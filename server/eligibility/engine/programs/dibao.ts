import { type Case, decide, type Evaluation, needsAll, type Rule } from '../case.ts'
import { HOMES_RULE } from '../conditions/homes.ts'
import { DIBAO_INCOME } from '../conditions/income.ts'
import { assetsRule, capitalRule, PREMISES_RULE } from '../conditions/property.ts'
import { vehiclesRule } from '../conditions/vehicles.ts'
import { hasNoLine } from '../lines.ts'

const RULES: readonly Rule[] = [
  DIBAO_INCOME,
  assetsRule('dibao'),
  vehiclesRule('dibao'),
  HOMES_RULE,
  PREMISES_RULE,
  capitalRule('dibao'),
]

/** Dibao 低保: income strictly below the standard and property within the local rule (Z1 art. 9). */
export function dibao(subject: Case): Evaluation {
  const conditions = RULES.map((rule) => decide(subject, rule))
  return needsAll('dibao', conditions, false, hasNoLine(subject))
}
