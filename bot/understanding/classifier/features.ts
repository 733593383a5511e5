import { soundOf } from './sounds.ts'

const HAN = /\p{Script=Han}/u
const LATIN = /[a-z]+/g

/**
 * What a classifier sees of normalised words: runs of one to three characters, runs of two and three sounds, and
 * words of Latin letters alone and in pairs. Each once, however often it occurs.
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

function addWords(found: Set<string>, words: readonly string[]): void {
  words.forEach((word, at) => {
    found.add(`_${word}`)
    const next = words[at + 1]
    if (next) found.add(`_${word} ${next}`)
  })
}
