import type { Facts, MemberValues } from '../../../server/eligibility/engine/index.ts'
import type { Trait, Who } from './heard.ts'

type Relation = MemberValues['relation']

/** Relation to whoever the household is of. */
const RELATIONS: Partial<Record<Who, Relation>> = {
  spouse: 'spouse',
  son: 'child',
  daughter: 'child',
  child: 'child',
  big_child: 'child',
  small_child: 'child',
  mother: 'parent',
  father: 'parent',
  grandparent: 'grandparent',
  grandchild: 'grandchild',
}

export const relationOf = (who: Who, subject: Who): Relation | null =>
  who === subject ? 'self' : (RELATIONS[who] ?? null)

/**
 * The place of somebody in the list of members: one already there, or the next. Null: the words do not tell
 * which of several it is.
 */
export function placeOf(
  who: Who,
  relation: Relation,
  facts: Facts,
  people: readonly (Who | '')[],
): number | null {
  const members = facts.members ?? []
  const labelled = places(people, (one) => one === who)
  if (labelled.length > 0) return only(labelled)
  const same = places(members, (one) => one.relation === relation)
  if (relation === 'self' || relation === 'spouse') {
    if (same.length > 0) return only(same)
  } else if (relation === 'child' && same.length > 0) {
    if (who === 'child') return only(same)
    const unsaid = same.filter((at) => people[at] === 'child' || !people[at])
    if (unsaid.length > 0) return same.length === 1 ? only(unsaid) : null
  }
  // Somebody whom the questionnaire knows by age or illness alone may be this very person.
  const nameless = places(members, (one) => one.relation == null && Object.keys(one).length > 0)
  if (nameless.length > 0) return relation === 'self' && facts.persons === 1 ? only(nameless) : null
  return members.length
}

function places<T>(list: readonly T[], test: (one: T) => boolean): number[] {
  return list.flatMap((one, at) => (test(one) ? [at] : []))
}

const only = (found: readonly number[]): number | null => (found.length === 1 ? (found[0] ?? null) : null)

/**
 * Whether somebody surely belongs to the household, so that they may stand in its list: parents and grandchildren
 * only if they live there, grown-up children only if they study, are ill or disabled.
 */
export function belongs(relation: Relation, traits: readonly Trait[]): boolean {
  const value = (key: Trait['key']) => traits.find((one) => one.key === key)?.value
  if (relation === 'self') return true
  if (value('together') === false) return false
  if (relation === 'spouse') return true
  if (relation !== 'child') return value('together') === true
  const age = value('age')
  const grown = (typeof age === 'number' && age >= 18) || value('work') === 'employed'
  return (
    !grown || traits.some(({ key }) => ['study', 'disability', 'disabilityLevel', 'illness'].includes(key))
  )
}
