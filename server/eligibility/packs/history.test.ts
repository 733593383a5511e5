import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PolicyKey } from '../engine/pack-types.ts'
import { ALL_PACKS } from './all.ts'
import { REGION_CHOICES } from './regions.ts'
import { resolvePack } from './resolve.ts'

/** What the packs hold for a place on a day, in yuan a month; undefined if nothing. */
function monthly(region: string, day: string, key: PolicyKey): number | undefined {
  const row = resolvePack(region, day).rows[key]
  if (row === undefined) return undefined
  const yearly = /^(dibao\.standard|tekun\.basic|average\.)/.test(key)
  return Number(row.value) / (yearly ? 1200 : 100)
}

type Row = [place: string, region: string, day: string, key: PolicyKey, yuan: number | undefined]

/** Numbers no verdict shows, each on its first and last day, copied by hand from the published tables. */
const ROWS: Row[] = [
  ['Hangzhou', '330106', '2009-01-01', 'dibao.standardUrban', 400],
  ['Hangzhou', '330106', '2009-12-31', 'dibao.standardRural', 300],
  ['Hangzhou', '330106', '2010-01-01', 'dibao.standardUrban', undefined],
  ['Tonglu', '330122', '2009-06-01', 'dibao.standardUrban', undefined],
  ['Hangzhou', '330106', '2022-09-30', 'tekun.basic', 1837],
  ['Hangzhou', '330106', '2022-09-29', 'tekun.basic', undefined],
  ['Hangzhou', '330106', '2022-10-01', 'tekun.basic', 2027],
  ['Hangzhou', '330106', '2023-07-31', 'tekun.basic', 2098],
  ['Tonglu', '330122', '2025-01-23', 'tekun.basic', 2255],
  ['Ningbo', '330203', '2021-07-01', 'tekun.basic', 1709],
  ['Ningbo', '330203', '2022-06-30', 'tekun.basic', 1709],
  ['Ningbo', '330203', '2022-07-01', 'tekun.basic', 2008],
  ['Yuyao', '330281', '2023-01-01', 'tekun.basic', 2082.5],
  ['Yuyao', '330281', '2026-11-21', 'tekun.basic', 2337.5],
  ['Shaoxing', '330604', '2025-01-01', 'tekun.basic', 2137],
  ['Shaoxing', '330604', '2024-12-31', 'tekun.basic', undefined],
  ['Zhuji', '330681', '2025-06-01', 'tekun.basic', undefined],
  ['Taishun', '330329', '2021-07-12', 'tekun.basic', 1351],
  ['Taishun', '330329', '2021-07-11', 'tekun.basic', undefined],
  ['Ruian', '330381', '2021-07-12', 'tekun.basic', undefined],
  ['Wenzhou', '330302', '2016-12-01', 'dibao.standardUrban', 765],
  ['Wenzhou', '330305', '2016-12-01', 'dibao.standardRural', 651],
  ['Yongjia', '330324', '2017-06-01', 'dibao.standardRural', undefined],
  ['Ningbo', '330205', '2009-12-31', 'dibao.standardUrban', 400],
  ['Ningbo', '330205', '2010-01-01', 'dibao.standardUrban', 440],
  ['Yuyao', '330281', '2010-06-01', 'dibao.standardUrban', undefined],

  ['Hangzhou', '330106', '2022-09-30', 'children.orphanInstitution', 2571],
  ['Hangzhou', '330106', '2022-10-01', 'children.orphanInstitution', 2837],
  ['Hangzhou', '330106', '2023-07-31', 'children.orphanInstitution', 2937],
  ['Hangzhou', '330106', '2025-01-23', 'children.orphanInstitution', 3156],
  ['Hangzhou', '330106', '2022-09-30', 'children.orphanFamily', 2057],
  ['Hangzhou', '330106', '2022-10-01', 'children.orphanFamily', 2270],
  ['Hangzhou', '330106', '2023-07-31', 'children.orphanFamily', 2350],
  ['Hangzhou', '330106', '2025-01-23', 'children.orphanFamily', 2525],
  ['Hangzhou', '330106', '2022-09-30', 'children.dibaoOther', 478],
  ['Hangzhou', '330106', '2022-10-01', 'children.dibaoOther', 527],
  ['Hangzhou', '330106', '2023-07-31', 'children.dibaoOther', 546],
  ['Hangzhou', '330106', '2025-01-23', 'children.dibaoOther', 612],
  ['Hangzhou', '330106', '2022-09-30', 'children.dibianOther', 287],
  ['Hangzhou', '330106', '2022-10-01', 'children.dibianOther', 316],
  ['Hangzhou', '330106', '2023-07-31', 'children.dibianOther', 327],
  ['Hangzhou', '330106', '2025-01-23', 'children.dibianOther', 368],
  ['Ningbo', '330203', '2021-07-01', 'children.orphanInstitution', 2580],
  ['Ningbo', '330203', '2021-07-01', 'children.orphanFamily', 2064],

  ['Ningbo', '330212', '2008-08-31', 'minimumWage', undefined],
  ['Ningbo', '330212', '2008-09-01', 'minimumWage', 960],
  ['Ningbo', '330212', '2010-03-31', 'minimumWage', 960],
  ['Ningbo', '330212', '2010-04-01', 'minimumWage', 1100],
  ['Ningbo', '330212', '2011-04-01', 'minimumWage', 1310],
  ['Ningbo', '330212', '2012-03-31', 'minimumWage', 1310],
  ['Ningbo', '330212', '2012-04-01', 'minimumWage', undefined],
  ['Ningbo', '330212', '2015-11-01', 'minimumWage', 1860],
  ['Ningbo', '330212', '2017-11-30', 'minimumWage', 1860],
  ['Ningbo', '330212', '2017-12-01', 'minimumWage', undefined],
  ['Ningbo', '330212', '2024-01-01', 'minimumWage', 2490],
  ['Fenghua', '330213', '2010-06-01', 'minimumWage', undefined],
  ['Fenghua', '330213', '2015-11-01', 'minimumWage', 1530],
  ['Fenghua', '330213', '2024-01-01', 'minimumWage', 2490],
  ['Ninghai', '330226', '2016-01-01', 'minimumWage', 1530],
  ['Ninghai', '330226', '2024-01-01', 'minimumWage', 2260],
  ['Yuyao', '330281', '2015-10-31', 'minimumWage', undefined],
  ['Yuyao', '330281', '2015-11-01', 'minimumWage', 1660],
  ['Cixi', '330282', '2017-11-30', 'minimumWage', 1660],
  ['Hangzhou', '330106', '2017-11-30', 'minimumWage', undefined],
  ['Hangzhou', '330106', '2017-12-01', 'minimumWage', 2010],
  ['Hangzhou', '330106', '2018-12-01', 'minimumWage', undefined],
  ['Hangzhou', '330106', '2021-08-01', 'minimumWage', 2280],
  ['Hangzhou', '330106', '2024-01-01', 'minimumWage', 2490],
  ['Tonglu', '330122', '2024-01-01', 'minimumWage', undefined],
  ['Zhoushan', '330921', '2021-08-01', 'minimumWage', 2070],
  ['Zhoushan', '330921', '2024-01-01', 'minimumWage', undefined],
  ['Shaoxing', '330602', '2024-01-01', 'minimumWage', 2260],
  ['Xinchang', '330624', '2024-01-01', 'minimumWage', undefined],
  ['Longwan', '330303', '2024-01-01', 'minimumWage', 2490],
  ['Lucheng', '330302', '2024-01-01', 'minimumWage', undefined],

  ['Longwan', '330303', '2024-07-31', 'tekun.careFull', undefined],
  ['Longwan', '330303', '2024-08-01', 'tekun.careFull', 1992],
  ['Longwan', '330303', '2024-08-01', 'tekun.careModerate', 996],
  ['Longwan', '330303', '2024-08-01', 'tekun.careLight', 498],
  ['Longwan', '330303', '2024-08-01', 'tekun.careAble', 249],
  ['Lucheng', '330302', '2024-08-01', 'tekun.careFull', undefined],
  ['Fenghua', '330213', '2022-06-30', 'tekun.careFull', undefined],
  ['Fenghua', '330213', '2022-07-01', 'tekun.careFull', 1656],
  ['Fenghua', '330213', '2022-07-01', 'tekun.careModerate', 828],
  ['Fenghua', '330213', '2022-07-01', 'tekun.careLight', 414],
  ['Fenghua', '330213', '2022-07-01', 'tekun.careAble', 207],
  ['Yuyao', '330281', '2026-11-21', 'tekun.careFull', undefined],
  ['Taishun', '330329', '2021-07-11', 'tekun.careFull', undefined],
  ['Taishun', '330329', '2021-07-12', 'tekun.careFull', 500],
  ['Taishun', '330329', '2021-07-12', 'tekun.careModerate', 250],
  ['Taishun', '330329', '2021-07-12', 'tekun.careLight', 125],
  ['Taishun', '330329', '2021-07-12', 'tekun.careAble', undefined],
  ['Taishun', '330329', '2021-07-12', 'tekun.fullInstitutionPlus', 200],

  ['the province', '330281', '2016-02-21', 'disability.careFully', undefined],
  ['the province', '330281', '2016-02-22', 'disability.careFully', 500],
  ['the province', '330281', '2016-02-22', 'disability.careLargely', 250],
  ['the province', '330281', '2016-02-22', 'disability.carePartly', 125],
  ['the province', '330281', '2016-02-22', 'disability.otherSevere', 50],
  ['the province', '330281', '2021-07-12', 'disability.fullyInstitutionPlus', 200],
  ['the province', '330281', '2014-11-13', 'medical.floorCap', 80_000],
  ['the province', '330281', '2019-07-20', 'medical.floorCap', 80_000],
  ['the province', '330281', '2019-01-14', 'support.capital', 200_000],
  ['the province', '330281', '2023-04-18', 'housing.ruralProject', 16_000],
  ['Hangzhou', '330106', '2025-03-09', 'medical.cap', undefined],
  ['Hangzhou', '330106', '2025-03-10', 'medical.cap', 150_000],
  ['Hangzhou', '330106', '2025-03-10', 'medical.outpatientCap', 20_000],
  ['Ningbo', '330203', '2025-03-10', 'medical.cap', undefined],
  ['Lishui', '331102', '2018-10-07', 'education.nutritionMeal', undefined],
  ['Lishui', '331102', '2018-10-08', 'education.nutritionMeal', 1000],
  ['Lishui', '331181', '2018-10-08', 'education.boardingPrimary', 1000],
  ['Lishui', '331181', '2018-10-08', 'education.boardingJunior', 1250],
  ['Lishui', '331181', '2018-10-08', 'education.grantSenior', 2000],
  ['Yuyao', '330281', '2018-10-08', 'education.grantSenior', undefined],

  ['the province', '330702', '2013-12-31', 'average.dibaoUrban', 526],
  ['the province', '330702', '2013-12-31', 'average.dibaoRural', 406],
  ['the province', '330702', '2015-12-31', 'average.dibaoUrban', 653],
  ['the province', '330702', '2015-12-31', 'average.dibaoRural', 570],
  ['the province', '330702', '2022-12-31', 'average.dibao', 1084],
  ['the province', '330702', '2022-12-31', 'average.tekun', 1756],
  ['the province', '330702', '2024-02-02', 'average.dibao', 1149],
  ['the province', '330702', '2024-02-02', 'average.tekun', 1847],
  ['the province', '330702', '2024-02-02', 'dibao.standard', undefined],
]

