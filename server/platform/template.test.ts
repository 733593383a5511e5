import { expect, it } from 'vitest'
import { addWords, translator } from './i18n.ts'
import { cutTemplate, fillTemplate } from './template.ts'

it('fills gaps, with names that have dots, and numbers; a value is never read as a gap', () => {
  const parts = cutTemplate('{{a}}有 {{ b.c }} 元{{a}}')
  expect(parts && fillTemplate(parts, { a: '{{b.c}}$t(x)', 'b.c': 3 })).toBe(
    '{{b.c}}$t(x)有 3 元{{b.c}}$t(x)',
  )
  expect(fillTemplate(['没有空'])).toBe('没有空')
})

it.each(['{{amount, number}}', '{{- raw}}', '见$t(bot:menu)'])('leaves %s to i18next', (text) => {
  expect(cutTemplate(text)).toBeNull()
})

it.each([{}, { a: null }, { a: { b: 1 } }, { a: undefined }])(
  'leaves a gap without a plain value: %o',
  (params) => {
    expect(fillTemplate(['有', 'a', '元'], params)).toBeNull()
  },
)

it('words by number, words within words and later words are what i18next makes of them', () => {
  addWords('en', 'test-words', {
    day_one: '{{count}} day',
    day_other: '{{count}} days',
    see: 'See $t(test-words:name)',
    name: 'A',
  })
  const t = translator('en')
  expect([t('test-words:day', { count: 1 }), t('test-words:day', { count: 2 })]).toEqual(['1 day', '2 days'])
  expect(t('test-words:see')).toBe('See A')
  addWords('en', 'test-late', { word: 'late' })
  expect(translator('en')('test-late:word')).toBe('late')
  expect(t('test-late:word')).toBe('late')
  expect(() => t('test-words:gone')).toThrow('no words')
})
