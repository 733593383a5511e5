import validator from 'validator'
import { expect, test } from 'vitest'
import { registryHouseholdSchema } from '../../contract/household.ts'
import { householdAnswer } from '../answers/household-answer.ts'
import { DEMO_PEOPLE, demoPerson } from '../demo-people.ts'
import { SCENARIOS } from '../scenarios/index.ts'
import { effectiveFaults, type Switches } from '../switches.ts'
import { SURVEY_DATE } from './build-household.ts'
import { buildPopulation } from './population.ts'

const population = buildPopulation(2026)
const people = population.flatMap((household) => household.people)

test('holds at least 200 households, each situation in each of four places', () => {
  expect(population.length).toBeGreaterThanOrEqual(200)
  for (const { key } of SCENARIOS) {
    const places = population.filter(({ scenario }) => scenario === key).map(({ regionCode }) => regionCode)
    expect(places, key).toEqual(['330281', '330102', '330106', '330110'])
  }
})

test('covers every section of the policy facts that a household can show', () => {
  const sections = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.7', '1.8', '2', '3', '4', '5']
  const programmes = ['6.1', '6.2', '6.3', '6.4', '6.6', '6.7', '6.8', '6.9', '6.10', '6.12', '6.13']
  const covered = new Set(SCENARIOS.flatMap(({ covers }) => covers))
  expect([...sections, ...programmes].filter((section) => !covered.has(section))).toEqual([])
})

test.each([
  [
    'disability type and level',
    12,
    (p: (typeof people)[number]) => p.disability && Object.values(p.disability).join(),
  ],
  ['school stage', 8, (p: (typeof people)[number]) => p.school?.stage],
  ['standing', 6, (p: (typeof people)[number]) => p.standing],
  ['existing aid', 6, (p: (typeof people)[number]) => p.aids[0]?.kind],
])('shows at least so many kinds of %s: %d', (_what, least, kindOf) => {
  expect(new Set(people.map(kindOf).filter(Boolean)).size).toBeGreaterThanOrEqual(least)
})

test('everybody has a valid ID number of nobody, once', () => {
  for (const { idNumber } of people) {
    expect(idNumber.startsWith('339999') && validator.isIdentityCard(idNumber, 'zh-CN'), idNumber).toBe(true)
  }
  expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length)
})

test('the age that a situation asks for is the age on the survey date', () => {
  for (const { age, birthDate } of people) {
    const years = Number(SURVEY_DATE.slice(0, 4)) - Number(birthDate.slice(0, 4))
    expect(SURVEY_DATE.slice(5) >= birthDate.slice(5) ? years : years - 1, birthDate).toBe(age)
  }
})

test.each(['normal', 'missing', 'contradictory'] satisfies Switches['mode'][])(
  'every household answers as the contract says when the mode is %s',
  (mode) => {
    for (const household of population) {
      const faults = effectiveFaults(household.faults, mode)
      const answer = householdAnswer(household, { now: new Date('2026-11-21T01:00:00Z'), faults })
      expect(registryHouseholdSchema.safeParse(answer).error, household.scenario).toBeUndefined()
    }
  },
)

test('the same seed gives the same people, another seed others, the demo people never change', () => {
  expect(buildPopulation(2026)).toEqual(population)
  const other = buildPopulation(7)
  expect(other.slice(5)).not.toEqual(population.slice(5))
  expect(other.slice(0, 5)).toEqual(population.slice(0, 5))
})

test('demo people are the first households of the sandbox', () => {
  expect(demoPerson('wang-jianguo')).toEqual({
    key: 'wang-jianguo',
    name: '王建国',
    idNumber: '339999196803120018',
    phone: '17000000101',
    birthDate: '1968-03-12',
    role: 'head',
    scenario: 'demo-ill-spouse',
    householdNo: 'H000001',
    regionCode: '330281',
  })
  const known = new Map(people.map(({ idNumber, name }) => [idNumber, name]))
  for (const { idNumber, name, phone } of DEMO_PEOPLE) {
    expect(known.get(idNumber)).toBe(name)
    expect(phone).toMatch(/^1700000\d{4}$/)
  }
})
