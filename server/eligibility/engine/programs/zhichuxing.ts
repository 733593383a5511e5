import type { Case } from '../case.ts'
import { belowDisposable } from '../conditions/disposable.ts'
import { ACTUAL_LIVING, anySpending } from '../conditions/necessary-spending.ts'
import { outside } from '../conditions/outside.ts'
import { propertyAs } from '../conditions/property-as.ts'
import type { Program } from '../program.ts'
import type { Law } from '../rule.ts'

const ART_41: Law = ['Z1', '第四十一条', 'Art. 41']

/** Once the spending was asked about, no further answer helps where the place has no disposable income set. */
export function waitsForPlace({ facts, pack }: Case): boolean {
  return pack.region !== null && pack.rows.disposableIncome === undefined && facts.spending !== undefined
}

/**
 * Zhichuxing 支出型: a registered family whose actual living level falls below dibao because of necessary spending
 * (Z1 art. 41). The county sets conditions and amount and none was found. Setting: the three tests that circulate
 * (Z47, shaped like N4) are taken as structure: what is left below the standard, income below the local disposable
 * income, property within dibao; the sum is always for the window.
 */
export const ZHICHUXING: Program = {
  id: 'zhichuxing',
  weight: 0.2,
  rules: [
    outside('outsideDibaoSpending', ['dibao'], ART_41),
    anySpending(ART_41),
    ACTUAL_LIVING,
    belowDisposable(ART_41),
    propertyAs('zhichuxingProperty', { safe: 'dibao', most: null }, ART_41),
  ],
  supersededBy: ['dibao'],
  stuck: waitsForPlace,
  next: ({ pack, so }) =>
    so.zhichuxing !== 'no' && pack.rows['zhichuxing.medicalMonthsBefore'] !== undefined ? 'Medical' : '',
  nextParams: ({ pack }) => ({ months: pack.rows['zhichuxing.medicalMonthsBefore']?.value ?? 0 }),
}
