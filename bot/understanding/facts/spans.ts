import { AGAIN, AS_OBJECT, IN_PASSING, PEOPLE_WORDS } from './data/people-vocabulary.ts'
import { SENTENCE_END } from './data/scope-vocabulary.ts'
import type { Span, Who } from './heard.ts'

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
      text: ofThis(end < 0 ? said : said.slice(0, end), end < 0 ? found[place + 1]?.[0] : undefined),
      lead: text.slice(Math.max(0, match.index - LEAD), match.index),
      from: match.index,
      to: end < 0 ? next : start + end,
    }
  })
  return { spans: spokenOfAgain(withStrangers(spans, text)), unnamed: unnamedParts(text, found) }
}

/** Characters before a name that may belong to it. */
const LEAD = 9

/** Whom "he" cannot mean. */
const NOT_AGAIN: readonly Who[] = ['self', 'family', 'several', 'other']

/** "我跟老头子两个人住，我六十八他种田": within what is said of the speaker, "he" is whoever was named last. */
function spokenOfAgain(spans: readonly Span[]): Span[] {
  let last: Span | null = null
  return spans.flatMap((span): Span[] => {
    if (span.who !== 'self') last = span
    const [match] = span.text.matchAll(AGAIN_ALL)
    if (span.who !== 'self' || !last || !match) return [span]
    const before = span.text.slice(0, match.index)
    if (AS_OBJECT.test(before)) return [span]
    const who: Who = last.who === 'several' && COUPLE.test(last.named) ? 'spouse' : last.who
    if (NOT_AGAIN.includes(who)) return [{ ...span, text: before }]
    const [named] = match
    const text = span.text.slice(match.index + named.length)
    const at = span.from + span.named.length + match.index
    return [
      { ...span, text: before, to: at },
      { who, named, text, lead: '', from: at, to: span.to },
    ]
  })
}

/** "我照顾瘫痪的老婆": what stands before the next person may be said of that one. */
function ofThis(said: string, next: string | undefined): string {
  const ofNext = next !== undefined && (/^\u7684/.test(next) || /\u7684$/.test(said))
  return ofNext ? said.slice(0, Math.max(0, said.lastIndexOf(','))) : said
}

/** Whoever follows a stranger in a sentence is of the stranger's family, until the speaker comes in. */
function withStrangers(spans: readonly Span[], text: string): Span[] {
  let stranger = false
  let end = 0
  /** Where the name of somebody ends who was only named in passing. */
  let passing: number | null = null
  return spans.map((span) => {
    if (SENTENCE_END.test(text.slice(end, span.from + 1))) stranger = false
    end = span.from
    const own = OWN_NAME.test(span.named) || (passing !== null && span.from > passing + 1)
    stranger = span.who === 'other' || (stranger && !own)
    if (span.who === 'other') passing = IN_PASSING.test(span.named) ? span.from + span.named.length : null
    return stranger ? { ...span, who: 'other' } : span
  })
}

const AGAIN_ALL = new RegExp(AGAIN, 'g')
const COUPLE = /\u8001\u4e24\u53e3|\u592b\u59bb|\u4e24\u53e3\u5b50/

/** "我老婆", "我家". */
const OWN_NAME = /^[\u6211\u4ffa\u54b1]/

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
