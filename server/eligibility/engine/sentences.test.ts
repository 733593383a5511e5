import { expect, test } from 'vitest'
import { Sentences } from './sentences.ts'

test('a sentence is named by its outcome and its variant', () => {
  const sentences = new Sentences('reason.homes')
  expect(sentences.key('yes', '')).toBe('reason.homes.yes')
  expect(sentences.key('yes', 'Area')).toBe('reason.homes.yesArea')
  expect(sentences.key('yes', 'Other')).toBe('reason.homes.yesOther')
  expect(sentences.key('no', 'Area')).toBe('reason.homes.noArea')
  expect(sentences.key('yes', 'Area')).toBe('reason.homes.yesArea')
})
