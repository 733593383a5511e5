import type { Member } from '../rules.ts'

/** What stands encrypted in a field: the value as the source sent it, or what each source says. */
export type StoredValue = {
  asOf: string | null
  value: unknown
  alternatives: { source: string; asOf: string | null; value: unknown }[]
}

export type StoredField = StoredValue & {
  key: string
  state: 'answered' | 'empty' | 'conflict' | 'missing' | 'stated'
  source: string
  fetchedAt: Date
  disputed: boolean
  note: string | null
}

/** The field that lists the members. */
export const MEMBERS_FIELD = 'members'
/** The field that keeps the number of the household on the provincial platform; never shown. */
export const HOUSEHOLD_FIELD = 'householdNo'
export const STATED_PREFIX = 'stated.'
export const SURVEY_PREFIX = 'survey.'
/** Sources that are no department. */
export const APPLICANT = 'applicant'
export const TOWNSHIP = 'township'

/** A value of a line of the economic check, as kept. */
export type StoredLine = {
  amountFen: number | null
  records: number | null
  floorAreaSqm: number | null
  alternatives: {
    source: string
    asOf: string | null
    amountFen: number | null
    records: number | null
    floorAreaSqm: number | null
  }[]
}

/** The members as kept in their field; none when it is not there. */
export function membersOf(fields: readonly StoredField[]): Member[] {
  const field = fields.find(({ key }) => key === MEMBERS_FIELD)
  return Array.isArray(field?.value) ? (field.value as Member[]) : []
}
