import { expect, test } from 'vitest'
import { CHECK_CATEGORY_CODES } from '../../registry/contract.ts'
import type { ReportLine } from './evidence.ts'
import type { Member } from './members.ts'
import { asFacts, type Evidence, verifiedFacts } from './verified-facts.ts'

const members: Member[] = ['m1', 'm2', 'm3'].map((ref, at) => ({
  ref,
  name: ref,
  idNumber: `33999919680312001${at}`,
  relation: 'head',
  birthDate: '1968-03-12',
  standing: 'ordinary',
}))

const born = (ref: string, birthDate: string): Member => ({
  ref,
  name: ref,
  idNumber: `3399991968031200${ref}`,
  relation: 'other',
  birthDate,
  standing: null,
})

/** A complete report in which every category is empty but those given. */
function report(given: Record<string, Partial<ReportLine>>): ReportLine[] {
  return members.flatMap(({ ref }) =>
    CHECK_CATEGORY_CODES.map((category) => {
      const own = given[`${ref}.${category}`]
      const nothing = { amountFen: null, records: null, floorAreaSqm: null }
      return { memberRef: ref, category, state: own ? 'answered' : 'empty', ...nothing, ...own }
    }),
  )
}
const evidence = (over: Partial<Evidence>): Evidence => ({
  regionCode: '330281001001',
  members,
  membersFrom: 'registry',
  applicantRef: 'm1',
  on: '2026-11-21',
  fields: [],
  report: [],
  stated: {},
  survey: {},
  ...over,
})
const fact = (over: Partial<Evidence>, key: string) => {
  const found = verifiedFacts(evidence(over)).find((one) => one.key === key)
  return [found?.value, found?.origin]
}

test('income from the report: wage once although base and tax both tell it, subsidies left out', () => {
  const lines = report({
    'm1.social_insurance': { amountFen: 240_000 },
    'm1.tax': { amountFen: 2_880_000 },
    'm2.pension': { amountFen: 36_000 },
    'm3.farm_subsidies': { amountFen: 12_000 },
    'm2.disability': { amountFen: 50_000 },
    'm2.veterans': { amountFen: 90_000 },
  })
  expect(fact({ report: lines }, 'monthlyIncomeFen')).toEqual([277_000, 'check'])
  expect(fact({ report: lines, stated: { monthlyIncomeFen: 100 } }, 'monthlyIncomeFen')[1]).toBe('check')
  expect(fact({ report: lines, stated: { monthlyIncomeFen: 300_000 } }, 'monthlyIncomeFen')).toEqual([
    300_000,
    'stated',
  ])
})

test('a line not answered yet leaves the stated income; a conflict leaves nothing', () => {
  const stated = { monthlyIncomeFen: 240_000 }
  const waiting = report({ 'm1.tax': { state: 'asked' } })
  expect(fact({ report: waiting, stated }, 'monthlyIncomeFen')).toEqual([240_000, 'stated'])
  const conflict = report({ 'm1.tax': { state: 'conflict' } })
  expect(fact({ report: conflict, stated }, 'monthlyIncomeFen')).toEqual([null, 'unknown'])
})

test('a home visit settles a conflict', () => {
  const conflict = report({ 'm1.deposits': { state: 'conflict' } })
  const survey = { financialAssetsFen: 9_600_000 }
  expect(fact({ report: conflict, survey }, 'financialAssetsFen')).toEqual([9_600_000, 'survey'])
})

test('a motorcycle is no car, a converted shop that is the only home is not "some premises"', () => {
  const owned = { ownerIdNumber: 'x', registeredOn: '2020-01-01' }
  const fields = [
    { key: 'vehicles', state: 'answered', value: [{ ...owned, kind: 'motorcycle', priceFen: 300_000 }] },
    { key: 'housing', state: 'answered', value: [{ ownerIdNumber: 'x', use: 'shop', floorAreaSqm: 40 }] },
  ]
  expect(fact({ fields }, 'vehicles')).toEqual(['none', 'registry'])
  expect(fact({ fields }, 'premises')).toEqual(['only_home', 'registry'])
  expect(fact({ fields }, 'homes')).toEqual([0, 'registry'])
})

const nobodyIll = members.flatMap(({ ref }) => [
  { key: `${ref}.disability`, state: 'empty', value: null },
  { key: `${ref}.illness`, state: 'empty', value: null },
  { key: `${ref}.school`, state: 'empty', value: null },
])
const pension = { kind: 'resident', contributionBaseFen: null, pensionFen: 20_000 }
const pensioners = members.map(({ ref }) => {
  return { key: `${ref}.socialInsurance`, state: 'answered', value: pension }
})

