import fc from 'fast-check'
import { isCounted } from '../engine/family/counting.ts'
import {
  type FactKey,
  type Facts,
  HOUSEHOLD_KEYS,
  type HouseholdValues,
  MEMBER_KEYS,
  OBLIGOR_KEYS,
} from '../engine/index.ts'
import { householdOf, obligor, type Relative } from './households.ts'
import { groupsOf, type Person, people } from './people.ts'

/** A family that has answered everything and contradicts itself nowhere. */
export type Whole = HouseholdValues & {
  readonly members: readonly Person[]
  readonly obligors: readonly Relative[]
}

const counted = (members: readonly Person[]) =>
  Math.max(1, members.filter((one) => isCounted(one) === 'yes').length)

/** One who lives alone has the income of the household; nobody has more than it. */
function ownIncome(
  { incomeFen }: Person,
  { persons, monthlyIncomeFen }: Pick<HouseholdValues, 'persons' | 'monthlyIncomeFen'>,
): number {
  return persons === 1 ? monthlyIncomeFen : Math.min(incomeFen, monthlyIncomeFen)
}

/** A family of one to eight people that has answered everything. */
export const complete: fc.Arbitrary<Whole> = fc
  .tuple(people, fc.oneof(fc.constant([]), fc.array(obligor, { maxLength: 3 })))
  .chain(([members, obligors]) =>
    householdOf(counted(members)).map((household) => ({
      ...household,
      groups: groupsOf(members),
      obligorFamilies: obligors.length,
      members: members.map((one) => ({ ...one, incomeFen: ownIncome(one, household) })),
      obligors: obligors.map((one) => ({
        ...one,
        supportsHere: Math.min(one.supportsHere, one.supports, household.persons),
      })),
    })),
  )

/** The addresses of everything such a family has told. */
export function addressesOf({ members, obligors }: Whole): FactKey[] {
  return [
    ...HOUSEHOLD_KEYS,
    ...obligors.flatMap((one, at) =>
      OBLIGOR_KEYS.filter((key) => one[key] !== undefined).map((key): FactKey => `obligors.${at}.${key}`),
    ),
    ...members.flatMap((one, at) =>
      MEMBER_KEYS.filter((key) => one[key] !== undefined).map((key): FactKey => `members.${at}.${key}`),
    ),
  ]
}

/** A number from 0 to 99 for an address, different with every seed; 99 for seed 0. */
function lot(seed: number, address: string): number {
  if (seed === 0) return 99
  let hash = seed | 0
  for (const letter of address) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x9e3779b1) ^ (hash >>> 15)
  return (hash >>> 8) % 100
}

/** What a family has answered (`keep`), skipped as not known, or not been asked. */
type Mark = (address: string) => 'keep' | 'skip' | 'open'

function left<T extends object>(values: T, mark: Mark, at = ''): Partial<T> {
  const entries = Object.entries(values).flatMap(([key, value]) => {
    // A level on a certificate tells that there is one, so the two are told together.
    const to = mark(`${at}${key.replace('disabilityLevel', 'disability')}`)
    // Who is listed is at home, and relatives have made no agreement, unless it is said otherwise.
    if (key === 'agreedFen') return [[key, value]]
    if (to === 'open') return key === 'away' ? [[key, value]] : []
    return [[key, to === 'skip' ? null : value]]
  })
  return Object.fromEntries(entries) as Partial<T>
}

/**
 * Takes answers away: the same seed the same ones, 0 none. People are described all or none, because those who are
 * described of a group are taken to be all of that group.
 */
export function forgetful({ members, obligors, ...household }: Whole, seed: number): Facts {
  const share = 20 + (Math.abs(seed) % 60)
  const mark: Mark = (address) => {
    const drawn = lot(seed, address)
    return drawn >= share ? 'keep' : drawn < share / 4 ? 'skip' : 'open'
  }
  const own = left(household, mark)
  const listed = (list: 'members' | 'obligors', all: readonly object[], count: number) =>
    all.slice(0, count).map((one, at) => left(one, mark, `${list}.${at}.`))
  const drawn = lot(seed, 'lists')
  // A list whose length was not told says that there are no more.
  const families =
    own.obligorFamilies == null ? obligors.length : Math.floor((drawn * (obligors.length + 1)) / 100)
  return {
    ...own,
    members: listed('members', members, own.persons != null && drawn % 4 === 0 ? 0 : members.length),
    obligors: listed('obligors', obligors, families),
  }
}

/** A family that has answered some questions, skipped some, and has not been asked the others; with all answers. */
export const partialOf: fc.Arbitrary<{ whole: Whole; facts: Facts }> = fc
  .tuple(complete, fc.integer({ min: 0, max: 1_000_000 }))
  .map(([whole, seed]) => ({ whole, facts: forgetful(whole, seed) }))

/** The same without the answers it might still give. */
export const partial: fc.Arbitrary<Facts> = partialOf.map(({ facts }) => facts)
