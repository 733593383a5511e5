import type { Facts, Member } from '../server/eligibility/engine/index.ts'

/**
 * The facts as they may be decided upon. The engine takes a list of people for all of them while their number is
 * not known; people of whom somebody told in passing are not all, so until then they wait. What follows from the
 * incomes that were told is filled in, for nobody says it twice.
 */
export function screenable(facts: Facts): Facts {
  if (!facts.members?.length) return facts
  if (typeof facts.persons !== 'number') {
    if (facts.groups != null) return facts
    const { members: _, ...rest } = facts
    return rest
  }
  return withTotal(withOwn(facts, facts.members), facts.persons)
}

/** Where all are told of, their incomes together are the family's. */
function withTotal(facts: Facts, persons: number): Facts {
  const { members, monthlyIncomeFen, incomes } = facts
  if (!members || members.length !== persons || monthlyIncomeFen !== undefined || incomes) return facts
  const each = members.map(earns)
  const known = each.filter((one) => one !== null)
  return known.length < persons
    ? facts
    : { ...facts, monthlyIncomeFen: known.reduce((sum, one) => sum + one, 0) }
}

/** What one of them earns a month, fen; null: not told. Who goes to school earns nothing. */
function earns({ incomeFen, study, age }: Member): number | null {
  if (typeof incomeFen === 'number') return incomeFen
  const small = typeof age === 'number' && age < AT_WORK_FROM
  return small || (study && study !== 'none' && study !== 'postgraduate') ? 0 : null
}

/** Below, nobody is taken to be able to work, full years (N3 art. 5). */
const AT_WORK_FROM = 16

/** The income of whoever lives alone is that of the household. */
function withOwn(facts: Facts, members: readonly Member[]): Facts {
  const [only] = members
  const { persons, monthlyIncomeFen } = facts
  if (persons !== 1 || members.length !== 1 || !only || typeof monthlyIncomeFen !== 'number') return facts
  return only.incomeFen === undefined
    ? { ...facts, members: [{ ...only, incomeFen: monthlyIncomeFen }] }
    : facts
}
