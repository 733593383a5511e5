import { expect, test } from 'vitest'
import { bodyOf, emptyDraft, fenOf, missing } from './draft.ts'

test.each([
  ['', null],
  ['80', 8000],
  ['８０', 8000],
  ['12.5', 1250],
  ['0.29', 29],
  ['八十', undefined],
  ['-3', undefined],
  ['1000000', undefined],
])('%s yuan', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})

test('says what is missing, and asks for a place only where none is known', () => {
  const draft = { ...emptyDraft(), yuan: 'x' }
  expect(missing(draft, true)).toEqual(['words', 'category', 'valueFen', 'regionCode'])
  expect(missing({ ...draft, category: 'goods', words: '收音机', yuan: '' }, false)).toEqual([])
})

test('goes with the words that were agreed to', () => {
  const draft = { ...emptyDraft(), category: 'goods' as const, words: ' 收音机 ', soon: true, yuan: '80' }
  expect(bodyOf(draft, '一位老人想要收音机', 'k'.repeat(8))).toMatchObject({
    words: '收音机',
    publicText: '一位老人想要收音机',
    agreed: true,
    urgency: 'soon',
    valueFen: 8000,
    byDate: null,
  })
  expect(bodyOf(emptyDraft(), 'x', 'k')).toBeNull()
  expect(bodyOf({ ...draft, yuan: '' }, 'x', 'k')).toMatchObject({ valueFen: null })
  expect(bodyOf({ ...draft, yuan: 'x', free: true }, 'x', 'k')).toMatchObject({ valueFen: 0 })
})
