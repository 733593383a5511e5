import type { Case } from '../case.ts'
import { InOrder } from '../facts/in-order.ts'
import type { FactKey } from '../facts.ts'
import { spendingAsks } from '../family/spending.ts'
import { supportAsks } from '../family/support.ts'
import { yuan } from '../money.ts'
import type { PolicyKey } from '../pack-types.ts'
import { noFacts, type Outcome, type Rule } from '../rule.ts'
import { exact, type Span, under } from '../span.ts'
import { disregardAsks } from './disregard.ts'

const OWN = ['region', 'persons', 'monthlyIncomeFen'] as const
const DEDUCTED = ['medical', 'rehab', 'work'] as const
const PLACE_ONLY = ['region'] as const

/** Counted income of the household a month, fen, between bounds: with support, less what may be deducted. */
export function incomeSpan({ family }: Case, off: Span): Span {
  const { income, support, deductions } = family
  if (income === undefined) return { low: 0, high: Number.POSITIVE_INFINITY }
  const low = Math.max(0, income - deductions.high - off.high) + support.low
  return { low, high: Math.max(0, income - deductions.low - off.low) + support.high }
}

export function compare(subject: Case, span: Span, edge: unknown, annualLine: number): Outcome {
  const { persons } = subject.family
  if (persons === undefined) return 'unknown'
  const line = (annualLine * persons) / 12
  return under(span, edge === 'lte' ? 'lte' : 'lt', line)
}

/**
 * Whether only deductions, of which the place's rule was not found, could still bring the income within the line of
 * a programme: then no answer can make it likely.
 */
export function onlyDeductionsHelp(subject: Case, program: 'dibao' | 'dibian'): boolean {
  const { persons, income, support } = subject.family
  const line = subject.pack.lines[program === 'dibao' ? 'standard' : 'dibian']
  if (persons === undefined || income === undefined || line === undefined) return false
  const off = program === 'dibao' ? subject.family.disregard.high : 0
  const span = { low: Math.max(0, income - off) + support.low, high: Number.POSITIVE_INFINITY }
  return compare(subject, span, subject.pack.rows[`${program}.incomeEdge`]?.value, line) === 'no'
}

/** Facts the comparison rests on, and those that could still move it across the line. */
export function incomeUses(
  subject: Case,
  annualLine: number | undefined,
  extra: readonly FactKey[],
): readonly FactKey[] {
  const { facts, family } = subject
  if (family.income === undefined || family.persons === undefined || annualLine === undefined) return OWN
  const line = (annualLine * family.persons) / 12
  const { low, high } = family.support
  const support = supportAsks(facts, subject.pack, family.persons)
  // Below the line only support can lift the income over it; from the line on only deductions can lower it.
  if (family.income + (Number.isFinite(high) ? high : low) < line) return [...OWN, ...support]
  const uses = new InOrder()
  uses.addAll(OWN)
  uses.addAll(support)
  uses.addAll(spendingAsks(facts, DEDUCTED))
  uses.addAll(extra)
  return uses.keys
}

function told(subject: Case, annualLine = 0) {
  const { persons = 0, income = 0, support, deductions } = subject.family
  return {
    income: yuan(income),
    persons,
    line: yuan(annualLine / 12),
    total: yuan((annualLine * persons) / 12),
    support: yuan(Number.isFinite(support.high) ? support.high : support.low),
    deductions: yuan(Number.isFinite(deductions.high) ? deductions.high : 0),
  }
}

/** Names in the sentence what played a part in the outcome, or what leaves it open. */
function parts({ family, facts }: Case, off: Span, outcome: Outcome): string {
  const { support, deductions } = family
  switch (outcome) {
    case 'unset':
      return ''
    case 'yes':
      if (support.high > 0) return 'Support'
      return off.low > 0 ? 'Disregard' : ''
    case 'no':
      if (support.low > 0) return 'Support'
      if (deductions.high > 0 && Number.isFinite(deductions.high)) return 'Deductions'
      return facts.alreadyOn === 'dibao' && off.high > 0 ? 'Disregard' : ''
    case 'unknown':
      if (!exact(support)) return 'Support'
      return facts.alreadyOn === 'dibao' && !exact(off) ? 'Disregard' : 'Deductions'
  }
}

