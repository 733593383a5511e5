import { describe, expect, test } from 'vitest'
import type { PackRow, PolicyKey, PolicyPack } from '../engine/pack-types.ts'
import { ALL_PACKS } from './all.ts'
import { KEYS } from './describe.ts'
import { resolvePack } from './resolve.ts'
import { isDraft } from './sources.ts'

const TODAY = '2026-11-22'

function row(region: string | null, key: PolicyKey, day = TODAY): PackRow | undefined {
  return resolvePack(region, day).rows[key]
}

const says = (region: string, key: PolicyKey) => {
  const found = row(region, key)
  return [found?.op, found?.value, found?.source, found?.otherPlace ?? false]
}

describe('the rules of a place', () => {
  test('come from the county, and what it does not set from above', () => {
    expect(row('330281', 'dibao.standard')?.value).toBe(1_650_000)
    expect(row('330281', 'minimumWage')?.value).toBe(226_000)
    expect(row('330281', 'dibian.factor')?.value).toBe(200)
    expect(row('330281', 'process.surveyWorkingDays')?.value).toBe(15)
  })

  test('change on the first day of the new row', () => {
    expect(row('330106', 'dibao.standard', '2025-01-22')?.source).toBe('Z24')
    expect(row('330106', 'dibao.standard', '2025-01-23')?.source).toBe('Z23')
  })

  test('leave the place open while it is not known', () => {
    expect(resolvePack(null, TODAY).region).toBeNull()
    expect(row(null, 'dibao.standard')).toBeUndefined()
  })

  test('a value past its term still answers', () => {
    const pension = row('330281', 'income.basicPensionExcluded')
    expect([pension?.value, pension?.reviewBy, pension?.validTo]).toEqual([1, '2025-12-31', null])
  })
})

describe('a draft', () => {
  const drafts = ALL_PACKS.flatMap((pack) =>
    (pack.rows as readonly PackRow[]).filter((one) => isDraft(pack, one.source)),
  )

  test('is kept in sight, and answers nowhere', () => {
    expect(drafts.map(({ key }) => key)).toEqual([
      'taper.months',
      'tekun.careFullShare',
      'tekun.carePartlyShare',
      'tekun.careAbleShare',
    ])
    for (const day of ['2020-06-01', '2023-01-01', TODAY])
      expect(Object.values(resolvePack('330281', day).rows).filter(({ source }) => source === 'S1')).toEqual(
        [],
      )
  })

  test('leaves the months of dibao after a job at the national six', () => {
    expect(says('330281', 'taper.months')).toEqual([undefined, 6, 'N2', false])
    expect(row('330203', 'taper.months', '2020-06-01')).toBeUndefined()
  })

  test('of a document that a pack brings along does not decide either', () => {
    const [open] = ALL_PACKS.filter(({ id }) => id === 'yuyao')
    const sources = { Q9: { title: 'x', titleEn: 'x', grade: 'B', draft: true } } as const
    const draft = {
      ...open,
      sources,
      rows: open?.rows.map((one) => ({ ...one, source: 'Q9' })),
    } as PolicyPack
    expect(resolvePack('330281', TODAY, [draft]).rows).toEqual({})
  })
})

describe('property limits', () => {
  test('of Haiyan are its own', () => {
    expect(says('330424', 'dibao.assetsFactor')).toEqual(['lt', 400, 'Z7', false])
    expect(says('330424', 'dibao.capital')).toEqual(['lte', 10_000_000, 'Z7', false])
    expect(says('330424', 'dibian.carPriceFactor')).toEqual(['lt', 1500, 'Z7', false])
    expect(row('330424', 'dibian.incomeEdge')?.value).toBe('lte')
    expect(says('330424', 'dibian.capital')).toEqual(['lt', 20_000_000, 'Z8', true])
  })

  test('of Zhuji are its own for dibian, and the pattern for dibao', () => {
    expect(says('330681', 'dibian.carPriceFactor')).toEqual(['lt', 800, 'Z8', false])
    expect(says('330681', 'dibian.capital')).toEqual(['lt', 20_000_000, 'Z8', false])
    expect(says('330681', 'dibao.capital')).toEqual(['lte', 10_000_000, 'Z7', true])
  })

  test('of Binjiang are its own, but no word on cars', () => {
    expect(says('330108', 'dibian.assetsFactor')).toEqual(['lt', 600, 'Z9', false])
    expect(says('330108', 'homes.averageArea')).toEqual(['lte', 4020, 'Z9', false])
    expect(row('330108', 'dibian.incomeEdge')?.value).toBe('lt')
    expect(says('330108', 'dibian.vehiclesMax')).toEqual([undefined, 1, 'Z8', true])
    expect(row('330108', 'dibian.carPriceFactor')).toBeUndefined()
    expect(says('330106', 'dibian.assetsFactor')).toEqual(['lt', 600, 'Z9', true])
  })
})

test.each(['330402', '330424', '330702', '330902', '331102', '330000'])(
  '%s has no standard, and still the rules of the province',
  (region) => {
    expect(row(region, 'dibao.standard')).toBeUndefined()
    expect(row(region, 'dibao.incomeEdge')?.value).toBe('lt')
    expect(row(region, 'income.disregardFactor')?.value).toBe(300)
    expect(row(region, 'disability.careFully')?.value).toBe(50_000)
  },
)

test('what was not found is set nowhere', () => {
  const set = new Set(ALL_PACKS.flatMap((pack) => pack.rows.map(({ key }) => key as PolicyKey)))
  expect(Object.keys(KEYS).filter((key) => !set.has(key as PolicyKey))).toEqual([
    'members.conscriptCounted',
    'disposableIncome',
    'gangxing.ratio',
    'linshi.smallAmount',
  ])
})

test('each conflict between the sources is told on the row that settles it', () => {
  const settled: [string, PolicyKey][] = [
    ['330281', 'taper.months'],
    ['330281', 'review.months'],
    ['330281', 'process.surveyWorkingDays'],
    ['330303', 'tekun.careFull'],
    ['330213', 'tekun.careFull'],
    ['330281', 'tekun.fullyFrom'],
    ['330681', 'dibian.carPriceFactor'],
    ['330424', 'dibian.carPriceFactor'],
    ['330281', 'tekun.basic'],
    ['330329', 'tekun.basic'],
    ['330108', 'dibian.incomeEdge'],
    ['330424', 'dibian.incomeEdge'],
  ]
  for (const [region, key] of settled)
    expect(row(region, key)?.note, `${region} ${key}`).toMatch(/^Setting: /)
})
