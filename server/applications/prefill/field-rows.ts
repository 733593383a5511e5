import type { RegistryField, RegistryHousehold, RegistryMember } from '../../registry/contract.ts'
import { HOUSEHOLD_FIELD, MEMBERS_FIELD, type StoredField } from '../file/stored.ts'
import { type Member, withRefs } from '../rules.ts'

export type NewField = Pick<StoredField, 'key' | 'state' | 'source' | 'asOf' | 'value' | 'alternatives'>

const HOUSEHOLD_FIELDS = [
  'housing',
  'vehicles',
  'deposits',
  'companyCapital',
  'existingAids',
  'supporters',
] as const satisfies (keyof RegistryHousehold)[]

const MEMBER_FIELDS = [
  'maritalStatus',
  'registeredAddress',
  'standing',
  'disability',
  'school',
  'socialInsurance',
  'illness',
] as const satisfies (keyof RegistryMember)[]

/** The family and all pre-filled fields out of one answer of the registry. Pure. */
export function fieldRows(
  household: RegistryHousehold,
  before: readonly Member[],
): { members: Member[]; fields: NewField[] } {
  const people = household.members.map(({ name, idNumber, relation, birthDate, standing }) => {
    const known = standing.state === 'answered' ? standing.value : null
    return { name, idNumber, relation: relation as string, birthDate, standing: known as string | null }
  })
  const members = withRefs(people, before)
  const ofMembers = members.flatMap(({ ref }, at) => {
    const member = household.members[at]
    return member ? MEMBER_FIELDS.flatMap((name) => row(`${ref}.${name}`, member[name])) : []
  })
  return {
    members,
    fields: [
      plain(MEMBERS_FIELD, members),
      plain(HOUSEHOLD_FIELD, household.householdNo),
      ...HOUSEHOLD_FIELDS.flatMap((name) => row(name, household[name])),
      ...ofMembers,
    ],
  }
}

function plain(key: string, value: unknown): NewField {
  return { key, state: 'answered', source: 'public_security', asOf: null, value, alternatives: [] }
}

/** A field that was not part of the query is no field. */
function row(key: string, field: RegistryField<unknown>): NewField[] {
  if (field.state === 'not_asked') return []
  const { state, source, asOf, value, alternatives } = field
  return [{ key, state, source, asOf, value, alternatives }]
}
