import type { AidKind, RegistryHousehold } from '../contract/household.ts'
import type { Faults, HouseholdDraft, PersonDraft } from './draft.ts'

type Aid = { kind: AidKind; monthFen: number | null; since: string; until: string | null }

/** A synthetic person: the draft with everything that identifies a person filled in. */
export type SandboxPerson = Omit<PersonDraft, 'aid'> & {
  name: string
  idNumber: string
  birthDate: string
  marital: NonNullable<PersonDraft['marital']>
  registeredAt: { regionCode: string; text: string }
  aids: Aid[]
}

export type SandboxHousehold = {
  householdNo: string
  scenario: string
  regionCode: string
  people: SandboxPerson[]
  dwellings: NonNullable<RegistryHousehold['housing']['value']>
  vehicles: NonNullable<RegistryHousehold['vehicles']['value']>
  supporters: NonNullable<HouseholdDraft['supporters']>
  faults: Faults
}
