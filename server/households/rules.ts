/** A member as a household is made of: who, and the relation to the head. */
export type HouseholdPerson = {
  personId: string
  relation: string
  isHead: boolean
}

export type Membership = { personId: string; householdId: string; relation: string }

/** What must change so that the current members are exactly `wanted`: nobody is in two households. */
export function planMembers(
  householdId: string,
  wanted: readonly HouseholdPerson[],
  current: readonly Membership[],
): { end: Membership[]; begin: HouseholdPerson[] } {
  const stays = (one: Membership) =>
    one.householdId === householdId && wanted.some(({ personId }) => personId === one.personId)
  const here = new Set(current.filter(stays).map(({ personId }) => personId))
  return {
    end: current.filter((one) => !stays(one)),
    begin: wanted.filter(({ personId }) => !here.has(personId)),
  }
}
