import type { TypeId } from '../result.ts'

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

/** Both together: two portraits of one family, neither of which knows everything. */
export function together(one: FamilyPortrait, other: FamilyPortrait): FamilyPortrait {
  const ages = [one.oldest, other.oldest].filter((age) => age !== null)
  return {
    types: [...new Set([...one.types, ...other.types])],
    signs: SIGNS.filter((sign) => one.signs.includes(sign) || other.signs.includes(sign)),
    oldest: ages.length > 0 ? Math.max(...ages) : null,
  }
}
