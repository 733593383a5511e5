import type { Case } from './case.ts'
import { metAll } from './decide.ts'
import type { Group, Member } from './facts.ts'
import { everybodyListed, familyHas, familyHasAny, mayBeListed } from './people.ts'
import type { Program } from './program.ts'
import { PROGRAMS } from './programs/all.ts'
import type { Rule } from './rule.ts'
import type { Tri } from './tri.ts'

const NOBODY: readonly Member[] = []
const NO_RULES: readonly Rule[] = []

/** Whether the rules of a person hold for anybody who may be of the groups. */
function metForAnybody(subject: Case, each: readonly Rule[], groups: readonly Group[]): Tri {
  const { facts } = subject
  let met: Tri = familyHasAny(facts, groups) === 'yes' || everybodyListed(facts) ? 'no' : 'unknown'
  const members = facts.members ?? NOBODY
  for (const group of groups) {
    if (familyHas(facts, group) !== 'yes' || mayBeListed(facts, group)) continue
    subject.lookAt(members.length, group)
    const one = metAll(subject, each)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') met = 'unknown'
  }
  for (let at = 0; at < members.length; at += 1) {
    subject.lookAt(at, null)
    const one = metAll(subject, each)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') met = 'unknown'
  }
  return met
}

/** `no` if nobody of the groups is there, or the household or even nobody in particular fails. */
function metForPeople(subject: Case, { rules, each = NO_RULES }: Program, groups: readonly Group[]): Tri {
  if (familyHasAny(subject.facts, groups) === 'no') return 'no'
  const whole = metAll(subject, rules)
  if (whole === 'no' || metAll(subject, each) === 'no') return 'no'
  const met = metForAnybody(subject, each, groups)
  subject.lookAtAll()
  return met === 'yes' ? whole : met
}

/** Decides every programme and nothing else: the same rules as `evaluate`, without what explains them. */
export function settle(subject: Case, programs: readonly Program[] = PROGRAMS): Case['so'] {
  for (const program of programs) {
    subject.so[program.id] = program.people
      ? metForPeople(subject, program, program.people)
      : metAll(subject, program.rules)
  }
  return subject.so
}
