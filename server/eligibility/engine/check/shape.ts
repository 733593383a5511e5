import { type Facts, factPath, HOUSEHOLD_KEYS, INCOME_KINDS, MEMBER_KEYS, OBLIGOR_KEYS } from '../facts.ts'
import { questionByKey, questionOf } from '../questions/questions.ts'
import { type Fault, fault } from './fault.ts'
import { saidBack, valueFault } from './value.ts'

/** Longest lists: of people, of families living apart, of incomes. */
export const LIST_MAX = { members: 20, obligors: 20, incomes: 50 } as const
type ListName = keyof typeof LIST_MAX
const LISTS = Object.keys(LIST_MAX) as ListName[]
const ENTRY_KEYS: Readonly<Record<ListName, readonly string[]>> = {
  members: MEMBER_KEYS,
  obligors: OBLIGOR_KEYS,
  incomes: ['kind', 'monthlyFen'],
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong with one source of money; both of its parts are needed. */
function incomeFault(at: string, key: string, value: unknown): Fault | null {
  if (key === 'kind') {
    const known = INCOME_KINDS.some((kind) => kind === value)
    return known ? null : fault(at, 'option', { options: INCOME_KINDS.join(', ') })
  }
  return value === null || value === undefined
    ? fault(at, 'money')
    : valueFault(at, value, questionByKey('monthlyIncomeFen'))
}

function entryFault(list: ListName, at: string, entry: unknown): Fault | null {
  if (!isObject(entry)) return fault(at, 'object')
  const strange = Object.keys(entry).find((key) => !ENTRY_KEYS[list].includes(key))
  if (strange !== undefined) return fault(`${at}.${saidBack(strange)}`, 'unknown')
  for (const key of ENTRY_KEYS[list]) {
    const address = `${at}.${key}`
    const path = list === 'incomes' ? null : factPath(address)
    const wrong = path
      ? valueFault(address, entry[key], questionOfPath(address))
      : incomeFault(address, key, entry[key])
    if (wrong) return wrong
  }
  return null
}

/** `address` has been taken apart before, so a question is there. */
function questionOfPath(address: string) {
  return questionOf(address as Parameters<typeof questionOf>[0])
}

function listFault(list: ListName, value: unknown): Fault | null {
  if (value === null || value === undefined) return null
  if (!Array.isArray(value)) return fault(list, 'list')
  if (value.length > LIST_MAX[list]) return fault(list, 'long', { max: LIST_MAX[list] })
  for (const [index, entry] of value.entries()) {
    const wrong = entryFault(list, `${list}.${index}`, entry)
    if (wrong) return wrong
  }
  return null
}

/** The first thing in one family's facts that is not a fact, or no possible value of it. */
export function shapeFault(facts: unknown): Fault | null {
  if (!isObject(facts)) return fault('', 'facts')
  const known: readonly string[] = [...HOUSEHOLD_KEYS, ...LISTS]
  const strange = Object.keys(facts).find((key) => !known.includes(key))
  if (strange !== undefined) return fault(saidBack(strange), 'unknown')
  for (const key of HOUSEHOLD_KEYS) {
    const wrong = valueFault(key, facts[key], questionOf(key))
    if (wrong) return wrong
  }
  for (const list of LISTS) {
    const wrong = listFault(list, facts[list])
    if (wrong) return wrong
  }
  return null
}

/**
 * Facts that were kept earlier, as far as they still are facts: what an older version called otherwise, or took
 * where it is not taken any more, is left out instead of failing.
 */
export function knownFacts(stored: unknown): Facts {
  if (!isObject(stored)) return {}
  const kept: Record<string, unknown> = {}
  for (const key of HOUSEHOLD_KEYS) {
    const value = stored[key]
    if (value !== undefined && valueFault(key, value, questionOf(key)) === null) kept[key] = value
  }
  for (const list of LISTS) {
    const entries = stored[list]
    if (Array.isArray(entries))
      kept[list] = entries.slice(0, LIST_MAX[list]).flatMap((one) => knownEntry(list, one))
    else if (entries === null) kept[list] = null
  }
  return kept as Facts
}

/** An entry without what is no fact of it: its place in the list must stay, so a person is never dropped. */
function knownEntry(list: ListName, entry: unknown): object[] {
  if (list === 'incomes') return entryFault(list, 'incomes.0', entry) === null ? [entry as object] : []
  if (!isObject(entry)) return [{}]
  const kept = Object.entries(entry).filter(([key, value]) => {
    const address = `${list}.0.${key}`
    return factPath(address) !== null && valueFault(address, value, questionOfPath(address)) === null
  })
  return [Object.fromEntries(kept)]
}
