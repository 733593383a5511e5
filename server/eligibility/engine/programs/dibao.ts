import type { Case } from '../case.ts'
import { HOMES_RULE } from '../conditions/homes.ts'
import { DIBAO_INCOME } from '../conditions/income.ts'
import { OBLIGOR_PROPERTY } from '../conditions/obligors.ts'
import { assetsRule, capitalRule, PREMISES_RULE } from '../conditions/property.ts'
import { vehiclesRule } from '../conditions/vehicles.ts'
import { hasNoLine } from '../lines.ts'
import type { Program } from '../program.ts'
import { dibaoAmount } from './dibao-amount.ts'

const ASSETS = assetsRule('dibao')
/** Conditions whose limit grows with the standard. */
const BY_STANDARD: ReadonlySet<string> = new Set([DIBAO_INCOME.id, ASSETS.id])

/** On dibao, and out of it only because a job lifted the income: it goes on for a while (渐退期, N2 part 1(3)). */
function tapers({ facts, evaluations }: Case): boolean {
  const failed = evaluations.dibao?.conditions.filter(({ met }) => met === 'no') ?? []
  const byJob = facts.alreadyOn === 'dibao' && facts.newJobIncomeFen !== 0
  return byJob && failed.length === 1 && failed[0]?.rule.id === DIBAO_INCOME.id
}

/** A standard past its review may have risen since, so a no that rests on it is worth a question. */
function staleNo({ pack, so, evaluations }: Case): boolean {
  const standard = pack.rows['dibao.standard']
  if (so.dibao !== 'no' || standard === undefined || pack.asOf <= standard.reviewBy) return false
  return (
    evaluations.dibao?.conditions.some(({ met, rule }) => met === 'no' && BY_STANDARD.has(rule.id)) ?? false
  )
}

function next(subject: Case): string {
  const { facts, so } = subject
  if (tapers(subject)) return 'Taper'
  if (facts.alreadyOn === 'dibao') return ''
  // Somebody of the family who is tekun gets more that way, and is then not part of dibao.
  if (so.dibao === 'yes' && so.tekun === 'yes') return 'Tekun'
  return staleNo(subject) ? 'Stale' : ''
}

/** Dibao 低保: income strictly below the standard and property within the local rule (Z1 art. 9). */
export const DIBAO: Program = {
  id: 'dibao',
  weight: 1,
  rules: [
    DIBAO_INCOME,
    ASSETS,
    vehiclesRule('dibao'),
    HOMES_RULE,
    PREMISES_RULE,
    capitalRule('dibao'),
    OBLIGOR_PROPERTY,
  ],
  stuck: ({ pack }) => hasNoLine(pack),
  amount: dibaoAmount,
  next,
  nextParams: ({ pack }) => ({ months: pack.rows['taper.months']?.value ?? 0 }),
}
