import type { SandboxHousehold, SandboxPerson } from './model.ts'

export type Found = { person: SandboxPerson; household: SandboxHousehold }

/** Everybody in the sandbox, by ID number. */
export type People = {
  find: (idNumber: string) => Found | undefined
  households: readonly SandboxHousehold[]
}

export function indexPeople(households: readonly SandboxHousehold[]): People {
  const byIdNumber = new Map(
    households.flatMap((household) =>
      household.people.map((person) => [person.idNumber, { person, household }] as const),
    ),
  )
  return { households, find: (idNumber) => byIdNumber.get(idNumber) }
}
