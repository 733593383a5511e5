import { type Case, type Evaluation, evaluateAll } from '../case.ts'
import { homes } from '../conditions/homes.ts'
import { dibaoIncome } from '../conditions/income.ts'
import { assets, capital, premises } from '../conditions/property.ts'
import { vehicles } from '../conditions/vehicles.ts'
import { hasNoLine } from '../lines.ts'

/** Dibao 低保: income strictly below the standard and property within the local rule (Z1 art. 9). */
export function dibao(subject: Case): Evaluation {
  const conditions = [
    dibaoIncome(subject),
    assets(subject, 'dibao'),
    vehicles(subject, 'dibao'),
    homes(subject),
    premises(subject),
    capital(subject, 'dibao'),
  ]
  return evaluateAll('dibao', conditions, { stuck: hasNoLine(subject) })
}
