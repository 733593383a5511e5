import type { Case } from './case.ts'
import type { FactKey, Group } from './facts.ts'
import { readFact } from './facts.ts'
import { familyHas, mayBeListed } from './people.ts'
import type { Program } from './program.ts'
import type { ProgramId } from './program-ids.ts'
import { PROGRAMS } from './programs/all.ts'
import type { Verdict } from './result.ts'
import { noFacts, type Rule } from './rule.ts'
import type { Tri } from './tri.ts'

/** One condition of a programme, decided as far as the facts allow. */
export interface Condition {
  rule: Rule
  met: Tri
  /** The person it looked at, -1 for the household. */
  at: number
  assumed: Group | null
  /** Unanswered facts this condition waits for, in the order to ask. */
  missing: readonly FactKey[]
  /** The rule itself is not known for this place and date: no answer can settle it. */
  unset: boolean
}

/** A programme decided as far as the facts allow. */
export interface Evaluation {
  program: ProgramId
  met: Tri
  conditions: readonly Condition[]
  /** Conditions whose answer could still settle the programme. */
  open: readonly Condition[]
  /** Person by person; empty for a programme of the whole household. */
  people: readonly { at: number; assumed: Group | null; met: Tri }[]
  /** Not given only because a better programme is. */
  superseded: boolean
  /** The place and date have no income line: no answer can make it likely, so none is asked for. */
  stuck: boolean
}

const VERDICT: Readonly<Record<Tri, Verdict>> = { yes: 'likely', no: 'not', unknown: 'unknown' }
const NOTHING_MISSING: readonly FactKey[] = []

/** The word for an outcome. */
export function verdictOf(met: Tri): Verdict {
  return VERDICT[met]
}

function isOpen({ facts, pack }: Case, key: FactKey): boolean {
  if (key === 'region') return pack.region === null
  const value = readFact(facts, key)
  return value === undefined || value === null
}

function waitsFor(subject: Case, { follows, uses }: Rule): FactKey[] {
  const own = uses(subject).filter((key) => isOpen(subject, key))
  const others = (follows ?? []).flatMap((program) => {
    const other = subject.evaluations[program]
    return other?.met === 'unknown' ? other.open.flatMap(({ missing }) => missing) : []
  })
  return [...new Set([...own, ...others])]
}

function decide(subject: Case, rule: Rule): Condition[] {
  if (rule.any) return rule.any.flatMap((one) => decide(subject, one))
  const { at, assumed } = subject
  const outcome = rule.test(subject)
  if (outcome === 'yes' || outcome === 'no')
    return [{ rule, met: outcome, at, assumed, missing: NOTHING_MISSING, unset: false }]
  const missing = outcome === 'unset' ? NOTHING_MISSING : waitsFor(subject, rule)
  return [{ rule, met: 'unknown', at, assumed, missing, unset: missing.length === 0 }]
}

interface Decided {
  met: Tri
  conditions: Condition[]
  open: Condition[]
}

function decideAll(subject: Case, rules: readonly Rule[]): Decided {
  let met: Tri = 'yes'
  const conditions: Condition[] = []
  const open: Condition[] = []
  for (const rule of rules) {
    const one = decide(subject, rule)
    const outcome = rule.any ? metOf(rule.test(subject)) : (one[0]?.met ?? 'unknown')
    if (outcome === 'no') met = 'no'
    else if (outcome === 'unknown' && met === 'yes') met = 'unknown'
    conditions.push(...one)
    // An alternative that was not taken says nothing once the group is settled.
    if (outcome === 'unknown') open.push(...one.filter((condition) => condition.met === 'unknown'))
  }
  return { met, conditions, open: met === 'unknown' ? open : [] }
}

const metOf = (outcome: Tri | 'unset'): Tri => (outcome === 'unset' ? 'unknown' : outcome)

/** The people a programme looks at: everybody listed, and those the family says it has but did not describe. */
function peopleFor({ facts }: Case, groups: readonly Group[]): { at: number; assumed: Group | null }[] {
  const listed = (facts.members ?? []).map((_, at) => ({ at, assumed: null }))
  const next = listed.length
  const said = groups
    .filter((group) => familyHas(facts, group) === 'yes' && !mayBeListed(facts, group))
    .map((assumed) => ({ at: next, assumed }))
  return [...said, ...listed]
}

/** Nobody of the groups is in the family, or it was not asked yet. */
function groupRule(groups: readonly Group[]): Rule {
  return {
    id: `group.${groups.join('_')}`,
    weight: 0.05,
    uses: ({ facts }) => (facts.groups === undefined || facts.groups === null ? ['groups'] : noFacts()),
    test: ({ facts }) => {
      let met: Tri = 'no'
      for (const group of groups) {
        const one = familyHas(facts, group)
        if (one === 'yes') return 'yes'
        if (one === 'unknown') met = 'unknown'
      }
      return met
    },
  }
}
const GROUP_RULES = new Map<Program, Rule>(
  PROGRAMS.flatMap((program) => (program.people ? [[program, groupRule(program.people)]] : [])),
)

function decidePeople(subject: Case, program: Program): Decided & { people: Evaluation['people'] } {
  const rule = GROUP_RULES.get(program)
  const group = rule ? decide(subject, rule) : []
  const [said] = group
  if (said?.met === 'no') return { met: 'no', conditions: group, open: [], people: [] }
  const people = peopleFor(subject, program.people ?? []).map(({ at, assumed }) => {
    subject.lookAt(at, assumed)
    return { at, assumed, ...decideAll(subject, program.rules) }
  })
  subject.lookAtAll()
  const yes = people.filter(({ met }) => met === 'yes')
  if (yes.length > 0) {
    return { met: 'yes', conditions: yes.flatMap(({ conditions }) => conditions), open: [], people }
  }
  const unknown = people.filter(({ met }) => met === 'unknown')
  const conditions = people.flatMap((one) => one.conditions)
  if (said?.met === 'unknown' || unknown.length > 0) {
    const asked = said?.met === 'unknown' ? group : []
    return {
      met: 'unknown',
      conditions: unknown.flatMap((one) => one.conditions),
      open: [...asked, ...unknown.flatMap(({ open }) => open)],
      people,
    }
  }
  return { met: 'no', conditions, open: [], people }
}

/** Every programme, decided as far as the facts allow, with the conditions behind each outcome. */
export function evaluate(subject: Case, programs: readonly Program[] = PROGRAMS): Evaluation[] {
  return programs.map((program) => {
    const decided = program.people
      ? decidePeople(subject, program)
      : { ...decideAll(subject, program.rules), people: [] }
    const evaluation: Evaluation = {
      program: program.id,
      ...decided,
      superseded: program.supersededBy?.some((better) => subject.so[better] === 'yes') ?? false,
      stuck: program.stuck?.(subject) ?? false,
    }
    subject.so[program.id] = evaluation.met
    subject.evaluations[program.id] = evaluation
    return evaluation
  })
}
