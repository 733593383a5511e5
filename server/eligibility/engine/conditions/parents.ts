import type { Case } from '../case.ts'
import type { FactKey, MemberValues } from '../facts.ts'
import type { PolicyKey } from '../pack-types.ts'
import { ofPerson, youngerThan } from '../people.ts'
import type { Law, Rule } from '../rule.ts'
import { type Tri, tri } from '../tri.ts'

type Parent = MemberValues['father'] | null | undefined

const gone = (parent: Parent) => parent === 'dead' || parent === 'missing'
const told = (parent: Parent): parent is MemberValues['father'] => parent !== null && parent !== undefined

/** Both parents of the person in view are dead or cannot be found (N10). */
export function orphaned({ person: { father, mother } }: Case): Tri {
  if ((told(father) && !gone(father)) || (told(mother) && !gone(mother))) return 'no'
  return gone(father) && gone(mother) ? 'yes' : 'unknown'
}

/** Neither parent can bring the child up, and it is no orphan: both in the list of N8 part 1, or one of them gone. */
export function leftAlone({ person: { father, mother } }: Case): Tri {
  if (father === 'able' || mother === 'able') return 'no'
  if (!told(father) || !told(mother)) return 'unknown'
  return tri(!gone(father) || !gone(mother))
}

/** The two facts about the parents of the person in view; once one parent is able, the other says nothing. */
export function parentsOf(subject: Case): FactKey[] {
  const { father, mother } = subject.person
  if (father === 'able') return ofPerson(subject, 'father')
  return mother === 'able' ? ofPerson(subject, 'mother') : ofPerson(subject, 'father', 'mother')
}

/** The row that tells who is an orphan. */
const ORPHANS: readonly PolicyKey[] = ['child.orphanAge']

/** A child: younger than the age up to which one may be an orphan (N10), taken for all programmes of children. */
export const CHILD: Rule = {
  id: 'child',
  weight: 0.1,
  rules: ORPHANS,
  test: (subject) => {
    const limit = subject.pack.rows['child.orphanAge']
    return limit === undefined ? 'unset' : youngerThan(subject, limit.value)
  },
  uses: (subject) => ofPerson(subject, 'age'),
  params: ({ pack }) => ({ age: pack.rows['child.orphanAge']?.value ?? '' }),
}

const NOBODY_CARES: Law = ['N8', '一', 'part 1']

/** Both parents are lost or cannot be found (N10). */
export const NO_PARENTS: Rule = {
  id: 'noParents',
  weight: 0.02,
  rules: ORPHANS,
  test: orphaned,
  uses: parentsOf,
}

/** In fact nobody brings the child up (N8 part 1). */
export const PARENTS_UNABLE: Rule = {
  id: 'parentsUnable',
  weight: 0.02,
  law: NOBODY_CARES,
  test: leftAlone,
  uses: parentsOf,
  variant: (subject) => (orphaned(subject) === 'yes' ? 'Orphan' : ''),
}
