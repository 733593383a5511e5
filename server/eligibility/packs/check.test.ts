import { describe, expect, test } from 'vitest'
import type { PolicyPack } from '../engine/pack-types.ts'
import { ALL_PACKS } from './all.ts'
import { packFaults } from './check.ts'
import { resolvePack } from './resolve.ts'

const ROW = {
  key: 'dibao.standard',
  value: 1200,
  validFrom: '2025-01-01',
  validTo: '2026-01-01',
  reviewBy: '2025-12-31',
  source: 'S3',
  clause: 'x',
  clauseEn: 'x',
} as const

const NEXT = { validFrom: '2026-01-01', validTo: null } as const

function pack(...rows: object[]): PolicyPack {
  return {
    id: 'p',
    version: '1',
    level: 'county',
    covers: ['330281'],
    rows: rows as unknown as PolicyPack['rows'],
  }
}

test('the packs that are shipped have no fault', () => {
  expect(packFaults(ALL_PACKS)).toEqual([])
})

test('a gap may stand where it is declared', () => {
  expect(packFaults([pack(ROW, { ...ROW, ...NEXT, validFrom: '2026-03-01', afterGap: true })])).toEqual([])
})

describe('a pack is refused for', () => {
  test.each([
    ['a gap', [ROW, { ...ROW, validFrom: '2026-01-02', validTo: null }], /gap before it/],
    ['a gap declared where there is none', [ROW, { ...ROW, ...NEXT, afterGap: true }], /no gap before it/],
    ['a gap declared before the first row', [{ ...ROW, afterGap: true }], /no row before its gap/],
    [
      'an overlap that is called a gap',
      [ROW, { ...ROW, validFrom: '2025-06-01', afterGap: true }],
      /overlap/,
    ],
    ['an overlap', [ROW, { ...ROW, validFrom: '2025-12-31', validTo: null }], /overlap before it/],
    [
      'an open row with a successor',
      [
        { ...ROW, validTo: null },
        { ...ROW, validFrom: '2026-01-01', validTo: null },
      ],
      /overlap/,
    ],
    ['an unknown key', [{ ...ROW, key: 'dibao.standart' }], /unknown key/],
    ['a value without a source', [{ ...ROW, source: 'Q9' }], /no source/],
    ['a value without a clause', [{ ...ROW, clause: '' }], /no source/],
    ['a limit without an operator', [{ ...ROW, key: 'dibao.capital' }], /without operator/],
    ['half a fen', [{ ...ROW, value: 1.5 }], /not a whole number/],
    ['a wrong date', [{ ...ROW, reviewBy: '2025-12' }], /not a date/],
    ['a term that ends before it begins', [{ ...ROW, validTo: '2024-01-01' }], /ends before it begins/],
  ])('%s', (_, rows, fault) => {
    expect(packFaults([pack(...rows)]).join('\n')).toMatch(fault)
  })
})

describe('the rules of a place', () => {
  test('come from the county, and what it does not set from above', () => {
    const { rows } = resolvePack('330281', '2026-11-21')
    expect(rows['dibao.standard']?.value).toBe(1_650_000)
    expect(rows.minimumWage?.value).toBe(226_000)
    expect(rows['dibian.factor']?.value).toBe(200)
    expect(rows['process.surveyWorkingDays']?.value).toBe(15)
  })

  test('change on the first day of the new row', () => {
    expect(resolvePack('330106', '2025-01-22').rows['dibao.standard']?.source).toBe('Z24')
    expect(resolvePack('330106', '2025-01-23').rows['dibao.standard']?.source).toBe('Z23')
  })

  test('never come from a draft', () => {
    const draft = pack({ ...ROW, source: 'S1', validTo: null })
    expect(resolvePack('330281', '2026-01-01', [draft]).rows).toEqual({})
  })

  test('leave the place open while it is not known', () => {
    const { region, rows } = resolvePack(null, '2026-11-21')
    expect(region).toBeNull()
    expect(rows['dibao.standard']).toBeUndefined()
  })
})
