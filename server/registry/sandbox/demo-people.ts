import families from './data/demo-families.json' with { type: 'json' }
import type { Relation } from './draft.ts'
import { createIssuer } from './population/build-household.ts'
import { buildDemoFamilies } from './population/demo-families.ts'

/** An invented person for demonstrations and tests. ID numbers begin with 339999, phones with 1700000. */
export type DemoPerson = {
  /** Stable name for tests and seeds, such as `wang-jianguo`. */
  key: string
  name: string
  idNumber: string
  phone: string
  birthDate: string
  /** Relation to the head of the household. */
  role: Relation
  /** Scenario of the household, such as `demo-ill-spouse`. */
  scenario: string
  householdNo: string
  /** 6-digit county of the household. */
  regionCode: string
}

export const DEMO_PEOPLE: readonly DemoPerson[] = buildDemoFamilies(createIssuer()).flatMap((household, f) =>
  household.people.map(({ name, idNumber, birthDate, relation }, p) => {
    const { key = '', phone = '' } = families[f]?.people[p] ?? {}
    const { scenario, householdNo, regionCode } = household
    return { key, name, idNumber, phone, birthDate, role: relation, scenario, householdNo, regionCode }
  }),
)

/** A demo person by key. @throws if there is none: a mistake in the caller */
export function demoPerson(key: string): DemoPerson {
  const person = DEMO_PEOPLE.find((candidate) => candidate.key === key)
  if (!person) throw new Error(`no demo person ${key}`)
  return person
}
