import { expect, test } from 'vitest'
import { inParts } from './parts.ts'

const marked = (text: string, words: string) =>
  inParts(text, words)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

test('marks every place of every word, whatever it is made of', () => {
  expect(marked('老伴透析,每周透析三次', '透析')).toBe('老伴[透析],每周[透析]三次')
  expect(marked('医保卡和医保', '医保 医保卡')).toBe('[医保卡]和[医保]')
  expect(marked('A (b) ICU', 'icu (b)')).toBe('A [(b)] [ICU]')
  expect(marked('没有', '透析')).toBe('没有')
  expect(marked('没有', ' ')).toBe('没有')
})
