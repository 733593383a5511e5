import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, snippet, termsAsked, termsOf } from './search-terms.ts'

describe('terms', () => {
  it.each([
    ['低保怎么办', ['低保', '保怎', '怎么', '么办']],
    ['我3口人', ['我', '3', '口人']],
    ['打 12345 或 ＳＱ2026', ['打', '12345', '或', 'sq2026']],
    ['？！', []],
  ])('of %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('a lone character of a query is left to the check', () => {
    expect(termsAsked('3口')).toEqual(['3'])
    expect(termsAsked('口')).toEqual([])
  })
})

it('whatever a text holds is found by its terms', () => {
  const character = fc.constantFrom(...'低保金三口人ab12，。 ')
  const text = fc.string({ unit: character, minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(text, fc.nat(30), fc.integer({ min: 2, max: 6 }), (text, from, length) => {
      const query = text.slice(from, from + length)
      // Words and numbers are found whole.
      const cut = /[a-z0-9]$/.test(text.slice(0, from)) || /^[a-z0-9]/.test(text.slice(from + length))
      fc.pre(query.trim() !== '' && !cut)
      expect(holds(text, query)).toBe(true)
      const terms = termsOf(text)
      for (const asked of termsAsked(query)) expect(terms).toContain(asked)
    }),
    { seed: 4 },
  )
})

it('several parts must all be there', () => {
  expect(holds('王建国的低保停了', '低保 停')).toBe(true)
  expect(holds('王建国的低保停了', '低保 房子')).toBe(false)
  expect(holds('Ａpply  for  DIBAO', 'apply for dibao')).toBe(true)
})

it('shows the words around', () => {
  expect(snippet('一二三四五六七八九十', '五六', 2)).toBe('…三四五六七八…')
})
