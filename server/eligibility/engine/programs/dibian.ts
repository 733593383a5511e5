import { type Case, type Condition, type Evaluation, evaluateAll } from '../case.ts'
import { homes } from '../conditions/homes.ts'
import { dibianIncome } from '../conditions/income.ts'
import { assets, capital, premises } from '../conditions/property.ts'
import { vehicles } from '../conditions/vehicles.ts'
import { not } from '../tri.ts'

/** A family within dibao is not a dibian family: "未纳入最低生活保障范围" (Z1 art. 13). */
function outsideDibao(dibao: Evaluation): Condition {
  const met = not(dibao.met)
  return {
    met,
    missing: [...new Set(dibao.open.flatMap((one) => one.missing))],
    used: [],
    unset: met === 'unknown' && dibao.open.every((one) => one.missing.length === 0),
    rows: [],
    law: ['Z1', '第十三条', 'Art. 13'],
    weight: 0.1,
    phrase: () => ({ key: `reason.outsideDibao.${met}`, params: {} }),
  }
}

/** Dibian 低边: not in dibao, income within `min(k × standard, minimum wage)`, property within the local rule. */
export function dibian(subject: Case, dibao: Evaluation): Evaluation {
  const own = [
    dibianIncome(subject),
    assets(subject, 'dibian'),
    vehicles(subject, 'dibian'),
    homes(subject),
    premises(subject),
    capital(subject, 'dibian'),
  ]
  const conditions = [outsideDibao(dibao), ...own]
  return evaluateAll('dibian', conditions, { superseded: dibao.met === 'yes', stuck: dibao.stuck })
}
