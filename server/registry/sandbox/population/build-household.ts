import names from '../data/names.json' with { type: 'json' }
import type { HouseholdDraft, PersonDraft, Relation } from '../draft.ts'
import { demoIdNumber } from '../id-number.ts'
import type { SandboxHousehold, SandboxPerson } from '../model.ts'
import type { Dice } from './dice.ts'
import type { Place } from './places.ts'

/** The day on which the drafted ages hold. Fixed, so that ID numbers never change. */
export const SURVEY_DATE = '2026-11-01'

const SAME_SURNAME: readonly Relation[] = ['head', 'child', 'parent', 'grandchild', 'sibling', 'grandparent']

export type Issuer = (birthDate: string, sex: 'male' | 'female') => string

/** Hands out ID numbers, each once. */
export function createIssuer(): Issuer {
  const issued = new Map<string, number>()
  return (birthDate, sex) => {
    const sequence = (issued.get(birthDate + sex) ?? 0) + 1
    issued.set(birthDate + sex, sequence)
    return demoIdNumber(birthDate, sex, sequence)
  }
}

/** Turns a draft into people with names, ID numbers and addresses. Chance decides only what nothing hangs on. */
export function buildHousehold(
  input: { key: string; number: number; draft: HouseholdDraft; place: Place },
  deps: { dice: Dice; issue: Issuer },
): SandboxHousehold {
  const { key, number, draft, place } = input
  const { dice } = deps
  const village = dice.pick(place.villages)
  // Some counties answer with their own 6-digit code only; the sandbox does so for one household in eight.
  const regionCode = number % 8 === 7 ? place.regionCode : village.code
  const home = { regionCode, text: `${place.name}${village.name}${1 + dice.below(60)}-${1 + dice.below(9)}` }
  const surname = dice.pick(names.surnames)
  const people = draft.people.map((person) => buildPerson(person, { surname, home }, deps))
  const ownerOf = (owner = 0) => people[owner]?.idNumber ?? ''
  return {
    householdNo: `H${String(number + 1).padStart(6, '0')}`,
    scenario: key,
    regionCode: place.regionCode,
    people,
    dwellings: (draft.homes ?? []).map(({ owner, use = 'home', floorAreaSqm }) => ({
      ownerIdNumber: ownerOf(owner),
      use,
      floorAreaSqm,
    })),
    vehicles: (draft.vehicles ?? []).map(({ owner, kind, priceFen }) => ({
      ownerIdNumber: ownerOf(owner),
      kind,
      priceFen,
      registeredOn: '2022-03-15',
    })),
    supporters: draft.supporters ?? [],
    faults: draft.faults ?? {},
  }
}

function buildPerson(
  draft: PersonDraft,
  household: { surname: string; home: SandboxPerson['registeredAt'] },
  deps: { dice: Dice; issue: Issuer },
): SandboxPerson {
  const { aid, ...rest } = draft
  const birthDate = draft.birthDate ?? birthDateFor(draft.age, deps.dice)
  const surname = SAME_SURNAME.includes(draft.relation) ? household.surname : deps.dice.pick(names.surnames)
  return {
    ...rest,
    name: draft.name ?? surname + deps.dice.pick(names[draft.sex]),
    birthDate,
    idNumber: deps.issue(birthDate, draft.sex),
    marital: draft.marital ?? 'single',
    registeredAt: draft.registeredAt ?? household.home,
    aids: aid ? [{ ...aid, until: aid.until ?? null }] : [],
  }
}

/** A birthday between January and October, already past on the survey date, so that the age holds. */
function birthDateFor(age: number, dice: Dice): string {
  const year = Number(SURVEY_DATE.slice(0, 4)) - age
  const month = String(1 + dice.below(10)).padStart(2, '0')
  const day = String(1 + dice.below(28)).padStart(2, '0')
  return `${year}-${month}-${day}`
}
