import type { Facts, Member } from '../../engine/index.ts'
import { ADULT, ALL_COSTS, CALM, CHILD, HELD, HOUSE, SEVERE, type ToldFamily } from './base.ts'

/** Every second answer is missing: of the household, and of each person. */
function half(facts: Facts, odd: 0 | 1): Facts {
  const thin = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter((_, at) => at % 2 === odd)) as T
  const { members, ...rest } = facts
  return { ...thin(rest), region: '330281', members: (members ?? []).map(thin) }
}

const alone = (more: Member, facts: Facts = {}): ToldFamily => ({
  facts: { ...CALM, supporters: 'none', ...facts, members: [{ ...ADULT, ...more }] },
})
const student = (age: number, study: Member['study']): Member => ({
  ...CHILD,
  age,
  study,
  independent: age > 22,
  father: 'able',
  mother: 'able',
})
const child = (father: Member['father'], mother: Member['mother'], age = 10): Member => ({
  ...CHILD,
  age,
  father,
  mother,
})
const of = (groups: Facts['groups'], members: readonly Member[], facts: Facts = {}): ToldFamily => ({
  facts: { ...CALM, persons: members.length + 1, groups, members: [ADULT, ...members], ...facts },
})

/** Families told apart by their people. */
export const PEOPLE: Readonly<Record<string, ToldFamily>> = {
  'half-the-answers': { facts: half({ ...HELD, ...ALL_COSTS, members: HOUSE }, 0) },
  'the-other-half': { facts: half({ ...HELD, ...ALL_COSTS, members: HOUSE }, 1) },
  'children-of-all-parents': of(
    ['child'],
    [
      child('dead', 'dead'),
      child('dead', 'unable'),
      child('unable', 'unable'),
      child('missing', 'able'),
      child('missing', null),
      child(undefined, 'able', 17),
      child('unable', 'missing', 18),
    ],
  ),
  'at-every-school': of(
    ['student', 'child'],
    [
      student(4, 'kindergarten'),
      student(8, 'primary'),
      student(13, 'junior'),
      student(16, 'senior'),
      student(17, 'vocational'),
      student(20, 'university'),
      student(24, 'postgraduate'),
      { ...CHILD, age: 15, study: null },
    ],
  ),
  'away-from-home': of(
    [],
    (['prison', 'rehab', 'missing', 'clergy', 'conscript', null, 'none'] as const).map((away) => ({
      ...ADULT,
      relation: 'parent',
      age: 70,
      away,
    })),
    { persons: undefined },
  ),
  'who-belongs': {
    facts: {
      ...CALM,
      persons: undefined,
      members: [
        ADULT,
        { ...ADULT, relation: 'child', age: 22, independent: true },
        { ...ADULT, relation: 'child', age: 30, together: false, independent: true },
        { ...ADULT, relation: 'grandparent', age: 90, duty: true, together: false },
        { ...ADULT, relation: 'in_law', age: 70 },
        { ...ADULT, relation: 'grandchild', age: 3, duty: true },
      ],
    },
  },
  'able-and-disabled': of(
    ['disabled', 'ill'],
    (['physical', 'visual', 'hearing', 'speech', 'intellectual', 'psychiatric', 'multiple'] as const).map(
      (disability, at) => ({
        ...SEVERE,
        relation: 'sibling',
        disability,
        disabilityLevel: (at % 4) + 1,
        dependence: 'largely',
        incomeFen: at * 50_000,
        illness: at > 4,
      }),
    ),
    { persons: 4, monthlyIncomeFen: 700_000, supporters: 'unable' },
  ),
  'severely-disabled-between-the-lines': alone(
    { ...SEVERE, relation: 'self' },
    { groups: ['disabled'], monthlyIncomeFen: 180_000 },
  ),
  'ill-between-the-lines': alone({ illness: true }, { groups: ['ill'], monthlyIncomeFen: 180_000 }),
  'old-and-able': alone({ age: 60, work: 'retired', incomeFen: 100_000 }, { groups: ['elder'] }),
  'old-and-half-able': alone(
    { age: 72, incomeFen: 0, selfCareUnmet: 2 },
    { groups: ['elder'], financialAssetsFen: 8_000_000 },
  ),
  'old-on-tekun': alone(
    { age: 72, incomeFen: 0, dependence: 'largely' },
    { groups: ['elder'], alreadyOn: 'tekun' },
  ),
  'jobless-of-all-ages': of(
    ['jobless'],
    [15, 16, 59, 60, undefined].map((age) => ({ ...ADULT, relation: 'sibling', age, work: 'jobless' })),
    { alreadyOn: 'dibian' },
  ),
  'lost-a-job': alone(
    { work: 'jobless', incomeFen: 0 },
    { groups: ['jobless'], monthlyIncomeFen: 0, hardNow: true, supporters: 'able' },
  ),
  'pensions-of-all-kinds': {
    facts: {
      ...CALM,
      monthlyIncomeFen: undefined,
      alreadyOn: 'dibao',
      newJobIncomeFen: 0,
      incomes: [
        { kind: 'basic_pension', monthlyFen: 30_000 },
        { kind: 'pension', monthlyFen: 90_000 },
        { kind: 'wage', monthlyFen: 20_000 },
        { kind: 'assistance', monthlyFen: 50_000 },
      ],
    },
  },
  'a-job-of-three-months': {
    facts: {
      ...CALM,
      alreadyOn: 'dibao',
      monthlyIncomeFen: 400_000,
      newJobIncomeFen: 300_000,
      newJobMonths: 3,
    },
  },
  'a-job-too-well-paid': {
    facts: {
      ...CALM,
      alreadyOn: 'dibao',
      monthlyIncomeFen: 700_000,
      newJobIncomeFen: 500_000,
      newJobMonths: 13,
    },
  },
}
