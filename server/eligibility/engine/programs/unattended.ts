import type { Case } from '../case.ts'
import { CHILD, PARENTS_UNABLE } from '../conditions/parents.ts'
import type { Computed, Program } from '../program.ts'
import { childrenAmount } from './children-amount.ts'

/** Other allowances of the family may be taken off: only what is missing to the level is paid (N8 part 3(1)). */
const toppedUp = ({ so }: Case) => so.dibao !== 'no' || so.tekun !== 'no'

/** The level of orphans who live in families. */
function amount(subject: Case, people: readonly number[]): Computed | null {
  const row = subject.pack.rows['children.orphanFamily']
  const kind = toppedUp(subject) ? 'ceiling' : 'exact'
  return childrenAmount(subject, kind, [{ line: 'unattended', row, children: people }])
}

/** Children nobody in fact brings up 事实无人抚养儿童: under 18, and neither parent can (N8). No public notice. */
export const UNATTENDED: Program = {
  id: 'unattended',
  weight: 0.1,
  people: ['child'],
  rules: [],
  each: [CHILD, PARENTS_UNABLE],
  amount,
  next: (subject) => (subject.so.unattended === 'yes' && toppedUp(subject) ? 'TopUp' : ''),
  nextParams: ({ pack: { rows } }) => ({
    township: rows['unattended.townshipWorkingDays']?.value ?? '',
    county: rows['unattended.countyWorkingDays']?.value ?? '',
  }),
}
