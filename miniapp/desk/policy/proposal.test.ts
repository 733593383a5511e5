import { expect, test } from 'vitest'
import type { PolicyEntry } from './kinds.ts'
import { emptyDraft, proposalBody, typedValue, wrongFields } from './proposal.ts'

const TODAY = '2026-11-23'
const STANDARD = { key: 'dibao.standard', kind: 'fenYear', words: null, needsOperator: false } as PolicyEntry
const LIMIT = { key: 'dibao.assetsFactor', kind: 'factor', words: null, needsOperator: true } as PolicyEntry
const whole = {
  ...emptyDraft('dibao.standard'),
  typed: '1500.05',
  by: 'month' as const,
  validFrom: TODAY,
  reviewBy: '2027-12-31',
  title: '通知',
  grade: 'A',
  clause: '第一条',
}

test('a month typed is a year kept, to the fen', () => {
  expect(typedValue(whole, STANDARD)).toBe(1_800_060)
  expect(typedValue({ ...whole, by: 'year' }, STANDARD)).toBe(150_005)
})

test.each([
  [{}, STANDARD, []],
  [{}, undefined, ['key']],
  [{}, LIMIT, ['op']],
  [{ typed: '1.234' }, STANDARD, ['value']],
  [{ validFrom: '2026-11-22' }, STANDARD, ['validFrom']],
  [{ reviewBy: '2026-11-22' }, STANDARD, ['reviewBy']],
  [{ url: 'nowhere' }, STANDARD, ['url']],
  [{ title: ' ', grade: '', clause: '' }, STANDARD, ['title', 'grade', 'clause']],
])('%j is wrong at its fields', (more, entry, fields) => {
  expect(wrongFields({ ...whole, ...more }, entry, TODAY)).toEqual(fields)
})

test('what was left empty is left out', () => {
  expect(JSON.parse(JSON.stringify(proposalBody(whole, STANDARD)))).toEqual({
    key: 'dibao.standard',
    value: 1_800_060,
    validFrom: TODAY,
    reviewBy: '2027-12-31',
    source: { title: '通知', grade: 'A' },
    clause: '第一条',
  })
})
