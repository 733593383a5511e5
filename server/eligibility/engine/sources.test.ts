import { describe, expect, test } from 'vitest'
import { resolvePack } from '../packs/resolve.ts'
import { Case } from './case.ts'
import { rowsOf } from './cite.ts'
import type { PolicyKey } from './pack-types.ts'
import type { Sources } from './page.ts'
import { type Law, noFacts, type Rule } from './rule.ts'
import { Book, bookOf } from './sources.ts'

const pack = resolvePack('330281', '2026-11-22')
const subject = new Case({ region: '330281' }, pack)
const Z1: Law = ['Z1', '第九条', 'Art. 9']
const N3: Law = ['N3', '第六条', 'Art. 6']

/** A rule that rests on what it is told to; its list of keys is made anew each time, as some rules do. */
function resting(keys: readonly PolicyKey[], law?: Law) {
  const on = { keys, law }
  const rule: Rule = {
    id: 'made',
    weight: 1,
    test: () => 'yes',
    uses: noFacts,
    rules: () => [...on.keys],
    ...(law && { law: () => on.law ?? law }),
  }
  return { rule, on }
}
const tags = ({ citations }: Sources) => citations.map(({ tag, clause }) => `${tag} ${clause}`)

describe('what a rule rests on', () => {
  test('its law first, then the rows in force, each text once', () => {
    const { rule } = resting(['dibao.standard', 'dibao.assetsFactor', 'dibao.incomeEdge'], Z1)
    const sources = new Book(pack).pageOf(rule).sources(subject)
    expect(sources.rows.map(({ key }) => key)).toEqual([
      'dibao.standard',
      'dibao.assetsFactor',
      'dibao.incomeEdge',
    ])
    // The edge stands in the very article that the law names.
    expect(tags(sources)).toEqual(['Z1 第九条', 'S3 年度指标第5项', 'Z7 财产条件第1项'])
  })

  test('nothing, for a rule without law or rows', () => {
    const rule: Rule = { id: 'bare', weight: 1, test: () => 'yes', uses: noFacts }
    expect(new Book(pack).pageOf(rule).sources(subject)).toEqual({
      keys: [],
      law: undefined,
      rows: [],
      citations: [],
      doubts: [],
    })
  })

  test('a law that is fixed needs no function', () => {
    const rule: Rule = { ...resting([]).rule, law: N3 }
    expect(tags(new Book(pack).pageOf(rule).sources(subject))).toEqual(['N3 第六条'])
  })

  test('is made once for the same keys and law, and apart for others', () => {
    const book = new Book(pack)
    const { rule, on } = resting(['dibao.standard', 'minimumWage'], Z1)
    const both = book.pageOf(rule).sources(subject)
    on.keys = ['dibao.standard']
    const one = book.pageOf(rule).sources(subject)
    on.keys = ['dibao.standard', 'dibian.factor']
    const other = book.pageOf(rule).sources(subject)
    on.law = N3
    const otherLaw = book.pageOf(rule).sources(subject)
    expect([both, one, other].map(({ rows }) => rows.map(({ key }) => key))).toEqual([
      ['dibao.standard', 'minimumWage'],
      ['dibao.standard'],
      ['dibao.standard', 'dibian.factor'],
    ])
    expect([other.law, otherLaw.law]).toEqual([Z1, N3])
    expect(book.pageOf(rule).sources(subject)).toBe(otherLaw)
    on.law = Z1
    expect(book.pageOf(rule).sources(subject)).toBe(other)
    on.keys = ['dibao.standard']
    expect(book.pageOf(rule).sources(subject)).toBe(one)
    on.keys = ['dibao.standard', 'minimumWage']
    expect(book.pageOf(rule).sources(subject)).toBe(both)
  })

  test('two rules that look alike have books of their own', () => {
    const book = new Book(pack)
    const keys: PolicyKey[] = ['minimumWage']
    expect(book.pageOf(resting(keys).rule).sources(subject)).not.toBe(
      book.pageOf(resting(keys).rule).sources(subject),
    )
  })
})

describe('what a window should confirm', () => {
  const doubtsOf = (...keys: PolicyKey[]) => {
    const book = new Book(pack)
    const gathered = book.nothing.and(book.pageOf(resting(keys).rule).sources(subject))
    return gathered.confirms.map(({ code, citation }) => `${code} ${citation?.tag} ${citation?.clause}`)
  }

  test('nothing of nothing, each doubt about each text once', () => {
    expect(new Book(pack).nothing.confirms).toEqual([])
    expect(doubtsOf('dibao.standard')).toEqual(['planned S3 年度指标第5项'])
    const assets = doubtsOf('dibao.assetsFactor')
    expect(assets).toEqual([
      'stale Z7 财产条件第1项',
      'derived Z7 财产条件第1项',
      'other_place Z7 财产条件第1项',
      'weak_source Z7 财产条件第1项',
    ])
    expect(doubtsOf('dibao.assetsFactor', 'dibao.assetsFactor')).toEqual(assets)
    expect(doubtsOf('dibao.assetsFactor', 'dibao.capital')).toEqual([
      ...assets,
      ...assets.map((one) => one.replace('第1项', '第5项')),
    ])
    expect(doubtsOf('dibao.assetsFactor', 'dibao.standard')).toEqual([...assets, 'planned S3 年度指标第5项'])
  })

  test('is gathered once for the same rows in the same order', () => {
    const book = new Book(pack)
    const assets = book.pageOf(resting(['dibao.assetsFactor']).rule).sources(subject)
    const standard = book.pageOf(resting(['dibao.standard']).rule).sources(subject)
    const first = book.nothing.and(assets)
    expect(book.nothing.and(assets)).toBe(first)
    expect(first.and(standard)).toBe(first.and(standard))
    expect(first.and(standard).confirms).toHaveLength(5)
    expect(book.nothing.and(standard)).not.toBe(first)
  })

  test('a row that is in already adds nothing, alone or among others', () => {
    const book = new Book(pack)
    const [row] = rowsOf(pack, ['dibao.standard'])
    if (row === undefined) throw new Error('no standard')
    const first = book.nothing.andRow(row)
    expect(first.andRow(row)).toBe(first)
    expect(first.and(book.pageOf(resting(['dibao.standard']).rule).sources(subject))).toBe(first)
    const more = first.and(book.pageOf(resting(['dibao.standard', 'dibao.capital']).rule).sources(subject))
    expect(more.andRow(row)).toBe(more)
    expect(more.confirms.map(({ citation }) => citation?.tag)).toEqual(['S3', 'Z7', 'Z7', 'Z7', 'Z7'])
  })

  test('beyond a limit nothing more is kept, and the answer is the same', () => {
    const book = new Book(pack)
    const standard = book.pageOf(resting(['dibao.standard']).rule).sources(subject)
    expect(Array.from({ length: 19_999 }, () => book.mayKeep()).every((may) => may)).toBe(true)
    expect(book.mayKeep()).toBe(false)
    const first = book.nothing.and(standard)
    expect(book.nothing.and(standard)).not.toBe(first)
    expect(book.nothing.and(standard).confirms).toEqual(first.confirms)
  })
})

test('there is one book for each place and day', () => {
  expect(bookOf(pack)).toBe(bookOf(pack))
  expect(bookOf(resolvePack('330106', '2026-11-22'))).not.toBe(bookOf(pack))
  expect(bookOf(pack).pack).toBe(pack)
})
