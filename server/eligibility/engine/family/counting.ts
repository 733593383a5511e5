import type { Facts, Member } from '../facts.ts'
import type { ResolvedPack } from '../pack-types.ts'
import type { Tri } from '../tri.ts'

const SCHOOLING_TO_BACHELOR = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'university']

/** Why a person is counted or not: one of the items of N1 art. 7, or not settled. */
export type CountedBy =
  | 'applicant'
  | 'spouse'
  | 'minor'
  | 'adultChild'
  | 'coresident'
  | 'away'
  | 'noDuty'
  | 'apart'
  | 'notKnown'

/** Parents and children owe each other support by law; other relatives only in some situations. */
function owesDuty({ relation, duty }: Member): Tri {
  if (relation === 'child' || relation === 'parent') return 'yes'
  if (duty !== null && duty !== undefined) return duty ? 'yes' : 'no'
  return relation === 'in_law' || relation === 'other' ? 'no' : 'unknown'
}

/** N1 art. 7(4): a statutory duty of support AND long living together; both are needed. */
function coresident(member: Member): CountedBy {
  const duty = owesDuty(member)
  if (duty === 'no') return 'noDuty'
  if (member.together === false) return 'apart'
  return duty === 'yes' && member.together === true ? 'coresident' : 'notKnown'
}

/**
 * N1 art. 7(2) and (3): minors; adults who study up to bachelor's or cannot live independently; else art. 7(4).
 * Who studies or cannot live independently counts at any age.
 */
function child(member: Member): CountedBy {
  const { age, study, independent } = member
  if (typeof age === 'number' && age < 18) return 'minor'
  if (independent === false || (study && SCHOOLING_TO_BACHELOR.includes(study))) return 'adultChild'
  const other = coresident(member)
  if (other === 'coresident') return other
  const settled = typeof age === 'number' && study && typeof independent === 'boolean'
  return settled ? other : 'notKnown'
}

/** No Zhejiang text on conscripts was found, so only a place that says so settles it. */
function conscript(rows: ResolvedPack['rows'] | undefined): CountedBy | null {
  const counted = rows?.['members.conscriptCounted']?.value
  if (counted === undefined) return 'notKnown'
  return counted === 1 ? null : 'away'
}

/**
 * Whether one person is counted as a family member living together, and by which item of N1 art. 7.
 * @param rows rules of the place; without them what places settle differently stays open
 */
export function countedBy(member: Member, rows?: ResolvedPack['rows']): CountedBy {
  switch (member.away) {
    case 'prison':
    case 'rehab':
    case 'missing':
    case 'clergy':
      return 'away'
    case 'conscript': {
      const settled = conscript(rows)
      if (settled !== null) return settled
      break
    }
    // Who is listed is at home unless it is said otherwise, or said not to be known.
    case null:
      return 'notKnown'
  }
  if (member.relation === 'self') return 'applicant'
  if (member.relation === 'spouse') return 'spouse'
  if (member.relation === null || member.relation === undefined) return 'notKnown'
  return member.relation === 'child' ? child(member) : coresident(member)
}

const IN: readonly CountedBy[] = ['applicant', 'spouse', 'minor', 'adultChild', 'coresident']

/** The same as yes or no. */
export function isCounted(member: Member, rows?: ResolvedPack['rows']): Tri {
  const by = countedBy(member, rows)
  if (by === 'notKnown') return 'unknown'
  return IN.includes(by) ? 'yes' : 'no'
}

/** How many people count: as told, or out of a full list of the people; undefined while one is not settled. */
export function personsOf({ persons, members }: Facts, rows?: ResolvedPack['rows']): number | undefined {
  if (persons !== null && persons !== undefined) return persons
  if (!members?.length) return undefined
  let count = 0
  for (const member of members) {
    const one = isCounted(member, rows)
    if (one === 'unknown') return undefined
    if (one === 'yes') count += 1
  }
  return count > 0 ? count : undefined
}
