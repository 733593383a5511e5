import { soundOf } from './sounds.ts'
import { classed } from './word-classes.ts'

const HAN = /\p{Script=Han}/u
const LATIN = /[a-z]+/g
const CLASS = /[A-Z]/

/**
 * What a classifier sees of normalised words: runs of one to three characters, runs of two and three sounds, runs
 * with a class of words in them, pairs of classes in their order, and words of Latin letters alone and in pairs. Each
 * once, however often it occurs.
 */
export function featuresOf(normal: string): Set<string> {
  const found = new Set<string>()
  const shown = [...`^${normal.replace(LATIN, 'a')}$`]
  for (let at = 0; at < shown.length; at += 1) {
    const [one = '', two = '', three = ''] = shown.slice(at, at + 3)
    if (HAN.test(one)) found.add(one)
    if (two) found.add(one + two)
    if (three) found.add(one + two + three)
  }
  addSounds(found, shown)
  addClasses(found, [...`^${classed(normal).replace(LATIN, 'a')}$`])
  addWords(found, normal.match(LATIN) ?? [])
  return found
}

function addSounds(found: Set<string>, shown: readonly string[]): void {
  const sounds = shown.map((character) => (HAN.test(character) ? soundOf(character) : ''))
  for (let at = 0; at + 1 < sounds.length; at += 1) {
    const [one, two, three] = sounds.slice(at, at + 3)
    if (!one || !two) continue
    found.add(`~${one} ${two}`)
    if (three) found.add(`~${one} ${two} ${three}`)
  }
}

function addClasses(found: Set<string>, shown: readonly string[]): void {
  const seen = new Set<string>()
  for (let at = 0; at < shown.length; at += 1) {
    const runs = [1, 2, 3, 4].map((length) => shown.slice(at, at + length).join(''))
    for (const run of runs) if (CLASS.test(run)) found.add(`=${run}`)
    const one = shown[at] ?? ''
    if (!CLASS.test(one)) continue
    for (const before of seen) found.add(`=${before}>${one}`)
    seen.add(one)
  }
}

function addWords(found: Set<string>, words: readonly string[]): void {
  words.forEach((word, at) => {
    found.add(`_${word}`)
    const next = words[at + 1]
    if (next) found.add(`_${word} ${next}`)
  })
}
