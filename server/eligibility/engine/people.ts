import type { Case } from './case.ts'
import {
  type FactKey,
  type Facts,
  type Group,
  type Member,
  type MemberKey,
  type MemberValues,
  memberFact,
} from './facts.ts'
import { type Tri, tri } from './tri.ts'

const NOBODY: readonly Member[] = []
const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** Whether the family has said that nobody of a group is among its members. */
function excluded({ groups }: Facts, group: Group): boolean {
  return known(groups) && !groups.includes(group)
}

/** Whether one listed person is of a group, by what is told of that person alone. */
function isOf({ age, study, disability, illness, work }: Member, group: Group): Tri {
  switch (group) {
    case 'child':
      return known(age) ? tri(age < 18) : 'unknown'
    case 'elder':
      return known(age) ? tri(age >= 60) : 'unknown'
    case 'student':
      return known(study) ? tri(study !== 'none') : 'unknown'
    case 'disabled':
      return known(disability) ? tri(disability !== 'none') : 'unknown'
    case 'ill':
      return tri(illness)
    case 'jobless':
      if (known(work)) return tri(work === 'jobless')
      // Who looks for work is of working age (N3 art. 5), so the family means somebody else.
      return known(age) && (age < 16 || age >= 60) ? 'no' : 'unknown'
  }
}

/** Whether the list of people is meant to be all of them. */
export function listIsFull({ persons, members }: Facts): boolean {
  if (!members?.length) return false
  return !known(persons) || members.length >= persons
}

/** Everybody the family has told the number of is described: nobody else can be of any group. */
export function everybodyListed({ persons, members }: Facts): boolean {
  return known(persons) && (members?.length ?? 0) >= persons
}

/** Whether anybody in the family is of a group. */
export function familyHas(facts: Facts, group: Group): Tri {
  let listed: Tri = 'no'
  for (const member of facts.members ?? NOBODY) {
    const one = isOf(member, group)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') listed = 'unknown'
  }
  if (known(facts.groups)) return facts.groups.includes(group) ? 'yes' : 'no'
  return listed === 'no' && listIsFull(facts) ? 'no' : 'unknown'
}

/** People a family is asked about while their number is not known. */
const MOST_PEOPLE = 20

/** Whether a listed person may be the one of a group; once everybody is listed, nobody else can be. */
export function mayBeListed({ members, persons }: Facts, group: Group): boolean {
  const listed = members ?? NOBODY
  if (listed.length >= Math.min(persons ?? MOST_PEOPLE, MOST_PEOPLE)) return true
  for (const member of listed) if (isOf(member, group) !== 'no') return true
  return false
}

/** Kind of disability of the person in view; `none` if nobody in the family has one. */
export function disabilityOf(subject: Case): MemberValues['disability'] | undefined {
  const told = subject.person.disability
  if (known(told)) return told
  return excluded(subject.facts, 'disabled') && subject.assumed !== 'disabled' ? 'none' : undefined
}

/** Whether the person in view has a serious illness. */
export function illnessOf(subject: Case): Tri {
  if (known(subject.person.illness)) return tri(subject.person.illness)
  if (subject.assumed === 'ill') return 'yes'
  return excluded(subject.facts, 'ill') ? 'no' : 'unknown'
}

/** What the person in view attends. */
export function studyOf(subject: Case): MemberValues['study'] | undefined {
  const told = subject.person.study
  if (known(told)) return told
  return excluded(subject.facts, 'student') && subject.assumed !== 'student' ? 'none' : undefined
}

/** Whether the person in view is younger than `years` (at most 18). */
export function youngerThan(subject: Case, years: number): Tri {
  const { age } = subject.person
  if (known(age)) return tri(age < years)
  if (subject.assumed === 'child') return years >= 18 ? 'yes' : 'unknown'
  if (subject.assumed === 'elder') return 'no'
  return excluded(subject.facts, 'child') ? 'no' : 'unknown'
}

/** Whether the person in view is at least `years` old (60 or more). */
export function atLeast(subject: Case, years: number): Tri {
  const { age } = subject.person
  if (known(age)) return tri(age >= years)
  if (subject.assumed === 'elder') return years <= 60 ? 'yes' : 'unknown'
  if (subject.assumed === 'child') return 'no'
  return excluded(subject.facts, 'elder') ? 'no' : 'unknown'
}

/** The disability counts as severe: level 1–2, or level 3 intellectual or psychiatric (N1 art. 8). */
export function severeDisability(subject: Case): Tri {
  const kind = disabilityOf(subject)
  if (kind === 'none') return 'no'
  const level = subject.person.disabilityLevel
  if (!known(level)) return 'unknown'
  if (level <= 2) return kind === undefined ? 'unknown' : 'yes'
  if (level >= 4) return 'no'
  return kind === undefined ? 'unknown' : tri(kind === 'intellectual' || kind === 'psychiatric')
}

/** Addresses of facts of the person in view. */
export function ofPerson(subject: Case, ...keys: readonly MemberKey[]): FactKey[] {
  return keys.map((key) => memberFact(subject.at, key))
}

/** Whether anybody is of one of several groups. */
export function familyHasAny(facts: Facts, groups: readonly Group[]): Tri {
  let met: Tri = 'no'
  for (const group of groups) {
    const one = familyHas(facts, group)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') met = 'unknown'
  }
  return met
}
