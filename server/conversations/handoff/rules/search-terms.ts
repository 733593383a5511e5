/**
 * What a text is found by: pairs of neighbouring characters (Chinese has no spaces), a single character only where it
 * stands alone, and whole words and numbers. Pure; the index keeps keyed hashes of these, never the text.
 */
const RUNS = /[a-z0-9]+|(?:(?![a-z])[\p{L}\p{M}])+/gu
const WORD = /^[a-z0-9]/

/** One spelling for all: full-width forms, capitals and white space do not matter. */
export const normalWords = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** What a message is indexed under, each term once. */
export function termsOf(text: string): string[] {
  return [...new Set(runsOf(text).flatMap((run) => (WORD.test(run) ? [run] : pairsOf(run))))]
}

/**
 * What is asked for. A single character beside others says nothing that the index knows (it may stand within a pair):
 * it is left to the check of the text itself.
 */
export function termsAsked(query: string): string[] {
  return [
    ...new Set(runsOf(query).flatMap((run) => (WORD.test(run) ? [run] : run.length > 1 ? pairsOf(run) : []))),
  ]
}

/** Whether the text really holds every part of the query; parts stand apart by spaces. */
export function holds(text: string, query: string): boolean {
  const words = normalWords(text)
  return normalWords(query)
    .split(' ')
    .every((part) => words.includes(part))
}

/** The words around the first part that was found. */
export function snippet(text: string, query: string, around = 24): string {
  const words = normalWords(text)
  const [part = ''] = normalWords(query).split(' ')
  const at = Math.max(words.indexOf(part), 0)
  const from = Math.max(at - around, 0)
  const to = Math.min(at + part.length + around, words.length)
  return `${from > 0 ? '…' : ''}${words.slice(from, to)}${to < words.length ? '…' : ''}`
}

const runsOf = (text: string): string[] => normalWords(text).match(RUNS) ?? []

function pairsOf(run: string): string[] {
  const characters = Array.from(run)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}
