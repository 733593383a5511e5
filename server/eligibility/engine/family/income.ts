import type { Facts, IncomeKind } from '../facts.ts'
import type { ResolvedPack } from '../pack-types.ts'

const COUNTED: readonly IncomeKind[] = ['wage', 'business', 'property', 'pension', 'transfer']

/**
 * Whether a kind of money counts as income (N1 art. 13). The basic part of the resident pension is left out as
 * long as the place's rules say so; the text itself says so to the end of 2025.
 */
export function countsAsIncome(kind: IncomeKind, pack: ResolvedPack): boolean {
  if (kind === 'basic_pension') return pack.rows['income.basicPensionExcluded']?.value !== 1
  return COUNTED.includes(kind)
}

/** Counted income a month, fen: as told in one sum, or out of its sources. */
export function incomeTold(facts: Facts, pack: ResolvedPack): number | undefined {
  if (facts.monthlyIncomeFen !== null && facts.monthlyIncomeFen !== undefined) return facts.monthlyIncomeFen
  if (!facts.incomes) return undefined
  let sum = 0
  for (const { kind, monthlyFen } of facts.incomes) if (countsAsIncome(kind, pack)) sum += monthlyFen
  return sum
}