test('each person with what the registry knows, seen from the applicant', () => {
  const people: Member[] = [
    { ...born('m1', '1958-11-21'), relation: 'spouse' },
    { ...born('m2', '1956-11-22'), relation: 'head' },
    { ...born('m3', '1990-01-01'), relation: 'child', standing: 'in_prison' },
    { ...born('m4', '1930-01-01'), relation: 'parent', standing: 'deceased' },
    { ...born('m5', '2012-01-01'), relation: 'grandchild' },
  ]
  const fields = [
    { key: 'm2.disability', state: 'answered', value: { type: 'psychiatric', level: 3 } },
    { key: 'm2.illness', state: 'answered', value: { name: 'x', selfPaidYearFen: 1 } },
    { key: 'm5.school', state: 'answered', value: { stage: 'bachelor', fullTime: true } },
    { key: 'm3.school', state: 'answered', value: { stage: 'senior', fullTime: false } },
    { key: 'm3.disability', state: 'conflict', value: null },
    {
      key: 'm1.socialInsurance',
      state: 'answered',
      value: { ...pension, kind: 'employee', pensionFen: null },
    },
    { key: 'm2.socialInsurance', state: 'answered', value: pension },
  ]
  expect(asFacts(verifiedFacts(evidence({ members: people, fields }))).members).toEqual([
    { relation: 'self', age: 68, work: 'employed' },
    {
      relation: 'spouse',
      age: 69,
      disability: 'psychiatric',
      disabilityLevel: 3,
      illness: true,
      work: 'retired',
    },
    { relation: 'child', age: 36, away: 'prison', study: 'none' },
    { relation: 'grandchild', age: 14, study: 'university' },
  ])
})

test('a relation that the register leaves open stays open', () => {
  const people: Member[] = [
    { ...born('m1', '1990-01-01'), relation: 'child' },
    { ...born('m2', '2020-01-01'), relation: 'grandchild' },
  ]
  expect(asFacts(verifiedFacts(evidence({ members: people }))).members?.[1]).toEqual({ age: 6 })
})

test('what only the family can tell goes to the one person who fits, never to one of two', () => {
  const people: Member[] = [
    { ...born('m1', '1980-01-01'), relation: 'head' },
    { ...born('m2', '2016-01-01'), relation: 'child' },
    { ...born('m3', '2016-06-01'), relation: 'child' },
    { ...born('m4', '1950-01-01'), relation: 'parent' },
  ]
  const stated = {
    members: [
      { relation: 'child', age: 10, illness: true },
      { relation: 'parent', age: 76, selfCareUnmet: 3 },
      { relation: 'self', work: 'jobless' },
    ],
  } as const
  const found = asFacts(verifiedFacts(evidence({ members: people, stated }))).members
  expect(found?.map(({ illness, selfCareUnmet, work }) => [illness, selfCareUnmet, work])).toEqual([
    [undefined, undefined, 'jobless'],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
    [undefined, 3, undefined],
  ])
})

test('the kinds of people follow from the members; where those leave one open the family is asked', () => {
  const fields = [...nobodyIll, ...pensioners]
  expect(fact({ fields }, 'groups')).toEqual([[], 'registry'])
  const blind = { key: 'm1.disability', state: 'answered', value: { type: 'visual', level: 1 } }
  expect(fact({ fields: [blind, ...fields] }, 'groups')).toEqual([['disabled'], 'registry'])
  expect(fact({ fields: nobodyIll }, 'groups')).toEqual([null, 'unknown'])
  const stated = { groups: ['jobless', 'ill'] } as const
  expect(fact({ fields: nobodyIll, stated }, 'groups')).toEqual([['jobless'], 'stated'])
  expect(fact({ fields, survey: { groups: ['elder'] } }, 'groups')).toEqual([['elder'], 'survey'])
})

test('families living apart are known only as told, or as the township found them', () => {
  expect(fact({}, 'obligorFamilies')).toEqual([null, 'unknown'])
  const stated = { obligorFamilies: 1, obligors: [{ persons: 3, monthlyIncomeFen: 100 }] }
  const survey = { obligors: [{ monthlyIncomeFen: 900_000 }] }
  expect(asFacts(verifiedFacts(evidence({ stated, survey })))).toMatchObject({
    obligorFamilies: 1,
    obligors: [{ persons: 3, monthlyIncomeFen: 900_000 }],
  })
})

test.each([
  [[], 'none'],
  [['dibian', 'dibao'], 'dibao'],
  [['dibao', 'tekun'], 'tekun'],
  [['disability_care'], 'none'],
])('aids %j on record are recognised as %s', (kinds, expected) => {
  const value = kinds.map((kind) => ({ kind, until: null }))
  const ended = { kind: 'tekun', until: '2020-01-01' }
  const fields = [{ key: 'existingAids', state: 'answered', value: [...value, ended] }]
  expect(fact({ fields }, 'alreadyOn')).toEqual([expected, 'registry'])
})

test('somebody in prison is not counted', () => {
  const two = members.map((member, at) => (at === 0 ? { ...member, standing: 'in_prison' } : member))
  expect(fact({ members: two }, 'persons')).toEqual([2, 'registry'])
  expect(asFacts(verifiedFacts(evidence({ members: two }))).region).toBe('330281')
})
