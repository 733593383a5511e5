import type { Case } from './case.ts'
import { type Condition, type Decided, decide, decideAll, metAll } from './decide.ts'
import type { Group } from './facts.ts'
import { everybodyListed, familyHas, familyHasAny, mayBeListed } from './people.ts'
import type { Program } from './program.ts'
import { noFacts, type Rule } from './rule.ts'
import type { Tri } from './tri.ts'

/** A programme decided for one person. */
interface DecidedPerson extends Decided {
  at: number
  assumed: Group | null
}

/** A programme decided person by person. */
export interface DecidedPeople extends Decided {
  people: readonly DecidedPerson[]
}

const NOBODY: readonly DecidedPerson[] = []

function decideFor(subject: Case, rules: readonly Rule[], at: number, assumed: Group | null): DecidedPerson {
  subject.lookAt(at, assumed)
  const { met, conditions, open } = decideAll(subject, rules)
  return { at, assumed, met, conditions, open }
}

/** Everybody the programme looks at: those the family says it has but did not describe, and everybody listed. */
function decideEach(subject: Case, rules: readonly Rule[], groups: readonly Group[]): DecidedPerson[] {
  const { facts } = subject
  const listed = facts.members?.length ?? 0
  const people: DecidedPerson[] = []
  for (const group of groups) {
    if (familyHas(facts, group) === 'yes' && !mayBeListed(facts, group))
      people.push(decideFor(subject, rules, listed, group))
  }
  for (let at = 0; at < listed; at += 1) people.push(decideFor(subject, rules, at, null))
  subject.lookAtAll()
  return people
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

/** Met if it is for one of them, failed if it is for none of `all`; then, or while it is open, only those it is or may be for have a say. */
function together(people: readonly DecidedPerson[], group: Condition, all: boolean): DecidedPeople {
  let met: Tri = group.met === 'yes' || all ? 'no' : 'unknown'
  for (const one of people) {
    if (one.met === 'yes') met = 'yes'
    else if (one.met === 'unknown' && met === 'no') met = 'unknown'
  }
  const conditions: Condition[] = []
  const open: Condition[] = met === 'unknown' && group.met === 'unknown' ? [group] : []
  for (const one of people) {
    if (one.met !== met) continue
    for (const condition of one.conditions) conditions.push(condition)
    for (const condition of one.open) open.push(condition)
  }
  return { met, conditions, open, people }
}

/** What holds for the household, and then for one of its people. */
function both(whole: Decided, people: DecidedPeople): DecidedPeople {
  if (people.met === 'no') return people
  const met = whole.met === 'unknown' ? 'unknown' : people.met
  return {
    met,
    conditions: [...whole.conditions, ...people.conditions],
    open: met === 'unknown' ? [...whole.open, ...people.open] : [],
    people:
      whole.met === 'yes'
        ? people.people
        : people.people.map((one) => ({ ...one, met: one.met === 'yes' ? whole.met : one.met })),
  }
}

/** Decides a programme for everybody who may be of its groups; it is met if it is for one of them. */
export function decidePeople(subject: Case, program: Program, groups: readonly Group[]): DecidedPeople {
  const { rules, each = [] } = program
  const group = decide(subject, groupRule(groups))
  if (group.met === 'no') return { met: 'no', conditions: [group], open: [], people: NOBODY }
  const whole = decideAll(subject, rules)
  if (whole.met === 'no') return { ...whole, people: NOBODY }
  // What nobody in particular fails, everybody fails: no question about a person can help.
  if (metAll(subject, each) === 'no') return { ...decideAll(subject, each), people: NOBODY }
  return both(whole, together(decideEach(subject, each, groups), group, everybodyListed(subject.facts)))
}
