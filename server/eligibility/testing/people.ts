import fc from 'fast-check'
import type { Group, Member, MemberValues } from '../engine/index.ts'
import { mostly, near } from './limits.ts'

type Relation = MemberValues['relation']

const RELATIONS: readonly Relation[] = [
  'spouse',
  'child',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'in_law',
  'other',
]
const PARENT = fc.constantFrom<MemberValues['father'][]>('able', 'able', 'unable', 'dead', 'missing')

/** An age that can be true beside that of the applicant; `apart` is the distance between two generations. */
function ageOf(relation: Relation, own: number, apart: number): number {
  switch (relation) {
    case 'self':
      return own
    case 'child':
      return Math.max(0, own - apart)
    case 'grandchild':
      return Math.max(0, own - 2 * apart)
    case 'parent':
      return Math.min(120, own + apart)
    case 'grandparent':
      return Math.min(120, own + 2 * apart)
    case 'spouse':
      return Math.max(18, own + apart - 30)
    default:
      return Math.min(120, Math.max(0, own + 2 * apart - 60))
  }
}

/** A person who has told everything; who has no certificate has no level either. */
export type Person = Omit<MemberValues, 'disabilityLevel'> & { disabilityLevel?: number }

/** What one person tells besides who they are. */
const answers: fc.Arbitrary<Omit<MemberValues, 'relation' | 'age'>> = fc.record({
  together: mostly(true, false),
  away: mostly<MemberValues['away']>('none', 'prison', 'rehab', 'missing', 'clergy', 'conscript'),
  independent: fc.boolean(),
  duty: fc.boolean(),
  disability: mostly<MemberValues['disability']>(
    'none',
    'visual',
    'hearing',
    'speech',
    'physical',
    'intellectual',
    'psychiatric',
    'multiple',
  ),
  disabilityLevel: fc.integer({ min: 1, max: 4 }),
  dependence: mostly<MemberValues['dependence']>('none', 'partly', 'largely', 'fully'),
  selfCareUnmet: fc.integer({ min: 0, max: 6 }),
  illness: mostly(false, true),
  study: mostly<MemberValues['study']>(
    'none',
    'kindergarten',
    'primary',
    'junior',
    'senior',
    'vocational',
    'university',
    'postgraduate',
  ),
  work: fc.constantFrom<MemberValues['work'][]>('employed', 'jobless', 'unable', 'retired'),
  incomeFen: fc.oneof(near(0, 114_500, 137_500), fc.integer({ min: 0, max: 500_000 })),
  father: PARENT,
  mother: PARENT,
  institution: mostly(false, true),
})

const about = answers.map(
  ({ disabilityLevel, ...rest }): Omit<Person, 'relation' | 'age'> =>
    rest.disability === 'none' ? rest : { ...rest, disabilityLevel },
)

const ownAge = fc.oneof(near(16, 18, 60, 70), fc.integer({ min: 5, max: 95 }))

/** Nobody looks for work before or after working age; without a word on it an in-law owes no support. */
function likely(one: Person): Person {
  const working = one.age >= 16 && one.age < 60
  const work = working || one.work !== 'jobless' ? one.work : 'unable'
  const owes = one.relation !== 'in_law' && one.relation !== 'other'
  return { ...one, work, duty: owes && one.duty }
}

/** One to eight people, the applicant first, nobody older than their own parent. */
export const people: fc.Arbitrary<readonly Person[]> = fc
  .tuple(
    ownAge,
    about,
    fc.array(fc.tuple(fc.constantFrom(...RELATIONS), fc.integer({ min: 16, max: 45 }), about), {
      maxLength: 7,
      size: 'max',
    }),
  )
  .map(([own, self, others]) =>
    [
      { relation: 'self' as const, age: own, ...self },
      ...others.map(([relation, apart, rest]) => ({ relation, age: ageOf(relation, own, apart), ...rest })),
    ].map(likely),
  )

const IS: Readonly<Record<Group, (one: Member) => boolean>> = {
  child: ({ age }) => typeof age === 'number' && age < 18,
  elder: ({ age }) => typeof age === 'number' && age >= 60,
  student: ({ study }) => study !== 'none',
  disabled: ({ disability }) => disability !== 'none',
  ill: ({ illness }) => illness === true,
  jobless: ({ work }) => work === 'jobless',
}

/** The groups that fully described people are of, so that a family never contradicts itself. */
export function groupsOf(all: readonly Person[]): Group[] {
  return (Object.keys(IS) as Group[]).filter((group) => all.some(IS[group]))
}
