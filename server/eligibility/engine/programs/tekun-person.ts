import type { Case } from '../case.ts'
import { metAll } from '../decide.ts'
import type { FactKey } from '../facts.ts'
import { usesOf } from '../rule.ts'
import type { Tri } from '../tri.ts'
import { TEKUN } from './tekun.ts'

const RULES = [...TEKUN.rules, ...(TEKUN.each ?? [])]

/** Whether the person in view is tekun by these answers: another member being so says nothing of this one. */
export function isTekun(subject: Case): Tri {
  return subject.so.tekun === 'no' ? 'no' : metAll(subject, RULES)
}

/** Facts it waits for where another member is tekun already; else the programme itself asks for them. */
export function tekunAsks(subject: Case): FactKey[] {
  if (subject.so.tekun !== 'yes' || isTekun(subject) !== 'unknown') return []
  return RULES.filter((rule) => rule.test(subject) === 'unknown').flatMap((rule) => usesOf(rule, subject))
}
