import type { Case } from '../case.ts'
import { CHILD, NO_PARENTS } from '../conditions/parents.ts'
import type { Computed, Program } from '../program.ts'
import { childrenAmount } from './children-amount.ts'

/** More in an institution; where nobody said whether a child lives in one, that sum is only possible. */
function amount(subject: Case, people: readonly number[]): Computed | null {
  const { rows } = subject.pack
  const lives = (at: number) => subject.facts.members?.[at]?.institution ?? null
  const family = rows['children.orphanFamily']
  const institution = rows['children.orphanInstitution']
  return childrenAmount(subject, 'exact', [
    { line: 'orphanInstitution', row: institution, children: people.filter((at) => lives(at) === true) },
    { line: 'orphanFamily', row: family, children: people.filter((at) => lives(at) === false) },
    {
      line: 'orphanFamily',
      row: family,
      children: people.filter((at) => lives(at) === null),
      possible: institution,
    },
  ])
}

/** Orphans 孤儿: under 18, both parents lost or not found (N10). */
export const ORPHAN: Program = {
  id: 'orphan',
  weight: 0.1,
  people: ['child'],
  rules: [],
  each: [CHILD, NO_PARENTS],
  amount,
}
