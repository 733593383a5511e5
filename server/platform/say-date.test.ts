import { expect, test } from 'vitest'
import { sayDate } from './say-date.ts'

test('a day is said in the language of the reader', () => {
  expect(sayDate('2026-11-29', 'zh-CN')).toBe('2026年11月29日')
  expect(sayDate('2026-11-29', 'en')).toBe('Nov 29, 2026')
  expect(sayDate('2027-01-01', 'zh-CN')).toBe('2027年1月1日')
})

test('what is no day stays as it is', () => {
  expect(['ZF-2026-11-29', '10:30', '', 3].map((value) => sayDate(value, 'zh-CN'))).toEqual([
    'ZF-2026-11-29',
    '10:30',
    '',
    3,
  ])
})
