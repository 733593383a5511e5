import type { FactKey, Facts, Spending } from '../facts.ts'

const FACT = {
  medical: 'medicalYearFen',
  education: 'educationYearFen',
  rehab: 'rehabYearFen',
  work: 'workCostFen',
} as const satisfies Record<Spending, FactKey>

/** The amount as told; each fact read by its own name, which is many times faster than by one that varies. */
function amountOf(facts: Facts, kind: Spending): number | null | undefined {
  switch (kind) {
    case 'medical':
      return facts.medicalYearFen
    case 'education':
      return facts.educationYearFen
    case 'rehab':
      return facts.rehabYearFen
    case 'work':
      return facts.workCostFen
  }
}

/** What a family spends on one thing, fen (a year; `work` a month); undefined while not known. */
export function spent(facts: Facts, kind: Spending): number | undefined {
  const told = amountOf(facts, kind)
  if (told !== null && told !== undefined) return told
  return facts.spending && !facts.spending.includes(kind) ? 0 : undefined
}

/**
 * The facts to ask for an amount: first whether there is any at all, then how much.
 * @param alone one amount may settle the matter while others are open
 */
export function spendingAsks(facts: Facts, kinds: readonly Spending[], alone = false): FactKey[] {
  const open: FactKey[] = []
  const amounts: FactKey[] = facts.spending ? ['spending'] : []
  for (const kind of kinds) {
    const isOpen = spent(facts, kind) === undefined
    if (isOpen) open.push(FACT[kind])
    if (isOpen || amountOf(facts, kind) != null) amounts.push(FACT[kind])
  }
  if (open.length === 0 || facts.spending !== undefined) return amounts
  return alone || open.length === 1 ? ['spending', ...open] : ['spending']
}
