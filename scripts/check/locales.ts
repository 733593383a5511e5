import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keysInCode } from './locale-keys.ts'
import { readSources, type Source } from './sources.ts'

const folder = resolve(import.meta.dirname, '..', '..', 'locales')

/** Words by full key (`namespace:path.to.key`). */
export type Words = Map<string, string>

/** What is missing or different between the languages, and keys that code asks for and nobody wrote. */
export function checkLocales(): string[] {
  const languages = readdirSync(folder).filter((name) => !name.includes('.'))
  const words = new Map(languages.map((language) => [language, readWords(join(folder, language))]))
  const house = words.get('zh-CN') ?? new Map()
  const others = [...words].filter(([language]) => language !== 'zh-CN')
  return [
    ...others.flatMap(([language, its]) => compare(house, its, language)),
    ...[...words].flatMap(([language, its]) => empties(its, language)),
    ...unknownKeys(house, readSources()),
  ]
}

function readWords(dir: string): Words {
  const words: Words = new Map()
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.json')))
    flatten(JSON.parse(readFileSync(join(dir, file), 'utf8')), `${file.slice(0, -5)}:`, words)
  return words
}

function flatten(value: unknown, key: string, words: Words): void {
  if (typeof value !== 'object' || value === null) {
    words.set(key, typeof value === 'string' ? value : '')
    return
  }
  for (const [name, inner] of Object.entries(value))
    flatten(inner, key.endsWith(':') ? `${key}${name}` : `${key}.${name}`, words)
}

const plural = /_(zero|one|two|few|many|other)$/

/** The forms of a plural count as one key, since languages have different ones. */
export function compare(house: Words, other: Words, language: string): string[] {
  const [ours, theirs] = [group(house), group(other)]
  const missing = [...ours.keys()].filter((key) => !theirs.has(key)).map((key) => `${language} lacks ${key}`)
  const extra = [...theirs.keys()].filter((key) => !ours.has(key)).map((key) => `zh-CN lacks ${key}`)
  const differing = [...ours].flatMap(([key, vars]) => {
    const there = theirs.get(key)
    const same = !there || [...vars].sort().join() === [...there].sort().join()
    return same
      ? []
      : [`${key}: zh-CN uses {{${[...vars].join(', ')}}}, ${language} {{${[...(there ?? [])].join(', ')}}}`]
  })
  return [...missing, ...extra, ...differing]
}

/**
 * Every key with the variables in it. `count` may be left unsaid by a form ("one day"), and a variable may come in
 * the form of its language (`doc` and `docEn`, `month` and `monthName`).
 */
function group(words: Words): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [key, text] of words) {
    const name = key.replace(plural, '')
    const vars = groups.get(name) ?? new Set()
    for (const match of text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g))
      if (!plural.test(key) || match[1] !== 'count') vars.add((match[1] ?? '').replace(/(En|Name)$/, ''))
    groups.set(name, vars)
  }
  return groups
}

/** English counts homes and people without a word of measure, and the system's own lines name no author. */
const mayBeEmpty = /:unit\.|:author\.system$/

const empties = (words: Words, language: string) =>
  [...words]
    .filter(([key, text]) => text.trim() === '' && !mayBeEmpty.test(key))
    .map(([key]) => `${language} has no words for ${key}`)

/** Keys that code asks for, as far as they stand there in full, or the beginning of those put together. */
export function unknownKeys(words: Words, sources: Source[]): string[] {
  const keys = [...words.keys()]
  const namespaces = new Set(keys.map((key) => key.split(':')[0] ?? ''))
  const known = new Set(keys.flatMap((key) => [key, key.replace(plural, '')]))
  return sources
    .filter(({ path }) => !/^tests\/|\.test\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      keysInCode(text, namespaces)
        .filter(({ key, open }) =>
          open ? !keys.some((one) => one.startsWith(key)) : !known.has(key) && !isBranch(key),
        )
        .map(({ key, line, open }) => `${path}:${line}: no words for ${key}${open ? '…' : ''}`),
    )

  function isBranch(key: string): boolean {
    return keys.some(
      (one) => one.startsWith(`${key}.`) || one.startsWith(key.endsWith('.') ? key : `${key}.`),
    )
  }
}
