import { HOUSEHOLD_KEYS, type HouseholdKey, type HouseholdValues } from './household.ts'
import type { IncomeItem } from './income-item.ts'
import { MEMBER_KEYS, type Member, type MemberKey, type MemberValues } from './member.ts'
import { OBLIGOR_KEYS, type Obligor, type ObligorKey, type ObligorValues } from './obligor.ts'

/**
 * Everything a family may tell. Absent or `undefined`: not asked yet. `null`: asked, and the person does not
 * know; it stays unknown in every rule, and is not asked again.
 */
export type Facts = { readonly [K in HouseholdKey]?: HouseholdValues[K] | null | undefined } & {
  /** The people; complete if there are as many as `persons`, or if `persons` was not told. */
  readonly members?: readonly Member[] | null | undefined
  /** The families that must support this one. */
  readonly obligors?: readonly Obligor[] | null | undefined
  /** Income source by source, in place of `monthlyIncomeFen`. */
  readonly incomes?: readonly IncomeItem[] | null | undefined
}

export type MemberFact = `members.${number}.${MemberKey}`
export type ObligorFact = `obligors.${number}.${ObligorKey}`
/** The address of one fact: of the household, or of one person or family in its lists. */
export type FactKey = HouseholdKey | MemberFact | ObligorFact
/** Any fact's value. */
export type FactValue = HouseholdValues[HouseholdKey] | MemberValues[MemberKey] | ObligorValues[ObligorKey]

/** A fact's address taken apart. */
export type FactPath =
  | { of: 'household'; key: HouseholdKey }
  | { of: 'members'; index: number; key: MemberKey }
  | { of: 'obligors'; index: number; key: ObligorKey }

const LISTED = /^(members|obligors)\.(\d{1,2})\.([A-Za-z]+)$/
const has = <K extends string>(keys: readonly K[], key: string | undefined): key is K =>
  (keys as readonly (string | undefined)[]).includes(key)

function takeApart(address: string): FactPath | null {
  if (has(HOUSEHOLD_KEYS, address)) return { of: 'household', key: address }
  const [, list, at, key] = LISTED.exec(address) ?? []
  const index = Number(at)
  if (list === 'members' && has(MEMBER_KEYS, key)) return { of: list, index, key }
  return list === 'obligors' && has(OBLIGOR_KEYS, key) ? { of: list, index, key } : null
}

/** An address taken apart, and its place in the questionnaire: the household first, then person by person. */
export interface FactPlace {
  readonly address: FactKey
  readonly path: FactPath
  readonly order: number
}

function placeOf(path: FactPath): number {
  if (path.of === 'household') return HOUSEHOLD_KEYS.indexOf(path.key)
  const [base, at] =
    path.of === 'members' ? [1000, MEMBER_KEYS.indexOf(path.key)] : [100, OBLIGOR_KEYS.indexOf(path.key)]
  return base + path.index * 30 + at
}

/** There are few addresses and they are taken apart often. What is none is not kept: it may come from outside. */
const taken = new Map<string, FactPlace>()

/** The same with its place in the questionnaire. */
export function factPlace(address: string): FactPlace | null {
  const known = taken.get(address)
  if (known) return known
  const path = takeApart(address)
  if (path === null) return null
  const found = { address: address as FactKey, path, order: placeOf(path) }
  taken.set(address, found)
  return found
}

/** Takes an address apart; null if it is none. */
export function factPath(address: string): FactPath | null {
  return factPlace(address)?.path ?? null
}

/** Makes the addresses of a list; each once, for making strings costs more than reading facts. */
function addresses<K extends string, A extends string>(make: (index: number, key: K) => A) {
  const made: Partial<Record<K, A>>[] = []
  return (index: number, key: K): A => {
    const known = made[index]?.[key]
    if (known !== undefined) return known
    const address = make(index, key)
    made[index] = { ...made[index], [key]: address } as Partial<Record<K, A>>
    return address
  }
}

/** The address of a fact about one person. */
export const memberFact = addresses((index: number, key: MemberKey): MemberFact => `members.${index}.${key}`)
/** The address of a fact about a family living apart. */
export const obligorFact = addresses(
  (index: number, key: ObligorKey): ObligorFact => `obligors.${index}.${key}`,
)

/** Narrows a string to a fact's address. */
export function isFactKey(address: string): address is FactKey {
  return factPath(address) !== null
}

/** What is known of the fact at a path: its value, null (does not know) or undefined (not asked). */
export function factAt(facts: Facts, path: FactPath): FactValue | null | undefined {
  if (path.of === 'household') return facts[path.key]
  return path.of === 'members'
    ? facts.members?.[path.index]?.[path.key]
    : facts.obligors?.[path.index]?.[path.key]
}

/** What is known of one fact: its value, null (does not know) or undefined (not asked). */
export function readFact(facts: Facts, address: FactKey): FactValue | null | undefined {
  const path = factPath(address)
  return path === null ? undefined : factAt(facts, path)
}

function put<T extends object>(list: readonly T[] | null | undefined, index: number, change: object): T[] {
  const longer = [...(list ?? [])]
  while (longer.length <= index) longer.push({} as T)
  return longer.map((one, at) => (at === index ? { ...one, ...change } : one))
}

/** A copy of the facts with one answer put in; `null` records "does not know". */
export function withAnswer(facts: Facts, address: FactKey, value: FactValue | null): Facts {
  const path = factPath(address)
  if (path === null) return facts
  if (path.of === 'household') return { ...facts, [path.key]: value }
  return { ...facts, [path.of]: put<object>(facts[path.of], path.index, { [path.key]: value }) }
}

/** The place of a fact in the questionnaire. */
export function factOrder(address: FactKey): number {
  return factPlace(address)?.order ?? Number.MAX_SAFE_INTEGER
}

/** The addresses of everything that was told or skipped, in the order of the questionnaire. */
export function factsTold(facts: Facts): FactKey[] {
  const own = HOUSEHOLD_KEYS.filter((key) => facts[key] !== undefined)
  const obligors = (facts.obligors ?? []).flatMap((one, index) =>
    OBLIGOR_KEYS.filter((key) => one[key] !== undefined).map((key) => obligorFact(index, key)),
  )
  const members = (facts.members ?? []).flatMap((one, index) =>
    MEMBER_KEYS.filter((key) => one[key] !== undefined).map((key) => memberFact(index, key)),
  )
  return [...own, ...obligors, ...members]
}
