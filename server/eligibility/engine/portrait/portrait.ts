import type { Facts, Member } from '../facts.ts'
import { familyHas } from '../people.ts'
import type { TypeId, TypeResult } from '../result.ts'

/**
 * What of a family calls for help that comes to the door. `care`: somebody whom others look after every day; `carer`: and
 * somebody of the family who does; `alone`: one person by themselves.
 */
export const SIGNS = [
  'elder',
  'alone',
  'care',
  'carer',
  'disabled',
  'ill',
  'child',
  'student',
  'jobless',
] as const
export type FamilySign = (typeof SIGNS)[number]

/** A family in a few words: no name, no sum, nobody's own illness. What is not in it is not known. */
export interface FamilyPortrait {
  readonly types: readonly TypeId[]
  readonly signs: readonly FamilySign[]
  /** The decade of the oldest old person (80: from 80 to 89); null: there is none, or no age was told. */
  readonly oldest: number | null
}

export const NOTHING_KNOWN: FamilyPortrait = { types: [], signs: [], oldest: null }

/** From here on the engine counts somebody among the old. */
const OLD = 60
const EVERY_DAY: readonly unknown[] = ['largely', 'fully']

/** What is certain of a family by its facts and the types they came to. An open question is no sign, and no "no" either. */
export function portraitOf(facts: Facts, types: readonly TypeResult[]): FamilyPortrait {
  const members = facts.members ?? []
  const holds: Readonly<Record<FamilySign, boolean>> = {
    elder: familyHas(facts, 'elder') === 'yes',
    alone: facts.persons === 1,
    care: caredFor(members, types),
    carer: caredFor(members, types) && (facts.persons ?? members.length) > 1,
    disabled: familyHas(facts, 'disabled') === 'yes',
    ill: familyHas(facts, 'ill') === 'yes',
    child: familyHas(facts, 'child') === 'yes',
    student: familyHas(facts, 'student') === 'yes',
    jobless: familyHas(facts, 'jobless') === 'yes',
  }
  return {
    types: types.filter(({ met }) => met === 'yes').map(({ type }) => type),
    signs: SIGNS.filter((sign) => holds[sign]),
    oldest: oldestOf(members),
  }
}

/** Both together: two portraits of one family, neither of which knows everything. */
export function together(one: FamilyPortrait, other: FamilyPortrait): FamilyPortrait {
  const ages = [one.oldest, other.oldest].filter((age) => age !== null)
  return {
    types: [...new Set([...one.types, ...other.types])],
    signs: SIGNS.filter((sign) => one.signs.includes(sign) || other.signs.includes(sign)),
    oldest: ages.length > 0 ? Math.max(...ages) : null,
  }
}

/** Somebody says so, or is severely disabled by the rules. */
function caredFor(members: readonly Member[], types: readonly TypeResult[]): boolean {
  const severe = types.some(({ reasons }) => reasons.some(({ key }) => key === 'type.guanai.severe'))
  return severe || members.some(({ dependence }) => EVERY_DAY.includes(dependence))
}

function oldestOf(members: readonly Member[]): number | null {
  const ages = members.flatMap(({ age }) => (age != null && age >= OLD ? [age] : []))
  return ages.length > 0 ? Math.floor(Math.max(...ages) / 10) * 10 : null
}
