import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KEYS, shapeOf } from './describe.ts'

const SHAPES = Object.entries(KEYS)

function wordsAt(language: string, path: string): unknown {
  const file = new URL(`../../../locales/${language}/policy.json`, import.meta.url)
  const step = (at: unknown, name: string) => (at as Record<string, unknown> | undefined)?.[name]
  return path.split('.').reduce<unknown>(step, JSON.parse(readFileSync(file, 'utf8')))
}

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  test.each(SHAPES)('%s has a name, a help and words for what it holds', (key, shape) => {
    const { kind, words, per, conflict } = shape
    const said = words?.map((word) => `${kind === 'operator' ? 'op' : 'word'}.${word}`)
    const paths = [`key.${key}`, `help.${key}`, `unit.${kind}`, ...(said ?? [])]
    if (per) paths.push(`per.${per}`)
    if (conflict) paths.push(`conflict.${conflict}`)
    expect(paths.filter((path) => typeof wordsAt(language, path) !== 'string')).toEqual([])
  })
})

test('money, shares and words are told apart', () => {
  expect(shapeOf('dibao.standard')).toEqual({ kind: 'fenYear', per: 'person' })
  expect(shapeOf('dibao.capital')).toEqual({ kind: 'fen', per: 'household', limit: true })
  expect(shapeOf('price.cpi')).toEqual({ kind: 'percent', limit: true })
  expect(shapeOf('dibao.floorMode')?.words).toEqual(['apply', 'mention'])
  expect(shapeOf('toString')).toBeUndefined()
})

test('only measured numbers are limits', () => {
  const measured = ['fen', 'factor', 'share', 'count', 'age', 'percent', 'area']
  expect(SHAPES.filter(([, { kind, limit }]) => limit && !measured.includes(kind))).toEqual([])
})
