import type { Case } from '../case.ts'
import { atLeast, youngerThan } from '../people.ts'
import type { Tri } from '../tri.ts'

/**
 * Whether the person in view is of working age. No text says from when to when; taken from who counts as unable to
 * work by age (N3 art. 5), so before that rule it is not known.
 */
export function ofWorkingAge(subject: Case): Tri {
  const from = subject.pack.rows['tekun.childAge']
  const to = subject.pack.rows['tekun.elderAge']
  if (from === undefined || to === undefined) return 'unknown'
  const young = youngerThan(subject, from.value)
  const old = atLeast(subject, to.value)
  if (young === 'yes' || old === 'yes') return 'no'
  return young === 'no' && old === 'no' ? 'yes' : 'unknown'
}
