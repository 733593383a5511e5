import { line, sum } from '../amount.ts'
import type { Case } from '../case.ts'
import { HOMES_RULE } from '../conditions/homes.ts'
import { DIBIAN_INCOME } from '../conditions/income.ts'
import { OBLIGOR_PROPERTY } from '../conditions/obligors.ts'
import { outside } from '../conditions/outside.ts'
import { assetsRule, capitalRule, PREMISES_RULE } from '../conditions/property.ts'
import { vehiclesRule } from '../conditions/vehicles.ts'
import { hasNoLine } from '../lines.ts'
import { yuan } from '../money.ts'
import type { Computed, Program } from '../program.ts'

/** A family within dibao is not a dibian family: "未纳入最低生活保障范围" (Z1 art. 13). */
const OUTSIDE_DIBAO = outside('outsideDibao', ['dibao'], ['Z1', '第十三条', 'Art. 13'])

/** Dibian pays no monthly money by law; a few places add a small living subsidy. */
function subsidy({ pack, family }: Case): Computed | null {
  const row = pack.rows['dibian.livingSubsidy']
  const { persons } = family
  if (row === undefined || persons === undefined) return null
  const fen = row.value * persons
  const lines = [line('subsidy', fen, { subsidy: yuan(row.value), persons, total: yuan(fen) })]
  return sum(pack, { kind: 'exact', period: 'month', per: 'household', fen, lines }, row)
}

/** Dibian 低边: not in dibao, income within `min(k × standard, minimum wage)`, property within the local rule. */
export const DIBIAN: Program = {
  id: 'dibian',
  weight: 0.8,
  rules: [
    OUTSIDE_DIBAO,
    DIBIAN_INCOME,
    assetsRule('dibian'),
    vehiclesRule('dibian'),
    HOMES_RULE,
    PREMISES_RULE,
    capitalRule('dibian'),
    OBLIGOR_PROPERTY,
  ],
  supersededBy: ['dibao'],
  stuck: ({ pack }) => hasNoLine(pack),
  amount: subsidy,
}
