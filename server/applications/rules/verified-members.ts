import type {
  Facts,
  FactValue,
  MemberKey,
  MemberValues,
  Member as Person,
} from '../../eligibility/engine/index.ts'
import type { RegistryMember } from '../../registry/contract.ts'
import { type FieldEvidence, type Found, fieldOf, type Origin, read, SILENT } from './evidence.ts'
import { ageOn, type Member } from './members.ts'
import { relationTo } from './relations.ts'

type Value<K extends keyof RegistryMember> = RegistryMember[K] extends { value: infer V }
  ? NonNullable<V>
  : never
/** What is found of one person, fact by fact. */
export type FoundPerson = { [K in MemberKey]?: Found<FactValue> }

export type People = {
  members: readonly Member[]
  membersFrom: Origin
  /** Which of them applies. */
  applicantRef: string | null
  fields: readonly FieldEvidence[]
  /** The day on which ages are counted. */
  on: string
}

const AWAY: Readonly<Record<string, MemberValues['away']>> = {
  ordinary: 'none',
  in_prison: 'prison',
  in_drug_treatment: 'rehab',
  declared_missing: 'missing',
  clergy_away: 'clergy',
  conscript: 'conscript',
}

/** The people who are alive, each as the registry knows them. */
export function peopleOf(people: People): FoundPerson[] {
  const { members, applicantRef } = people
  const own = members.find(({ ref }) => ref === applicantRef)
  return members.filter(({ standing }) => standing !== 'deceased').map((one) => personOf(people, own, one))
}

function personOf({ fields, membersFrom, on }: People, own: Member | undefined, one: Member): FoundPerson {
  const told = <T extends FactValue>(value: T | undefined): Found<FactValue> =>
    value === undefined ? SILENT : { is: 'value', value, origin: membersFrom }
  const disability = fieldOf<Value<'disability'> | null>(fields, `${one.ref}.disability`, null)
  const insurance = fieldOf<Value<'socialInsurance'> | null>(fields, `${one.ref}.socialInsurance`, null)
  return {
    relation: told(one === own ? 'self' : relationTo(own?.relation, one.relation)),
    age: told(ageOn(one.birthDate, on)),
    away: told(AWAY[one.standing ?? '']),
    disability: read(disability, (value) => value?.type ?? 'none'),
    disabilityLevel: read(disability, (value) => value?.level),
    illness: read(
      fieldOf<Value<'illness'> | null>(fields, `${one.ref}.illness`, null),
      (value) => value !== null,
    ),
    study: read(fieldOf<Value<'school'> | null>(fields, `${one.ref}.school`, null), studyOf),
    work: read(insurance, workOf),
  }
}

/** Part-time schooling does not count as attending (N1 art. 7). */
function studyOf(school: Value<'school'> | null): MemberValues['study'] {
  if (!school?.fullTime) return 'none'
  return school.stage === 'college' || school.stage === 'bachelor' ? 'university' : school.stage
}

/** Insurance as an employee says employed, a pension says retired; the rest leaves it open. */
function workOf(insurance: Value<'socialInsurance'> | null): MemberValues['work'] | undefined {
  if (insurance?.pensionFen) return 'retired'
  return insurance?.kind === 'employee' ? 'employed' : undefined
}

/**
 * Finds each registered person among those the family described: the applicant, or whoever alone has the same
 * relation and age. Anybody else is left apart, so that one person's illness is never put down to another.
 */
export function describedAs(found: readonly FoundPerson[], { members }: Facts): (Person | undefined)[] {
  const looks = found.map(({ relation, age }) => lookOf(valueIn(relation), valueIn(age)))
  const told = (members ?? []).map(({ relation, age }) => lookOf(relation, age))
  const once = (list: readonly (string | null)[], look: string) =>
    list.filter((one) => one === look).length === 1
  return looks.map((look) =>
    look !== null && once(looks, look) && once(told, look) ? members?.[told.indexOf(look)] : undefined,
  )
}

const valueIn = (found: Found<FactValue> | undefined) => (found?.is === 'value' ? found.value : null)

function lookOf(relation: unknown, age: unknown): string | null {
  if (relation === 'self') return 'self'
  return typeof relation === 'string' && typeof age === 'number' ? `${relation} ${age}` : null
}
