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

test('severe disability is a reason to apply alone; an illness leaves it open', () => {
  const all = members.flatMap(({ ref }) => [
    { key: `${ref}.disability`, state: 'empty', value: null },
    { key: `${ref}.illness`, state: 'empty', value: null },
  ])
  expect(fact({ fields: all }, 'soloReason')).toEqual(['none', 'registry'])
  const with3 = { key: 'm1.disability', state: 'answered', value: { type: 'psychiatric', level: 3 } }
  expect(fact({ fields: [with3] }, 'soloReason')).toEqual(['disability', 'registry'])
  const ill = { key: 'm1.illness', state: 'answered', value: { name: 'x', selfPaidYearFen: 1 } }
  expect(fact({ fields: [...all.slice(0, 1), ill, ...all.slice(2)] }, 'soloReason')).toEqual([
    null,
    'unknown',
  ])
})

test('somebody in prison is not counted', () => {
  const two = members.map((member, at) => (at === 0 ? { ...member, standing: 'in_prison' } : member))
  expect(fact({ members: two }, 'persons')).toEqual([2, 'registry'])
  expect(asFacts(verifiedFacts(evidence({ members: two }))).region).toBe('330281')
})
