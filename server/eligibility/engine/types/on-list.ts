import type { Case } from '../case.ts'
import type { HouseholdValues } from '../facts.ts'
import { type Tri, tri } from '../tri.ts'

/** Whether the family is recognised today as one of these. */
export function onListToday(
  { facts: { alreadyOn } }: Case,
  statuses: readonly HouseholdValues['alreadyOn'][],
): Tri {
  return alreadyOn == null ? 'unknown' : tri(statuses.includes(alreadyOn))
}
