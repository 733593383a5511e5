import type { Case } from './case.ts'
import { type Condition, type Decided, decide, decideAll } from './decide.ts'
import type { Group } from './facts.ts'
import { familyHas, familyHasAny, mayBeListed } from './people.ts'
import type { Program } from './program.ts'
import { noFacts, type Rule } from './rule.ts'
import type { Tri } from './tri.ts'

/** A programme decided person by person. */
export interface DecidedPeople extends Decided {
  people: readonly { at: number; assumed: Group | null; met: Tri }[]
}

/** The people a programme looks at: everybody listed, and those the family says it has but did not describe. */
function peopleFor({ facts }: Case, groups: readonly Group[]): { at: number; assumed: Group | null }[] {
  const listed = (facts.members ?? []).map((_, at) => ({ at, assumed: null }))
  const next = listed.length
  const said = groups
    .filter((group) => familyHas(facts, group) === 'yes' && !mayBeListed(facts, group))
    .map((assumed) => ({ at: next, assumed }))
  return [...said, ...listed]
}

const made = new Map<readonly Group[], Rule>()

/** Whether anybody of the groups is in the family; made once a list. */
function groupRule(groups: readonly Group[]): Rule {
  const known = made.get(groups)
  if (known) return known
  const rule: Rule = {
    id: `group.${groups.join('_')}`,
    weight: 0.05,
    uses: ({ facts }) => (facts.groups === undefined || facts.groups === null ? ['groups'] : noFacts()),
    test: ({ facts }) => familyHasAny(facts, groups),
  }
  made.set(groups, rule)
  return rule
}

function together(
  people: readonly (Decided & { at: number; assumed: Group | null })[],
  group: Condition,
): Decided {
  const yes = people.filter(({ met }) => met === 'yes')
  if (yes.length > 0) {
    return { met: 'yes', conditions: yes.flatMap(({ conditions }) => conditions), open: [] }
  }
  const unknown = people.filter(({ met }) => met === 'unknown')
  if (group.met === 'yes' && unknown.length === 0) {
    return { met: 'no', conditions: people.flatMap(({ conditions }) => conditions), open: [] }
  }
  const asked = group.met === 'unknown' ? [group] : []
  return {
    met: 'unknown',
    conditions: unknown.flatMap(({ conditions }) => conditions),
    open: [...asked, ...unknown.flatMap(({ open }) => open)],
  }
}

/** Decides a programme for everybody who may be of its groups; it is met if it is for one of them. */
export function decidePeople(subject: Case, { rules }: Program, groups: readonly Group[]): DecidedPeople {
  const group = decide(subject, groupRule(groups))
  if (group.met === 'no') return { met: 'no', conditions: [group], open: [], people: [] }
  // What nobody in particular fails, everybody fails: no question about a person can help.
  const anybody = decideAll(subject, rules)
  if (anybody.met === 'no') return { ...anybody, people: [] }
  const people = peopleFor(subject, groups).map(({ at, assumed }) => {
    subject.lookAt(at, assumed)
    return { at, assumed, ...decideAll(subject, rules) }
  })
  subject.lookAtAll()
  return { ...together(people, group), people }
}
