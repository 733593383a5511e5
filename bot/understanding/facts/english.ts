import { PHRASES } from './data/english-vocabulary.ts'

const HAN = /\p{Script=Han}/u
/** Longer than this nobody tells in one message. */
const LONGEST = 800
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const MARK = /[,.;!?\n]/
const NEXT = /[a-z0-9'/]+|[^a-z0-9'/]/y

/**
 * English as the words that are read here: phrase by phrase, what is no phrase is left out. So whatever holds for the one
 * (what is imagined, denied, past or a neighbour's gives no fact) holds for the other. Words with Chinese in them stay.
 */
export function inReadWords(raw: string): string {
  if (HAN.test(raw)) return raw
  const text = raw
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
  let read = ''
  for (let at = 0; at < text.length; ) {
    const found = phraseAt(text, at)
    if (found) read += found.meant
    else if (MARK.test(text.charAt(at))) read += text.charAt(at)
    at = found?.end ?? wordEnd(text, at)
  }
  return read
}

function phraseAt(text: string, at: number): { meant: string; end: number } | null {
  for (const [pattern, meant] of PHRASES) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const figure = match.slice(1).find((one) => one !== undefined) ?? ''
    return { meant: meant.replace('$1', asFigure(figure)), end: at + match[0].length }
  }
  return null
}

/** "three" and "2,000" as they are read. */
function asFigure(said: string): string {
  const count = COUNTS.indexOf(said)
  return count >= 0 ? String(count) : said.replaceAll(',', '')
}

function wordEnd(text: string, at: number): number {
  NEXT.lastIndex = at
  return at + (NEXT.exec(text)?.[0].length ?? 1)
}
