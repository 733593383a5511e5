import type { Facts, Member } from '../../../../server/eligibility/engine/index.ts'
import type { Money, Tri } from './family.ts'
import type { Limits } from './limits.ts'

type Group = (typeof GROUPS)[number] | 'jobless'

/** What the tekun rules make of the people: whether it is for anybody, and for which of them. */
export interface Candidates {
  met: Tri
  places: number[]
}

const NOBODY: Member = {}
const NO_MEMBERS: readonly Member[] = []
const GROUPS = ['elder', 'child', 'disabled'] as const
/** People looked at while their number is not known. */
const MOST_PEOPLE = 20

function isOf({ age, disability, work }: Member, group: Group): Tri {
  if (group === 'jobless') {
    if (work != null) return work === 'jobless' ? 'yes' : 'no'
    return age != null && (age < 16 || age >= 60) ? 'no' : 'unknown'
  }
  if (group === 'disabled') {
    if (disability == null) return 'unknown'
    return disability !== 'none' ? 'yes' : 'no'
  }
  if (age == null) return 'unknown'
  return (group === 'child' ? age < 18 : age >= 60) ? 'yes' : 'no'
}

/** Whether the family has somebody of a group, and whether that may be one of the people listed. */
export function familyHas(facts: Facts, group: Group): { has: Tri; listed: Tri } {
  let listed: Tri = 'no'
  for (const member of facts.members ?? NO_MEMBERS) {
    const one = isOf(member, group)
    if (one === 'yes') return { has: 'yes', listed: 'yes' }
    if (one === 'unknown') listed = 'unknown'
  }
  const { groups, members, persons } = facts
  if (groups != null) return { has: groups.includes(group) ? 'yes' : 'no', listed }
  const full = members != null && members.length > 0 && (persons == null || members.length >= persons)
  return { has: listed === 'no' && full ? 'no' : 'unknown', listed }
}

/** The level up to which a disability takes away the ability to work; 0: none does. */
function levelOf(kind: Exclude<Member['disability'], null | undefined>): number {
  if (kind === 'intellectual' || kind === 'psychiatric') return 3
  return kind === 'physical' ? 2 : kind === 'visual' ? 1 : 0
}

function disabledEnough(facts: Facts, { disability, disabilityLevel: level }: Member, as: Group | null): Tri {
  if (disability == null) {
    if (as !== 'disabled' && without(facts, 'disabled')) return 'no'
    return level === 4 ? 'no' : 'unknown'
  }
  if (disability === 'multiple') return 'unknown'
  const most = levelOf(disability)
  if (most === 0) return 'no'
  if (level == null) return 'unknown'
  return level <= most ? 'yes' : 'no'
}

function without({ groups }: Facts, group: Group): boolean {
  return groups != null && !groups.includes(group)
}

/** No working ability: from 60, below 16, or a listed disability. */
function unableToWork(facts: Facts, person: Member, as: Group | null): Tri {
  const { age } = person
  if (age != null) return age >= 60 || age < 16 ? 'yes' : disabledEnough(facts, person, as)
  if (as === 'elder') return 'yes'
  const disabled = disabledEnough(facts, person, as)
  if (disabled === 'yes') return 'yes'
  const ofAge = as !== 'child' && without(facts, 'elder') && without(facts, 'child')
  return ofAge ? disabled : 'unknown'
}

/** Own income below the standard; of one who lives alone the household's. */
function hasNothing(person: Member, { income, persons }: Money, { standardYear }: Limits): Tri {
  const own = person.incomeFen ?? (persons === 1 ? income : undefined)
  if (own == null) return 'unknown'
  return own * 12 < standardYear ? 'yes' : 'no'
}

function isMinor(facts: Facts, { age }: Member, as: Group | null): Tri {
  if (age != null) return age < 18 ? 'yes' : 'no'
  if (as === 'child') return 'yes'
  return as === 'elder' || without(facts, 'child') ? 'no' : 'unknown'
}

/** A parent who can care for a minor is a supporter; what is not told of a minor's parents stays open. */
function hasParent({ father, mother }: Member, minor: Tri): Tri {
  if (minor === 'no') return 'no'
  if (father === 'able' || mother === 'able') return minor
  return minor === 'yes' && (father == null || mother == null) ? 'unknown' : 'no'
}

function fits(facts: Facts, person: Member, as: Group | null, money: Money, limits: Limits): Tri {
  const parent = hasParent(person, isMinor(facts, person, as))
  if (parent === 'yes') return 'no'
  const unable = unableToWork(facts, person, as)
  if (unable === 'no') return 'no'
  const poor = hasNothing(person, money, limits)
  if (poor === 'no') return 'no'
  return parent === 'no' && unable === 'yes' && poor === 'yes' ? 'yes' : 'unknown'
}

function take(found: Candidates, one: Tri, at: number): void {
  if (one === 'yes') {
    found.met = 'yes'
    found.places.push(at)
  } else if (one === 'unknown' && found.met === 'no') found.met = 'unknown'
}

export function candidates(facts: Facts, money: Money, limits: Limits): Candidates {
  const found: Candidates = { met: 'no', places: [] }
  const members = facts.members ?? NO_MEMBERS
  const elder = familyHas(facts, 'elder')
  const child = familyHas(facts, 'child')
  const disabled = familyHas(facts, 'disabled')
  if (elder.has === 'no' && child.has === 'no' && disabled.has === 'no') return found
  // What nobody in particular fails, everybody fails.
  if (fits(facts, NOBODY, null, money, limits) === 'no') return found
  const everybody = facts.persons != null && members.length >= facts.persons
  if (!everybody && elder.has !== 'yes' && child.has !== 'yes' && disabled.has !== 'yes')
    found.met = 'unknown'
  const next = members.length
  if (next < Math.min(facts.persons ?? MOST_PEOPLE, MOST_PEOPLE)) {
    for (const group of GROUPS) {
      const { has, listed } = group === 'elder' ? elder : group === 'child' ? child : disabled
      if (has === 'yes' && listed === 'no') take(found, fits(facts, NOBODY, group, money, limits), next)
    }
  }
  for (let at = 0; at < next; at += 1)
    take(found, fits(facts, members[at] ?? NOBODY, null, money, limits), at)
  return found
}