const DIBAO_ROWS = ['dibao.standard', 'dibao.incomeEdge'] as const

/** Values the comparison rests on, with those of a job or a pension left out where there is one. */
function dibaoRows({ facts }: Case): readonly PolicyKey[] {
  const pension = facts.incomes?.some(({ kind }) => kind === 'basic_pension') ?? false
  const job = facts.alreadyOn === 'dibao' && (facts.newJobIncomeFen ?? 0) > 0
  if (!pension && !job) return DIBAO_ROWS
  return [
    ...DIBAO_ROWS,
    ...(pension ? (['income.basicPensionExcluded'] as const) : []),
    ...(job ? (['income.disregardFactor', 'income.disregardMonthsMin'] as const) : []),
  ]
}

/** Income a person strictly below the standard (Z1 art. 9), compared over the whole household without rounding. */
export const DIBAO_INCOME: Rule = {
  id: 'dibaoIncome',
  weight: 0.45,
  rules: dibaoRows,
  test: (subject) => {
    const { region, lines, rows } = subject.pack
    if (region === null) return 'unknown'
    const edge = rows['dibao.incomeEdge']
    if (lines.standard === undefined || edge === undefined) return 'unset'
    return compare(subject, incomeSpan(subject, subject.family.disregard), edge.value, lines.standard)
  },
  uses: (subject) =>
    subject.pack.region !== null && subject.pack.lines.standard === undefined
      ? PLACE_ONLY
      : incomeUses(subject, subject.pack.lines.standard, disregardAsks(subject)),
  params: (subject) => ({
    ...told(subject, subject.pack.lines.standard),
    disregard: yuan(subject.family.disregard.high),
  }),
  variant: (subject) => parts(subject, subject.family.disregard, DIBAO_INCOME.test(subject)),
}

const DIBIAN_ROWS = {
  Wage: ['dibao.standard', 'minimumWage', 'dibian.incomeEdge'],
  Factor: ['dibao.standard', 'dibian.factor', 'dibian.incomeEdge'],
} as const
const NO_DISREGARD: Span = { low: 0, high: 0 }

/** Income a person within `min(factor × standard, minimum wage)` (Z1 art. 13); says which of the two binds. */
export const DIBIAN_INCOME: Rule = {
  id: 'dibianIncome',
  weight: 0.35,
  rules: ({ pack }) => DIBIAN_ROWS[pack.lines.dibianBound],
  test: (subject) => {
    const { region, lines, rows } = subject.pack
    if (region === null) return 'unknown'
    const edge = rows['dibian.incomeEdge']
    if (lines.dibianFactor === undefined || edge === undefined) return 'unset'
    const span = incomeSpan(subject, NO_DISREGARD)
    if (lines.dibian !== undefined) return compare(subject, span, edge.value, lines.dibian)
    // Above the factor line the answer is no, whatever the minimum wage is.
    const outcome = compare(subject, span, edge.value, lines.dibianFactor)
    return outcome === 'yes' ? 'unset' : outcome
  },
  uses: (subject) =>
    subject.pack.region !== null && subject.pack.lines.dibianFactor === undefined
      ? PLACE_ONLY
      : incomeUses(subject, subject.pack.lines.dibian ?? subject.pack.lines.dibianFactor, noFacts()),
  params: (subject) => told(subject, subject.pack.lines.dibian ?? subject.pack.lines.dibianFactor),
  variant: (subject) =>
    `${subject.pack.lines.dibianBound}${parts(subject, NO_DISREGARD, DIBIAN_INCOME.test(subject))}`,
}
