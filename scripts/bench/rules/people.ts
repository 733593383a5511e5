import type { Group, Member, MemberValues } from '../../../server/eligibility/engine/index.ts'
import type { Random } from './random.ts'

const OTHERS = ['spouse', 'child', 'child', 'parent', 'grandchild', 'sibling', 'in_law'] as const
const KINDS = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'psychiatric', 'multiple'] as const
const AWAY = ['prison', 'rehab', 'missing', 'clergy', 'conscript'] as const
const PARENTS = ['dead', 'missing', 'unable'] as const

function ageOf(random: Random, relation: MemberValues['relation']): number {
  switch (relation) {
    case 'child':
      return random.between(0, 30)
    case 'grandchild':
      return random.between(0, 15)
    case 'parent':
      return random.between(56, 92)
    default:
      return random.between(24, 78)
  }
}

function studyAt(random: Random, age: number): MemberValues['study'] {
  if (age < 3 || age > 22) return 'none'
  if (age < 7) return 'kindergarten'
  if (age < 13) return 'primary'
  if (age < 16) return 'junior'
  if (age < 19) return random.pick(['senior', 'vocational', 'none'])
  return random.pick(['university', 'none', 'postgraduate'])
}

function workAt(random: Random, age: number): MemberValues['work'] {
  if (age < 16) return 'unable'
  return age >= 60 ? random.pick(['retired', 'unable']) : random.pick(['employed', 'employed', 'jobless'])
}

/** One person; every fact is written out, so that all people share one shape. */
function person(random: Random, relation: MemberValues['relation'], gaps: number): Member {
  const age = ageOf(random, relation)
  const disability = random.mostly<MemberValues['disability']>('none', 0.85, KINDS)
  const told = <T>(value: T): T | null => (random.chance(gaps) ? null : value)
  return {
    relation,
    age: told(age),
    together: told(random.chance(0.9)),
    away: random.mostly<MemberValues['away']>('none', 0.95, AWAY),
    independent: told(age >= 22 && random.chance(0.8)),
    duty: told(random.chance(0.5)),
    disability: told(disability),
    disabilityLevel: disability === 'none' ? undefined : told(random.between(1, 4)),
    dependence: told(random.mostly('none', 0.85, ['partly', 'largely', 'fully'])),
    selfCareUnmet: told(random.chance(0.8) ? 0 : random.between(1, 6)),
    illness: told(random.chance(0.12)),
    study: told(studyAt(random, age)),
    work: told(workAt(random, age)),
    incomeFen: told(random.chance(0.5) ? 0 : random.between(0, 400_000)),
    father: age < 18 ? told(random.mostly<MemberValues['father']>('able', 0.85, PARENTS)) : undefined,
    mother: age < 18 ? told(random.mostly<MemberValues['mother']>('able', 0.85, PARENTS)) : undefined,
    institution: told(random.chance(0.05)),
  }
}

/** So many people, the applicant first. */
export function people(random: Random, count: number, gaps: number): Member[] {
  return Array.from({ length: count }, (_, at) =>
    person(random, at === 0 ? 'self' : random.pick(OTHERS), gaps),
  )
}

/** The groups the people are of, with what was not told of somebody taken as not so. */
export function groupsOf(members: readonly Member[]): Group[] {
  const groups = new Set<Group>()
  for (const { age, study, disability, illness, work } of members) {
    if (typeof age === 'number' && age < 18) groups.add('child')
    if (typeof age === 'number' && age >= 60) groups.add('elder')
    if (typeof study === 'string' && study !== 'none') groups.add('student')
    if (typeof disability === 'string' && disability !== 'none') groups.add('disabled')
    if (illness) groups.add('ill')
    if (work === 'jobless') groups.add('jobless')
  }
  return [...groups]
}
