import type { Case } from './case.ts'
import type { Group } from './facts.ts'
import { familyHas, mayBeListed } from './people.ts'
import type { Program } from './program.ts'
import { PROGRAMS } from './programs/all.ts'
import type { Rule } from './rule.ts'
import type { Tri } from './tri.ts'

function metAll(subject: Case, rules: readonly Rule[]): Tri {
  let met: Tri = 'yes'
  for (const rule of rules) {
    const one = rule.test(subject)
    if (one === 'no') return 'no'
    if (one !== 'yes') met = 'unknown'
  }
  return met
}

function metForAnybody(subject: Case, rules: readonly Rule[], groups: readonly Group[]): Tri {
  const { facts } = subject
  let met: Tri = 'no'
  let someone = false
  for (const group of groups) {
    const has = familyHas(facts, group)
    if (has === 'unknown') met = 'unknown'
    if (has === 'no') continue
    someone = true
    if (has === 'yes' && !mayBeListed(facts, group)) {
      subject.lookAt(facts.members?.length ?? 0, group)
      const one = metAll(subject, rules)
      if (one === 'yes') return 'yes'
      if (one === 'unknown') met = 'unknown'
    }
  }
  const { members } = facts
  if (!someone || !members) return met
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
