import { describe, expect, it } from 'vitest'
import { keysInCode } from './locale-keys.ts'
import { compare, unknownKeys } from './locales.ts'

const words = (entries: Record<string, string>) => new Map(Object.entries(entries))

describe('two languages', () => {
  it('have the same keys', () => {
    expect(
      compare(words({ 'a:x': '一', 'a:y': '二' }), words({ 'a:x': 'one', 'a:z': 'three' }), 'en'),
    ).toEqual(['en lacks a:y', 'zh-CN lacks a:z'])
  })

  it('may have different forms of a plural', () => {
    const house = words({ 'a:days_other': '{{count}} 天' })
    expect(
      compare(house, words({ 'a:days_one': 'one day', 'a:days_other': '{{count}} days' }), 'en'),
    ).toEqual([])
  })

  it('use the same variables', () => {
    expect(compare(words({ 'a:x': '{{name}} 您好' }), words({ 'a:x': 'Hello' }), 'en')).toEqual([
      'a:x: zh-CN uses {{name}}, en {{}}',
    ])
    expect(compare(words({ 'a:x': '见 {{doc}}' }), words({ 'a:x': 'see {{docEn}}' }), 'en')).toEqual([])
  })
})

describe('keys in code', () => {
  const known = words({ 'shell:sign.title': '签名', 'shell:failure.OFFLINE': '没有网络' })
  const find = (text: string) => unknownKeys(known, [{ path: 'miniapp/x.ts', text }])

  it('are found in full and by their beginning', () => {
    const text = "t('shell:sign.title')\nt(`shell:failure.${code}`)\nfetch('https://x.org')"
    expect(keysInCode(text, new Set(['shell']))).toEqual([
      { key: 'shell:sign.title', line: 1, open: false },
      { key: 'shell:failure.', line: 2, open: true },
    ])
    expect(find(text)).toEqual([])
  })

  it('must have words', () => {
    expect(find("t('shell:sign.name')")).toEqual(['miniapp/x.ts:1: no words for shell:sign.name'])
    expect(find('t(`shell:faults.${code}`)')).toEqual(['miniapp/x.ts:1: no words for shell:faults.…'])
  })
})
