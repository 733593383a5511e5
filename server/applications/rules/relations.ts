import type { MemberValues } from '../../eligibility/engine/index.ts'

type Relation = MemberValues['relation']

/** Relations to the applicant, by the applicant's own place in the register and the other's; blank: not certain. */
const SEEN_FROM: Readonly<Record<string, Readonly<Record<string, Relation>>>> = {
  head: {
    spouse: 'spouse',
    child: 'child',
    parent: 'parent',
    grandparent: 'grandparent',
    grandchild: 'grandchild',
    sibling: 'sibling',
    child_in_law: 'in_law',
    parent_in_law: 'in_law',
    other: 'other',
  },
  spouse: {
    head: 'spouse',
    child: 'child',
    parent: 'in_law',
    parent_in_law: 'parent',
    grandchild: 'grandchild',
  },
  child: { head: 'parent', spouse: 'parent', child: 'sibling', parent: 'grandparent' },
  parent: { head: 'child', spouse: 'in_law', parent: 'spouse', child: 'grandchild', sibling: 'child' },
  grandchild: { head: 'grandparent', spouse: 'grandparent' },
  grandparent: { head: 'grandchild' },
}

/**
 * The relation of a member to the applicant, out of both relations to the head of the register. A family told by
 * hand is told from the applicant's side (`self`), which reads like the head's. Undefined where the register leaves
 * it open, e.g. whose child a grandchild is.
 */
export function relationTo(applicant: string | undefined, member: string): Relation | undefined {
  const own = applicant === 'self' ? 'head' : applicant
  return own === undefined ? undefined : SEEN_FROM[own]?.[member]
}
