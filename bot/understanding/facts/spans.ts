import { PEOPLE_WORDS } from './data/people-vocabulary.ts'
import { SENTENCE_END } from './data/scope-vocabulary.ts'
import type { Span } from './heard.ts'

const NAMED = new RegExp(PEOPLE_WORDS.map(([, words]) => `(${words})`).join('|'), 'g')

/** Everybody who is named, each with what is said after it; what stands before anybody is of `unnamed`. */
export function spansOf(text: string): { spans: Span[]; unnamed: string } {
  const found = [...text.matchAll(NAMED)]
  const spans = found.map((match, place): Span => {
    const start = match.index + match[0].length
    const next = found[place + 1]?.index ?? text.length
    const said = text.slice(start, next)
    const end = said.search(SENTENCE_END)
    const group = match.slice(1).findIndex((one) => one !== undefined)
    return {
      who: PEOPLE_WORDS[group]?.[0] ?? 'other',
      named: match[0],
      text: end < 0 ? said : said.slice(0, end),
      from: match.index,
      to: end < 0 ? next : start + end,
    }
  })
  return { spans, unnamed: unnamedParts(text, found) }
}

/** Beginnings of sentences in which nobody is named yet. */
function unnamedParts(text: string, found: readonly RegExpMatchArray[]): string {
  const parts: string[] = []
  let at = 0
  for (const sentence of text.split(/(?<=[\u3002!?;\n])/)) {
    const first = found.find(({ index = 0 }) => index >= at && index < at + sentence.length)
    parts.push(first ? sentence.slice(0, (first.index ?? 0) - at) : sentence)
    at += sentence.length
  }
  return parts.join('\u3002')
}
