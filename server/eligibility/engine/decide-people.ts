import type { Case } from './case.ts'
import { addCarrying, addOpen, type Behind, metAll } from './decide.ts'
import type { Group } from './facts.ts'
import { everybodyListed, familyHas, familyHasAny, mayBeListed } from './people.ts'
import type { Program } from './program.ts'
import { noFacts, type Rule } from './rule.ts'
import type { Tri } from './tri.ts'

/** What a programme comes to for one person. */
interface DecidedPerson {
  at: number
  assumed: Group | null
  met: Tri
}

/** A programme decided person by person. */
export interface DecidedPeople extends Behind {
  met: Tri
  people: readonly DecidedPerson[]
}

const NOBODY: readonly DecidedPerson[] = []
const NO_RULES: readonly Rule[] = []

function decideFor(subject: Case, rules: readonly Rule[], at: number, assumed: Group | null): DecidedPerson {
  subject.lookAt(at, assumed)
  return { at, assumed, met: metAll(subject, rules) }
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

/** Met if it is for one of them, failed if it is for none of `all`. */
function forOne(people: readonly DecidedPerson[], all: boolean): Tri {
  let met: Tri = all ? 'no' : 'unknown'
  for (const one of people) {
    if (one.met === 'yes') return 'yes'
    if (one.met === 'unknown') met = 'unknown'
  }
  return met
}

function failedBy(subject: Case, rules: readonly Rule[]): DecidedPeople {
  const behind: Behind = { conditions: [], open: [] }
  addCarrying(subject, rules, 'no', behind)
  return { met: 'no', conditions: behind.conditions, open: behind.open, people: NOBODY }
}

/** The programme comes to what the household comes to, for whom it is met. */
function ofHousehold(people: readonly DecidedPerson[], whole: Tri): readonly DecidedPerson[] {
  if (whole === 'yes') return people
  return people.map(({ at, assumed, met }) => ({ at, assumed, met: met === 'yes' ? whole : met }))
}

/** Decides a programme for everybody who may be of its groups; it is met if it is for one of them. */
export function decidePeople(subject: Case, program: Program, groups: readonly Group[]): DecidedPeople {
  const { rules, each = NO_RULES } = program
  const group = groupRule(groups)
  const has = group.test(subject)
  if (has === 'no') return failedBy(subject, [group])
  const whole = metAll(subject, rules)
  if (whole === 'no') return failedBy(subject, rules)
  // What nobody in particular fails, everybody fails: no question about a person can help.
  if (metAll(subject, each) === 'no') return failedBy(subject, each)
  const people = decideEach(subject, each, groups)
  const some = forOne(people, has === 'yes' || everybodyListed(subject.facts))
  const met = some === 'yes' ? whole : some
  const behind: Behind = { conditions: [], open: [] }
  if (met === 'unknown') addOpen(subject, rules, whole === 'unknown', behind)
  if (met === 'unknown' && some === 'unknown' && has === 'unknown') addOpen(subject, [group], true, behind)
  if (met === 'yes') addCarrying(subject, rules, met, behind)
  // Only those it is or may be for have a say, or everybody where it is for none.
  for (const one of people) {
    if (one.met !== some) continue
    subject.lookAt(one.at, one.assumed)
    if (met === 'unknown') addOpen(subject, each, some === 'unknown', behind)
    else addCarrying(subject, each, met, behind)
  }
  subject.lookAtAll()
  return { met, conditions: behind.conditions, open: behind.open, people: ofHousehold(people, whole) }
}
