import { pinyin } from 'pinyin-pro'
import { FILLER } from './search-vocabulary.ts'

/** Words of a search that count. */
const MOST_WORDS = 5
/** So many of the pairs of characters of a word have to be found. */
const ENOUGH = 0.6

type Readings = { plain: ReadonlySet<string>; toned: ReadonlySet<string> }
const read = new Map<string, Readings>()

/** How a character is read, in every way. Traditional characters are read as the simplified ones. */
function readingsOf(character: string): Readings {
  const known = read.get(character)
  if (known) return known
  const say = (toneType: 'none' | 'num') =>
    new Set(pinyin(character, { toneType, type: 'array', multiple: true, nonZh: 'removed' }))
  const readings = { plain: say('none'), toned: say('num') }
  read.set(character, readings)
  return readings
}

/** The same character, or one that sounds the same: so 收音機 is 收音机, and a slip of the keyboard is forgiven. */
function sounds(a: string, b: string, by: keyof Readings): boolean {
  if (a === b) return true
  const [one, other] = [readingsOf(a)[by], readingsOf(b)[by]]
  return [...one].some((reading) => other.has(reading))
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()
const CHUNK = /\p{Script=Han}+|[\p{L}\p{N}]+/gu

/**
 * Whether a text speaks of what is searched for: of every word, most pairs of neighbouring characters, or all of its characters in
 * this order. So "要收音机" finds "想要一台收音机" and "陪看病" finds "陪着去看病". Where nothing can be searched for, nothing is
 * found.
 */
export function searchFor(query: string): (text: string) => boolean {
  const words = wordsOf(fold(query)).slice(0, MOST_WORDS)
  return (text) => {
    const characters = [...fold(text)]
    return words.length > 0 && words.every((word) => holds(characters, word))
  }
}

function wordsOf(query: string): string[][] {
  const chunks = (text: string) => (text.match(CHUNK) ?? []).map((word) => [...word])
  const telling = chunks(query.replace(FILLER, ' '))
  // "想要" alone is searched for as it stands.
  return telling.length > 0 ? telling : chunks(query)
}

function holds(text: readonly string[], word: readonly string[]): boolean {
  const [first = '', second] = word
  // One character alone says little: its tone has to be right.
  if (second === undefined) return text.some((one) => sounds(one, first, 'toned'))
  if (!/\p{Script=Han}/u.test(first)) return text.join('').includes(word.join(''))
  const pairs = word.slice(1).map((next, at) => [word[at] ?? '', next] as const)
  const found = pairs.filter(([a, b]) =>
    text.some((one, at) => sounds(one, a, 'plain') && sounds(text[at + 1] ?? '', b, 'plain')),
  )
  return found.length >= pairs.length * ENOUGH || inOrder(text, word)
}

function inOrder(text: readonly string[], word: readonly string[]): boolean {
  let at = 0
  for (const one of text) if (at < word.length && one === word[at]) at += 1
  return at === word.length
}
