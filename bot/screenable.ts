import type { Facts } from '../server/eligibility/engine/index.ts'

/**
 * The facts as they may be decided upon. The engine takes a list of people for all of them while their number is
 * not known; people of whom somebody told in passing are not all, so until then they wait.
 */
export function screenable(facts: Facts): Facts {
  if (!facts.members?.length || typeof facts.persons === 'number' || facts.groups != null) return facts
  const { members: _, ...rest } = facts
  return rest
}
