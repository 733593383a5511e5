import { PARTICLES } from './data/particles.ts'

const CHUNK = /\p{Script=Han}+|[a-z0-9]+/gu
const HAN = /\p{Script=Han}/u

/**
 * Single characters and pairs of neighbours of Chinese, and whole words of anything else: no dictionary of words
 * is needed, and a mistyped character spoils only its own pairs.
 */
export function tokens(text: string): string[] {
  const chunks = text.normalize('NFKC').toLowerCase().match(CHUNK) ?? []
  return chunks.flatMap((chunk) => (HAN.test(chunk) ? pairs([...chunk]) : english(chunk)))
}

function pairs(characters: readonly string[]): string[] {
  return characters.flatMap((one, at) => {
    const next = characters[at + 1]
    const single = PARTICLES.has(one) ? [] : [one]
    const pair = next === undefined || (PARTICLES.has(one) && PARTICLES.has(next)) ? [] : [one + next]
    return [...single, ...pair]
  })
}

const COMMON =
  /^(the|a|an|i|my|me|is|are|do|does|can|to|of|in|for|and|it|what|how|if|we|you|or|on|at|be|get)$/

/** English without its commonest words and plural s. */
const english = (word: string): string[] => (COMMON.test(word) ? [] : [word.replace(/(?<=\w{3})s$/, '')])