test.each(ROWS)('%s (%s) on %s: %s is %s', (_, region, day, key, yuan) => {
  expect(monthly(region, day, key)).toBe(yuan)
})

type Plain = [region: string, day: string, key: PolicyKey, value: number | undefined, op?: string]

/** Shares (hundredths), ages, counts and days, with the way a measured number meets them. */
const PLAIN: Plain[] = [
  ['330281', '2019-01-14', 'support.homes', 2, 'gte'],
  ['330281', '2019-01-14', 'support.carLow', 800, 'gt'],
  ['330281', '2019-01-14', 'support.carHigh', 1200, 'gt'],
  ['330281', '2019-01-14', 'support.assetsFactor', 1000, 'gt'],
  ['330281', '2019-01-14', 'support.capital', 20_000_000, 'gte'],
  ['330281', '2019-01-13', 'support.homes', undefined],
  ['330281', '2026-11-22', 'income.disregardFactor', 300],
  ['330281', '2026-11-22', 'income.disregardMonthsMin', 6],
  ['330281', '2026-11-22', 'income.disregardMonthsMax', 12],
  ['330281', '2021-06-30', 'income.basicPensionExcluded', undefined],
  ['330281', '2024-12-31', 'gangxing.months', undefined],
  ['330281', '2025-01-01', 'gangxing.months', 12],
  ['330281', '2021-06-30', 'tekun.elderAge', undefined],
  ['330281', '2021-07-01', 'tekun.elderAge', 60, 'gte'],
  ['330281', '2021-07-01', 'tekun.childAge', 16, 'lt'],
  ['330281', '2021-07-01', 'tekun.supporterAge', 70, 'gte'],
  ['330281', '2021-07-01', 'tekun.supporterDibaoAge', 60, 'gte'],
  ['330281', '2021-07-01', 'tekun.partlyFrom', 1, 'gte'],
  ['330281', '2021-07-01', 'tekun.fullyFrom', 4, 'gte'],
  ['330303', '2024-08-01', 'tekun.dispersedShare', 50],
  ['330213', '2024-08-01', 'tekun.dispersedShare', undefined],
  ['330329', '2021-07-12', 'tekun.institutionExtra', 50],
  ['330281', '2026-11-22', 'child.orphanAge', 18, 'lt'],
  ['330106', '2025-03-10', 'medical.shareTekun', 100],
  ['330106', '2025-03-10', 'medical.shareDibao', 80],
  ['330106', '2025-03-10', 'medical.shareSevere', 80],
  ['330106', '2025-03-10', 'medical.shareDibian', 70],
  ['330106', '2025-03-10', 'zhichuxing.medicalMonthsBefore', 6],
  ['330281', '2026-11-22', 'medical.shareDibao', undefined],
  ['330281', '2026-11-22', 'medical.floorTekun', 100],
  ['330281', '2019-07-19', 'medical.floorDibao', 70],
  ['330281', '2019-07-20', 'medical.floorDibao', 70],
  ['330281', '2026-11-22', 'medical.floorDibian', 60],
  ['330281', '2026-11-22', 'medical.floorIllness', 50],
  ['330281', '2016-02-22', 'disability.livingShare', 30],
  ['330281', '2016-02-22', 'disability.incomeFactor', 150, 'lt'],
  ['330281', '2016-02-22', 'disability.institutionExtra', 50],
  ['330281', '2012-06-30', 'electricity.freeKwh', undefined],
  ['330281', '2012-07-01', 'electricity.freeKwh', 15],
  ['330281', '2019-09-07', 'price.cpi', 350, 'gte'],
  ['330281', '2019-09-07', 'price.food', 600, 'gte'],
  ['330281', '2019-09-07', 'price.payWorkingDays', 20],
  ['330106', '2017-01-13', 'legalAid.decisionWorkingDays', 5],
  ['330281', '2026-11-22', 'legalAid.decisionWorkingDays', undefined],
  ['330281', '2021-09-15', 'funeral.freeItems', 6],
]

