/** Kinds of money a family lives on. The first five count as income, the others do not (N1 art. 13). */
export const INCOME_KINDS = [
  'wage',
  'business',
  'property',
  'pension',
  'transfer',
  'assistance',
  'disability_subsidy',
  'child_subsidy',
  'veteran',
  'family_planning',
  'scholarship',
  'bravery',
  'basic_pension',
] as const
export type IncomeKind = (typeof INCOME_KINDS)[number]

/** One source of money, fen a month. */
export interface IncomeItem {
  readonly kind: IncomeKind
  readonly monthlyFen: number
}
