import type { FactKey, Facts, Spending } from '../facts.ts'

const FACT = {
  medical: 'medicalYearFen',
  education: 'educationYearFen',
  rehab: 'rehabYearFen',
  work: 'workCostFen',
} as const satisfies Record<Spending, FactKey>

/** What a family spends on one thing, fen (a year; `work` a month); undefined while not known. */
export function spent(facts: Facts, kind: Spending): number | undefined {
  const told = facts[FACT[kind]]
  if (told !== null && told !== undefined) return told
  return facts.spending && !facts.spending.includes(kind) ? 0 : undefined
}

/**
 * The facts to ask for an amount: first whether there is any at all, then how much.
 * @param alone one amount may settle the matter while others are open
 */
export function spendingAsks(facts: Facts, kinds: readonly Spending[], alone = false): FactKey[] {
  const open = kinds.filter((kind) => spent(facts, kind) === undefined)
  if (open.length > 0 && facts.spending === undefined)
    return alone || open.length === 1 ? ['spending', ...open.map((kind) => FACT[kind])] : ['spending']
  const amounts = kinds.filter((kind) => facts[FACT[kind]] != null || spent(facts, kind) === undefined)
  const keys: FactKey[] = amounts.map((kind) => FACT[kind])
  return facts.spending ? ['spending', ...keys] : keys
}
