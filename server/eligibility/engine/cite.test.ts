import { describe, expect, test } from 'vitest'
import { resolvePack } from '../packs/resolve.ts'
import { cite, citeLaw, doubts, inForce, rowsOf } from './cite.ts'
import type { PackRow, ResolvedPack } from './pack-types.ts'

const pack = resolvePack('330281', '2026-11-22')
const [row] = rowsOf(pack, ['dibao.standard'])
const standard = () => {
  if (row === undefined) throw new Error('no standard')
  return { ...row }
}

describe('laws of the engine', () => {
  test.each([
    ['N1', '2021-07-01'],
    ['N2', '2022-10-20'],
    ['N3', '2021-07-01'],
    ['N4', '2025-01-01'],
    ['N5', '2019-03-02'],
    ['N8', '2019-11-01'],
    ['N10', '2011-01-01'],
    ['N12', '2019-03-02'],
    ['Z1', '2014-11-01'],
    ['Z2', '2021-03-26'],
    ['Z4', '2021-09-30'],
    ['Z5', '2017-01-13'],
    ['Z10', '2019-01-14'],
    ['Z38', ''],
  ])('%s from %s', (source, validFrom) => {
    expect(citeLaw([source, '第一条', 'Art. 1'], pack)).toMatchObject({
      tag: source,
      clause: '第一条',
      clauseEn: 'Art. 1',
      validFrom,
    })
    expect(inForce(source, validFrom)).toBe(true)
    if (validFrom !== '') expect(inForce(source, '2010-12-31')).toBe(false)
  })

  test('each is cited once and shared', () => {
    const law = ['Z1', '第九条', 'Art. 9'] as const
    expect(citeLaw(law, pack)).toBe(citeLaw(law, pack))
  })
})

describe('a value', () => {
  test('names its document; an address only where there is one', () => {
    const own = (source: object): ResolvedPack => ({
      ...pack,
      sources: { T: source } as ResolvedPack['sources'],
    })
    const document = { title: '通知', titleEn: 'Notice', grade: 'A' }
    const of = { ...standard(), source: 'T' } as unknown as PackRow
    expect(cite(of, own(document))).toEqual({
      tag: 'T',
      doc: '通知',
      docEn: 'Notice',
      clause: of.clause,
      clauseEn: of.clauseEn,
      grade: 'A',
      validFrom: of.validFrom,
    })
    expect(cite({ ...of }, own({ ...document, url: 'https://example.org' })).url).toBe('https://example.org')
    expect(cite(of, pack)).toBe(cite(of, pack))
  })

  test('of no document is a mistake', () => {
    expect(() => cite({ ...standard(), source: 'X0' } as unknown as PackRow, pack)).toThrow(
      'unknown source X0',
    )
  })

  test.each([
    ['2026-11-22', []],
    ['2026-11-21', ['stale']],
  ])('to be looked at by %s', (reviewBy, codes) => {
    const plain = {
      ...standard(),
      source: 'Z1',
      derived: false,
      planned: false,
      reviewBy,
    } as unknown as PackRow
    expect(doubts(plain, pack).map(({ code }) => code)).toEqual(codes)
    expect(doubts(plain, pack).map(({ phrase }) => phrase)).toEqual(
      codes.map((code) => ({ key: `confirm.${code}`, params: { from: plain.validFrom, reviewBy } })),
    )
  })
})
