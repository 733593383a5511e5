import type { Facts, Member } from '../facts.ts'
import { familyHas } from '../people.ts'
import type { TypeResult } from '../result.ts'
import { type FamilyPortrait, type FamilySign, SIGNS } from './family-portrait.ts'

/** From here on the engine counts somebody among the old. */
const OLD = 60
const EVERY_DAY: readonly unknown[] = ['largely', 'fully']

/** What is certain of a family by its facts and the types they came to. An open question is no sign, and no "no" either. */
export function portraitOf(facts: Facts, types: readonly TypeResult[]): FamilyPortrait {
  const members = facts.members ?? []
  const holds: Readonly<Record<FamilySign, boolean>> = {
    elder: familyHas(facts, 'elder') === 'yes',
    alone: facts.persons === 1,
    care: caredFor(members, types),
    carer: caredFor(members, types) && (facts.persons ?? members.length) > 1,
    disabled: familyHas(facts, 'disabled') === 'yes',
    ill: familyHas(facts, 'ill') === 'yes',
    child: familyHas(facts, 'child') === 'yes',
    student: familyHas(facts, 'student') === 'yes',
    jobless: familyHas(facts, 'jobless') === 'yes',
  }
  return {
    types: types.filter(({ met }) => met === 'yes').map(({ type }) => type),
    signs: SIGNS.filter((sign) => holds[sign]),
    oldest: oldestOf(members),
  }
}

/** Somebody says so, or is severely disabled by the rules. */
function caredFor(members: readonly Member[], types: readonly TypeResult[]): boolean {
  const severe = types.some(({ reasons }) => reasons.some(({ key }) => key === 'type.guanai.severe'))
  return severe || members.some(({ dependence }) => EVERY_DAY.includes(dependence))
}

function oldestOf(members: readonly Member[]): number | null {
  const ages = members.flatMap(({ age }) => (age != null && age >= OLD ? [age] : []))
  return ages.length > 0 ? Math.floor(Math.max(...ages) / 10) * 10 : null
}
