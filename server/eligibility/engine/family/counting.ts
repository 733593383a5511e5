import type { Facts, Member } from '../facts.ts'
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

/** N1 art. 7(2) and (3): minors; adults who study up to bachelor's or cannot live independently; else art. 7(4). */
function child(member: Member): CountedBy {
  const { age, study, independent } = member
  if (age !== null && age !== undefined && age < 18) return 'minor'
  const dependent = independent === false || (study && SCHOOLING_TO_BACHELOR.includes(study))
  if (dependent) return age === null || age === undefined ? 'notKnown' : 'adultChild'
  const other = coresident(member)
  if (other === 'coresident') return other
  const settled = age !== null && age !== undefined && study && typeof independent === 'boolean'
  return settled ? other : 'notKnown'
}

/** Whether one person is counted as a family member living together, and by which item of N1 art. 7. */
export function countedBy(member: Member): CountedBy {
  switch (member.away) {
    case 'prison':
    case 'rehab':
    case 'missing':
    case 'clergy':
      return 'away'
    // No Zhejiang text on conscripts was found, so only the window can say.
    case 'conscript':
      return 'notKnown'
  }
  if (member.relation === 'self') return 'applicant'
  if (member.relation === 'spouse') return 'spouse'
  if (member.relation === null || member.relation === undefined) return 'notKnown'
  return member.relation === 'child' ? child(member) : coresident(member)
}

const IN: readonly CountedBy[] = ['applicant', 'spouse', 'minor', 'adultChild', 'coresident']

/** The same as yes or no. */
export function isCounted(member: Member): Tri {
  const by = countedBy(member)
  if (by === 'notKnown') return 'unknown'
  return IN.includes(by) ? 'yes' : 'no'
}

/** How many people count: as told, or out of a full list of the people; undefined while one is not settled. */
export function personsOf({ persons, members }: Facts): number | undefined {
  if (persons !== null && persons !== undefined) return persons
  if (!members?.length) return undefined
  let count = 0
  for (const member of members) {
    const one = isCounted(member)
    if (one === 'unknown') return undefined
    if (one === 'yes') count += 1
  }
  return count > 0 ? count : undefined
}
