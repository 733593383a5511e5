import type { Case } from '../case.ts'
import { familyHas, listIsFull, severeDisability } from '../people.ts'
import { any, type Tri } from '../tri.ts'
import type { Sign } from './sign.ts'

/** A severely disabled person in the family; while somebody may not be listed, a "no" of the list says nothing. */
function severe(subject: Case): Tri {
  const { facts } = subject
  if (familyHas(facts, 'disabled') === 'no') return 'no'
  let listed: Tri = listIsFull(facts) ? 'no' : 'unknown'
  for (let at = 0; at < (facts.members?.length ?? 0); at += 1) {
    subject.lookAt(at, null)
    listed = any(listed, severeDisability(subject))
  }
  subject.lookAtAll()
  return listed
}

/** From which age an old person is of high age 高龄 was not found, so an old person alone settles nothing. */
function highAge({ facts }: Case): Tri {
  return familyHas(facts, 'elder') === 'no' ? 'no' : 'unknown'
}

/** Care: people of high age, the severely ill or disabled, children in difficulty. */
export function care(subject: Case): Sign[] {
  const { so } = subject
  return [
    ['child', any(so.orphan, so.unattended, so.hardship_child)],
    ['severe', severe(subject)],
    ['ill', familyHas(subject.facts, 'ill')],
    ['highAge', highAge(subject)],
  ]
}
