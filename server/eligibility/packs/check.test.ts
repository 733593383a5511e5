import { describe, expect, test } from 'vitest'
import type { PolicyPack } from '../engine/pack-types.ts'
import { ALL_PACKS } from './all.ts'
import { packFaults } from './check.ts'

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
const NEXT = { ...ROW, validFrom: '2026-01-01', validTo: null, reviewBy: '2026-12-31' } as const
const OPEN = { ...ROW, validTo: null } as const
const LIMIT = { ...ROW, key: 'dibao.capital', op: 'lte' } as const
const FRAME = { id: 'p', version: '1', level: 'county', covers: ['330281'] } as const

function pack(rows: readonly object[], frame: object = {}): PolicyPack {
  return { ...FRAME, ...frame, rows } as unknown as PolicyPack
}

const faults = (...packs: PolicyPack[]) => packFaults(packs).join('\n')

test('the packs that are shipped have no fault', () => {
  expect(packFaults(ALL_PACKS)).toEqual([])
})

test('a gap may stand where it is declared', () => {
  expect(faults(pack([ROW, { ...NEXT, validFrom: '2026-03-01', afterGap: true }]))).toBe('')
})

test('a draft may stand beside the row in force, and only it', () => {
  expect(faults(pack([OPEN, { ...OPEN, source: 'S1' }]))).toBe('')
  expect(faults(pack([OPEN, { ...OPEN, source: 'S1' }, { ...OPEN, source: 'S1' }]))).toMatch(/overlap/)
})

test('a row may rest on a document of its own pack, even a draft', () => {
  const own = { title: 'x', titleEn: 'x', grade: 'B' }
  const row = { ...OPEN, source: 'Q9' }
  expect(faults(pack([row], { sources: { Q9: own } }))).toBe('')
  expect(faults(pack([OPEN, row], { sources: { Q9: { ...own, draft: true } } }))).toBe('')
  expect(faults(pack([OPEN, row], { sources: { Q9: own } }))).toMatch(/overlap/)
})

describe('a pack is refused for', () => {
  test.each([
    ['a gap', [ROW, { ...NEXT, validFrom: '2026-01-02' }], 'gap before it'],
    ['a gap declared where there is none', [ROW, { ...NEXT, afterGap: true }], 'no gap before it'],
    ['a gap declared before the first row', [{ ...ROW, afterGap: true }], 'no row before its gap'],
    ['an overlap', [ROW, { ...NEXT, validFrom: '2025-12-31' }], 'overlap before it'],
    ['an overlap called a gap', [ROW, { ...NEXT, validFrom: '2025-06-01', afterGap: true }], 'overlap'],
    ['an open row with a successor', [OPEN, NEXT], 'overlap before it'],
    ['rows in no order that overlap', [NEXT, OPEN], 'overlap before it'],
    ['an unknown key', [{ ...ROW, key: 'dibao.standart' }], 'unknown key'],
    ['a key every object has', [{ ...ROW, key: 'toString' }], 'unknown key'],
    ['a value without a source', [{ ...ROW, source: '' }], 'no source'],
    ['a source nobody knows', [{ ...ROW, source: 'Q9' }], 'no source'],
    ['a source every object has', [{ ...ROW, source: 'toString' }], 'no source'],
    ['no clause', [{ ...ROW, clause: '' }], 'no clause'],
    ['no clause in English', [{ ...ROW, clauseEn: '' }], 'no clause'],
    ['a limit without an operator', [{ ...LIMIT, op: undefined }], 'limit without operator'],
    ['an operator nobody knows', [{ ...LIMIT, op: 'below' }], 'unknown operator'],
    ['an operator on an amount', [{ ...ROW, op: 'lt' }], 'operator on what is no limit'],
    ['half a fen', [{ ...ROW, value: 1.5 }], 'not a whole number'],
    ['a negative amount', [{ ...ROW, value: -1 }], 'not a whole number'],
    ['an amount of nothing', [{ ...ROW, value: 0 }], 'nothing is not meant'],
    ['a number in words', [{ ...ROW, value: '1200' }], 'not a whole number'],
    ['a word that is no choice', [{ ...ROW, key: 'dibao.floorMode', value: 'yes' }], 'not one of its words'],
    ['a number for a word', [{ ...ROW, key: 'dibao.incomeEdge', value: 1 }], 'not one of its words'],
    ['more than yes', [{ ...ROW, key: 'members.conscriptCounted', value: 2 }], 'neither yes nor no'],
    ['no review date', [{ ...ROW, reviewBy: undefined }], 'no review date'],
    ['a wrong review date', [{ ...ROW, reviewBy: '2025-12' }], 'review not a date'],
    ['a review before it begins', [{ ...ROW, reviewBy: '2024-12-31' }], 'review before it begins'],
    ['a day that is none', [{ ...ROW, validFrom: '2025-02-29' }], 'not a date'],
    ['an end that is no day', [{ ...ROW, validTo: '2025-13-01' }], 'not a date'],
    ['a day with a time', [{ ...ROW, validFrom: '2025-01-01T00:00' }], 'not a date'],
    ['a term that ends before it begins', [{ ...ROW, validTo: '2024-01-01' }], 'ends before it begins'],
    ['an empty term', [{ ...ROW, validTo: '2025-01-01' }], 'ends before it begins'],
  ])('%s', (_, rows, fault) => {
    expect(faults(pack(rows))).toContain(`: ${fault}`)
  })

  test.each([
    ['no version', { version: '' }, 'no version'],
    ['no place', { covers: [] }, 'covers no place'],
    ['a city as a county', { covers: ['3302'] }, 'covers 3302, no place of its level'],
    ['the whole country as a county', { covers: [''] }, 'covers everywhere'],
    ['a place outside the province', { covers: ['310101'] }, 'covers 310101'],
  ])('%s', (_, frame, fault) => {
    expect(faults(pack([ROW], frame))).toContain(fault)
  })
})

describe('packs are refused together for', () => {
  const county = (rows: readonly object[], id = 'q') => pack(rows, { id })
  const city = pack([ROW], { id: 'city', level: 'city', covers: ['3302'] })

  test('the same name', () => {
    expect(faults(pack([ROW]), county([], 'p'))).toMatch(/same id/)
  })

  test('two answers of one level for the same place and day', () => {
    expect(faults(pack([OPEN]), county([NEXT]))).toMatch(/p says it too/)
    expect(faults(pack([ROW]), county([OPEN]))).toMatch(/p says it too/)
    expect(faults(pack([ROW]), county([NEXT]))).toBe('')
    expect(faults(pack([NEXT]), county([ROW]))).toBe('')
    expect(faults(pack([OPEN]), county([{ ...NEXT, source: 'S1' }]))).toBe('')
    expect(faults(pack([OPEN]), pack([OPEN], { id: 'q', covers: ['330282'] }))).toBe('')
  })

  test('a county before its city, which would then override it', () => {
    expect(faults(pack([ROW]), city)).toMatch(/stands after p/)
    expect(faults(city, pack([ROW]))).toBe('')
    expect(faults(pack([ROW], { covers: ['330381'] }), city)).toBe('')
  })
})
