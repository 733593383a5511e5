import type { Case } from '../case.ts'
import type { FactKey } from '../facts.ts'
import type { PolicyKey } from '../pack-types.ts'
import { type Law, type Outcome, type Rule, rulesOf, usesOf } from '../rule.ts'
import { HOMES_RULE } from './homes.ts'
import { assetsRule, capitalRule, type Limits, PREMISES_RULE } from './property.ts'
import { vehiclesRule } from './vehicles.ts'

/** The property rule of dibao or of dibian, item by item. */
const ITEMS: Readonly<Record<Limits, readonly Rule[]>> = {
  dibao: [assetsRule('dibao'), vehiclesRule('dibao'), HOMES_RULE, PREMISES_RULE, capitalRule('dibao')],
  dibian: [assetsRule('dibian'), vehiclesRule('dibian'), HOMES_RULE, PREMISES_RULE, capitalRule('dibian')],
}

/**
 * Stands in for a property rule of the place that was not found: within `safe` it is met, beyond `most` it is
 * not; between the two, or with no `most`, only the place can say.
 */
export interface Bounds {
  safe: Limits
  most: Limits | null
}

function weigh(subject: Case, { safe, most }: Bounds): Outcome {
  let open = false
  if (most !== null) {
    for (const item of ITEMS[most]) {
      const one = item.test(subject)
      if (one === 'no') return 'no'
      if (one === 'unknown') open = true
    }
  }
  let settled = true
  for (const item of ITEMS[safe]) {
    const one = item.test(subject)
    if (one === 'unknown') open = true
    else if (one !== 'yes') settled = false
  }
  if (settled) return open ? 'unknown' : 'yes'
  return open && most !== null ? 'unknown' : 'unset'
}

/** All that several rules name, each once. */
function union<T>(
  items: readonly Rule[],
  subject: Case,
  named: (item: Rule, subject: Case) => readonly T[],
): T[] {
  const all: T[] = []
  for (const item of items) for (const one of named(item, subject)) if (!all.includes(one)) all.push(one)
  return all
}

/** A rule on property bounded by those of dibao and dibian. */
export function propertyAs(id: string, bounds: Bounds, law: Law): Rule {
  // Rules that both share are looked at once.
  const items = [...new Set([...ITEMS[bounds.safe], ...(bounds.most ? ITEMS[bounds.most] : [])])]
  return {
    id,
    weight: 0.1,
    law,
    test: (subject) => weigh(subject, bounds),
    uses: (subject): FactKey[] => union(items, subject, usesOf),
    rules: (subject): PolicyKey[] => union(ITEMS[bounds.safe], subject, rulesOf),
  }
}
