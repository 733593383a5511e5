import { factPath, type IncomeItem } from '../facts.ts'
import type { Phrase } from '../result.ts'

/** Something that cannot be true, with the field it stands in. The sentence takes the field's name as `name`. */
export interface Fault extends Phrase {
  /** Where it stands in what was given, e.g. `facts.members.1.age`. */
  field: string
  /** The address inside one family's facts, e.g. `members.1.age`; '' for a fault of the whole. */
  at: string
}

/** A fault of one family's facts. */
export function fault(at: string, kind: string, params: Phrase['params'] = {}): Fault {
  return { field: at, at, key: `fault.${kind}`, params }
}

/** The same fault, seen from around the place where it was found. */
export function within(place: string, one: Fault): Fault {
  return { ...one, field: [place, one.field].filter((part) => part !== '').join('.') }
}

/** Finds the words for a key of the namespace `eligibility`. */
export type Say = (key: string, params?: Record<string, unknown>) => string

const ENTRY = /^(members|obligors|incomes)\.(\d+)(?:\.(\w+))?$/
const INCOME_PARTS: ReadonlySet<string> = new Set(['kind', 'monthlyFen'] satisfies (keyof IncomeItem)[])
const ENTRY_KIND = { members: 'member', obligors: 'obligor', incomes: 'income' } as const

/** What a fact is called: "age of person 2". Unknown addresses are shown as they were written. */
export function nameOfFact(say: Say, at: string): string {
  const [, list, index, key] = ENTRY.exec(at) ?? []
  if (list === undefined) {
    const known = factPath(at) !== null || Object.hasOwn(ENTRY_KIND, at)
    return known ? say(`eligibility:fact.${at}`) : at
  }
  const kind = ENTRY_KIND[list as keyof typeof ENTRY_KIND]
  const number = Number(index) + 1
  if (key === undefined) return say(`eligibility:fact.of.${kind}_whole`, { number })
  const known = list === 'incomes' ? INCOME_PARTS.has(key) : factPath(at) !== null
  const name = known ? say(`eligibility:fact.${kind}.${key}`) : key
  return say(`eligibility:fact.of.${kind}`, { number, name })
}

/** The fault in plain words. */
export function sayFault(say: Say, { key, params, at }: Fault): string {
  return say(`eligibility:${key}`, { ...params, name: nameOfFact(say, at) })
}
