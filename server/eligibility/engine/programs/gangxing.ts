import { inForce } from '../cite.ts'
import { belowDisposable } from '../conditions/disposable.ts'
import { anySpending, sureSpending } from '../conditions/necessary-spending.ts'
import { outside } from '../conditions/outside.ts'
import { propertyAs } from '../conditions/property-as.ts'
import { spendingAsks, spent } from '../family/spending.ts'
import type { Program } from '../program.ts'
import { type Law, noFacts, type Rule, within } from '../rule.ts'
import { waitsForPlace } from './zhichuxing.ts'

const N4: Law = ['N4', '认定条件', 'conditions']

/** There was no such recognition before the day its rules took effect. */
const IN_FORCE: Rule = {
  id: 'gangxingInForce',
  weight: 0,
  law: N4,
  uses: noFacts,
  test: ({ pack }) => (inForce('N4', pack.asOf) ? 'yes' : 'no'),
}

/**
 * Rigid spending of 12 months as a share of income. Basic living counts too, so spending on illness, school and
 * rehabilitation above the ratio is enough for yes, and nothing here is enough for no.
 */
const RATIO: Rule = {
  id: 'gangxingRatio',
  weight: 0.1,
  law: N4,
  rules: ['gangxing.ratio'],
  test: ({ facts, pack, family }) => {
    if (pack.region === null) return 'unknown'
    const row = pack.rows['gangxing.ratio']
    if (row?.op === undefined) return 'unset'
    if (family.income === undefined) return 'unknown'
    const spending = sureSpending(facts) + (spent(facts, 'rehab') ?? 0)
    // The highest income leaves the lowest share.
    const most = (family.income + family.support.high) * 12
    return Number.isFinite(most) && within(spending * 100, row.op, row.value * most) ? 'yes' : 'unknown'
  },
  uses: ({ facts }) => [
    'region',
    'monthlyIncomeFen',
    ...spendingAsks(facts, ['medical', 'education', 'rehab'], true),
  ],
  params: ({ pack }) => ({ ratio: pack.rows['gangxing.ratio']?.value ?? 0 }),
}

/**
 * Gangxing 刚性支出困难家庭 (N4, from 2025): in none of dibao, dibian and tekun, income below the local disposable
 * income, property at least as loose as dibian's, rigid spending a large share of income. The ratio of Zhejiang was
 * not found. Recognition opens other aid and pays nothing by itself.
 */
export const GANGXING: Program = {
  id: 'gangxing',
  weight: 0.2,
  rules: [
    IN_FORCE,
    outside('outsideOthers', ['dibao', 'dibian', 'tekun'], N4),
    anySpending(N4),
    belowDisposable(N4),
    propertyAs('gangxingProperty', { safe: 'dibian', most: null }, N4),
    RATIO,
  ],
  supersededBy: ['dibao', 'tekun', 'dibian'],
  stuck: (subject) =>
    waitsForPlace(subject) ||
    (subject.facts.spending !== undefined && subject.pack.rows['gangxing.ratio'] === undefined),
  nextParams: ({ pack }) => ({ months: pack.rows['gangxing.months']?.value ?? 0 }),
}
