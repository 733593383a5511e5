import type { Case } from './case.ts'
import type { Group, Member } from './facts.ts'
import { everybodyListed, familyHas, familyHasAny, mayBeListed } from './people.ts'
import type { Program } from './program.ts'
import { PROGRAMS } from './programs/all.ts'
import type { Rule } from './rule.ts'
import type { Tri } from './tri.ts'

const NOBODY: readonly Member[] = []

function metAll(subject: Case, rules: readonly Rule[]): Tri {
  let met: Tri = 'yes'
  for (const rule of rules) {
    const one = rule.test(subject)
    if (one === 'no') return 'no'
    if (one !== 'yes') met = 'unknown'
  }
  return met
}

/** `no` if nobody of the groups is there, or if even nobody in particular fails; else `yes` if anybody passes. */
function metForAnybody(subject: Case, rules: readonly Rule[], groups: readonly Group[]): Tri {
  const { facts } = subject
  const has = familyHasAny(facts, groups)
  if (has === 'no' || metAll(subject, rules) === 'no') return 'no'
  let met: Tri = has === 'yes' || everybodyListed(facts) ? 'no' : 'unknown'
  const members = facts.members ?? NOBODY
  for (const group of groups) {
    if (familyHas(facts, group) !== 'yes' || mayBeListed(facts, group)) continue
    subject.lookAt(members.length, group)
    const one = metAll(subject, rules)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') met = 'unknown'
  }
  for (let at = 0; at < members.length; at += 1) {
    subject.lookAt(at, null)
    const one = metAll(subject, rules)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') met = 'unknown'
  }
  return met
}

/** Decides every programme and nothing else: the same rules as `evaluate`, without what explains them. */
export function settle(subject: Case, programs: readonly Program[] = PROGRAMS): Case['so'] {
  for (const program of programs) {
    subject.so[program.id] = program.people
      ? metForAnybody(subject, program.rules, program.people)
      : metAll(subject, program.rules)
    if (program.people) subject.lookAtAll()
  }
  return subject.so
}
