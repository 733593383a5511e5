import type { Case } from '../case.ts'
import { CHILD, leftAlone, orphaned } from '../conditions/parents.ts'
import { disabilityOf, illnessOf, ofPerson } from '../people.ts'
import type { Computed, Program } from '../program.ts'
import { anyOf, type Law, type Rule } from '../rule.ts'
import { any, type Tri } from '../tri.ts'
import { childrenAmount } from './children-amount.ts'
import { isAnyOf, poorFamily } from './poor.ts'

const LAW: Law = ['N9', '二(一)', 'part 2(1)']

/** Children whose own disability makes life hard are in difficulty too (N9); what a place gives them was not found. */
const OWN_DISABILITY: Rule = {
  id: 'childDisabled',
  weight: 0.02,
  law: LAW,
  test: (subject) => {
    const kind = disabilityOf(subject)
    if (kind === undefined) return 'unknown'
    return kind === 'none' ? 'no' : 'unset'
  },
  uses: (subject) => ofPerson(subject, 'disability'),
}

/** Severely disabled (level 1–2, or intellectual or psychiatric) or seriously ill; other levels are not told apart. */
function severe(subject: Case): Tri {
  const kind = disabilityOf(subject)
  const level = subject.person.disabilityLevel
  if (kind === 'none') return illnessOf(subject)
  const mental = kind === 'intellectual' || kind === 'psychiatric'
  const disabled = mental || (kind !== undefined && level != null && level <= 2)
  return any(illnessOf(subject), disabled ? 'yes' : 'unknown')
}

/** Orphans and children nobody brings up have a better amount of their own. */
const hasOwn = (subject: Case) => orphaned(subject) === 'yes' || leftAlone(subject) === 'yes'

/**
 * Hangzhou: the severely disabled or ill are topped up to the level of orphans in families, the others get a fixed
 * sum, more under dibao (Z23). Other places: not found.
 */
function amount(subject: Case, people: readonly number[]): Computed | null {
  const { rows } = subject.pack
  const dibao = isAnyOf(subject, ['dibao']) === 'yes'
  const other = rows[dibao ? 'children.dibaoOther' : 'children.dibianOther']
  const full = rows['children.orphanFamily']
  if (other === undefined) return null
  const groups: Record<Tri, number[]> = { yes: [], no: [], unknown: [] }
  for (const at of people) {
    subject.lookAt(at, 'child')
    if (!hasOwn(subject)) groups[severe(subject)].push(at)
  }
  subject.lookAtAll()
  const line = dibao ? 'dibaoChild' : 'dibianChild'
  return childrenAmount(subject, groups.yes.length > 0 ? 'ceiling' : 'exact', [
    { line: 'severeChild', row: full, children: groups.yes },
    { line, row: other, children: groups.no },
    { line, row: other, children: groups.unknown, possible: full },
  ])
}

/** Children in difficulty 困境儿童: children of dibao and dibian families (N9). */
export const HARDSHIP_CHILD: Program = {
  id: 'hardship_child',
  weight: 0.1,
  people: ['child'],
  rules: [],
  each: [CHILD, anyOf(poorFamily('childFamily', ['dibao', 'dibian'], LAW), OWN_DISABILITY)],
  supersededBy: ['orphan', 'unattended'],
  amount,
  next: ({ pack, so }) =>
    so.hardship_child === 'yes' && pack.rows['children.dibaoOther'] === undefined ? 'NoAmount' : '',
}
