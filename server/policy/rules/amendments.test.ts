import { describe, expect, test } from 'vitest'
import { type PolicyPack, resolvePack } from '../../eligibility/engine/index.ts'
import { ALL_PACKS } from '../../eligibility/packs/all.ts'
import { packFaults } from '../../eligibility/packs/check.ts'
import { layerPacks } from '../../eligibility/packs/layer.ts'
import { REGION_CHOICES } from '../../eligibility/packs/regions.ts'
import { amendmentPacks, type Change, changeOf, endOf, levelOf, tagOf } from './amendments.ts'

const RAISE: Change = {
  id: '01a20016-dd47-769f-9cb0-c5d1d65d6486',
  place: '330281',
  key: 'dibao.standard',
  value: 18_000_00,
  op: null,
  validFrom: '2026-12-01',
  reviewBy: '2027-11-30',
  title: '通知',
  titleEn: 'Notice',
  url: null,
  grade: 'A',
  clause: '第一条',
  clauseEn: 'Art. 1',
}
const change = (more: Partial<Change>): Change => ({ ...RAISE, id: crypto.randomUUID(), ...more })
const standard = (changes: Change[], region: string, day: string, packs = ALL_PACKS) =>
  resolvePack(region, day, layerPacks(packs, amendmentPacks(changes, packs))).rows['dibao.standard']?.value

describe('a change of a county', () => {
  test('answers from its day until a later value of the county begins', () => {
    expect(standard([RAISE], '330281', '2026-11-30')).toBe(16_500_00)
    expect(standard([RAISE], '330281', '2026-12-01')).toBe(18_000_00)
    expect(standard([RAISE], '330281', '2026-12-31')).toBe(18_000_00)
    expect(standard([RAISE], '330281', '2027-01-01')).toBe(17_000_00)
  })

  test('on the very day of a written value it takes its place', () => {
    const instead = change({ validFrom: '2027-01-01' })
    expect(standard([RAISE, instead], '330281', '2027-01-01')).toBe(18_000_00)
    expect(endOf(instead, [RAISE, instead], ALL_PACKS)).toBeNull()
  })

  test('yields to the next one, in whatever order they were approved', () => {
    const next = change({ value: 19_000_00, validFrom: '2026-12-15' })
    expect(standard([next, RAISE], '330281', '2026-12-14')).toBe(18_000_00)
    expect(standard([next, RAISE], '330281', '2026-12-15')).toBe(19_000_00)
  })

  test('says nothing about other counties', () => {
    const region = '330282'
    expect(standard([RAISE], region, '2026-12-05')).toBe(standard([], region, '2026-12-05'))
  })

  test('after a written value has had its turn the gap is declared, so the packs can be loaded', () => {
    const later = change({ validFrom: '2027-06-01' })
    const packs = amendmentPacks([RAISE, later], ALL_PACKS)
    expect(packFaults(packs)).toEqual([])
    expect(packs[0]?.rows.map(({ validTo, afterGap }) => [validTo, afterGap])).toEqual([
      ['2027-01-01', undefined],
      [null, true],
    ])
  })

  test('has its document with it, under a tag that leads back to it', () => {
    const [pack] = amendmentPacks([RAISE], ALL_PACKS)
    expect(pack?.sources).toEqual({ [tagOf(RAISE.id)]: { title: '通知', titleEn: 'Notice', grade: 'A' } })
    expect(changeOf(pack?.rows[0]?.source ?? '')).toBe(RAISE.id)
    expect(changeOf('S3')).toBeNull()
  })

  test('shared by a group of counties: a later value of the group is the county’s own', () => {
    const wage = change({ key: 'minimumWage', value: 2_500_00 })
    const group = {
      id: 'group',
      version: '1',
      level: 'district_group',
      covers: ['330281', '330282'],
      rows: [{ ...row, key: 'minimumWage', value: 2_600_00, validFrom: '2027-04-01' }],
    } satisfies PolicyPack
    expect(endOf(wage, [wage], [group])).toBe('2027-04-01')
  })
})

const row = { validTo: null, reviewBy: '2028-01-01', source: 'S3', clause: '1', clauseEn: '1' } as const

test('a city’s change stands above the city and below its counties', () => {
  const city = change({ place: '3302', value: 15_000_00 })
  const packs = layerPacks(ALL_PACKS, amendmentPacks([city], ALL_PACKS))
  expect(resolvePack('330281', '2026-12-05', packs).rows['dibao.standard']?.value).toBe(16_500_00)
  expect(resolvePack('330203', '2026-12-05', packs).rows['dibao.standard']?.value).toBe(15_000_00)
  const both = layerPacks(ALL_PACKS, amendmentPacks([city, RAISE], ALL_PACKS))
  expect(resolvePack('330281', '2026-12-05', both).rows['dibao.standard']?.value).toBe(18_000_00)
})

test('laying nothing over the packs changes nothing, wherever and whenever', () => {
  const layered = layerPacks(ALL_PACKS, amendmentPacks([], ALL_PACKS))
  for (const { code } of REGION_CHOICES)
    expect(resolvePack(code, '2026-12-05', layered).rows).toEqual(resolvePack(code, '2026-12-05').rows)
})

test.each([
  ['', 'national'],
  ['33', 'province'],
  ['3302', 'city'],
  ['330281', 'county'],
])('%s is the level %s', (place, level) => {
  expect(levelOf(place)).toBe(level)
})
