import { type Case, decide, type Evaluation, follow, needsAll, type Rule } from '../case.ts'
import { HOMES_RULE } from '../conditions/homes.ts'
import { DIBIAN_INCOME } from '../conditions/income.ts'
import { assetsRule, capitalRule, PREMISES_RULE } from '../conditions/property.ts'
import { vehiclesRule } from '../conditions/vehicles.ts'
import { not } from '../tri.ts'

/** A family within dibao is not a dibian family: "未纳入最低生活保障范围" (Z1 art. 13). */
const OUTSIDE_DIBAO: Rule = {
  id: 'outsideDibao',
  weight: 0.1,
  uses: () => [],
  test: () => 'unset',
  law: () => ['Z1', '第十三条', 'Art. 13'],
}

const RULES: readonly Rule[] = [
  DIBIAN_INCOME,
  assetsRule('dibian'),
  vehiclesRule('dibian'),
  HOMES_RULE,
  PREMISES_RULE,
  capitalRule('dibian'),
]

/** Dibian 低边: not in dibao, income within `min(k × standard, minimum wage)`, property within the local rule. */
export function dibian(subject: Case, dibao: Evaluation): Evaluation {
  const own = RULES.map((rule) => decide(subject, rule))
  const conditions = [follow(OUTSIDE_DIBAO, not(dibao.met), dibao), ...own]
  return needsAll('dibian', conditions, dibao.met === 'yes', dibao.stuck)
}