test.each(PLAIN)('%s on %s: %s is %s', (region, day, key, value, op) => {
  const row = resolvePack(region, day).rows[key]
  expect([row?.value, row?.op]).toEqual([value, op])
})

test('tekun in Yuyao is 1.7 times the standard of the same year', () => {
  for (const year of [2023, 2024, 2025, 2026, 2027]) {
    const { rows } = resolvePack('330281', `${year}-07-01`)
    expect((rows['tekun.basic']?.value ?? 0) * 10).toBe((rows['dibao.standard']?.value ?? 0) * 17)
  }
})

test('every code of a pack and of a choice is a place of the province', () => {
  const file = new URL('../../../prisma/data/regions-zhejiang.json', import.meta.url)
  const places = new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, string][])
  const covers = ALL_PACKS.flatMap((pack) => pack.covers).filter((code) => code !== '')
  expect(covers.filter((code) => !places.has(code))).toEqual([])
  const wrong = REGION_CHOICES.filter(
    ({ code, names }) => code !== '330000' && !places.get(code)?.startsWith(names[0] ?? '?'),
  )
  expect(wrong).toEqual([])
})

test('the choices hold every county of the province', () => {
  const file = new URL('../../../prisma/data/regions-zhejiang.json', import.meta.url)
  const codes = (JSON.parse(readFileSync(file, 'utf8')) as [string, string][]).map(([code]) => code)
  const offered = REGION_CHOICES.map(({ code }) => code)
  const counties = codes.filter((code) => code.length === 6)
  expect(offered.filter((code) => code !== '330000').sort()).toEqual(counties.sort())
})

test('no name of a place is part of the name of another', () => {
  const names = REGION_CHOICES.flatMap(({ code, names }) => names.map((name) => ({ code, name })))
  const clashes = names.filter((one) =>
    names.some((other) => other.code !== one.code && other.name.includes(one.name)),
  )
  expect(clashes).toEqual([])
})
