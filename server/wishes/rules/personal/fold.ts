import { DIGIT_WORDS } from './vocabulary.ts'

/** A text in one spelling, and for each of its characters where it stood in the original. */
export type Folded = { text: string; from: number[]; to: number[] }

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]|\u20e3/
/** What people write between the characters of a number or a name; not the zero that stands among these signs. */
const BETWEEN = /[\s\-_.·•,/\\|*~+=<>()[\]{}'"“”‘’—–…:;!?#@&^%$`\u3000-\u3006\u3008-\u303f]/

/** Full-width and other forms in one spelling, small letters, nothing invisible. */
export const plain = (text: string): Folded => fold(text, (char) => char)

/** The same without whatever stands between. */
export const tight = (text: string): Folded => fold(text, (char) => (BETWEEN.test(char) ? '' : char))

/** The same with digits however they are written; `o` and `l` beside digits are digits too. */
export function digits(text: string): Folded {
  const folded = fold(text, (char) => (BETWEEN.test(char) ? '' : (DIGIT_WORDS[char] ?? char)))
  return {
    ...folded,
    text: folded.text.replace(/(?<=\d)o|o(?=\d)/g, '0').replace(/(?<=\d)[li]|[li](?=\d)/g, '1'),
  }
}

function fold(text: string, spell: (char: string) => string): Folded {
  const folded: Folded = { text: '', from: [], to: [] }
  let at = 0
  for (const char of text) {
    const one = char.normalize('NFKC').toLowerCase()
    const kept = INVISIBLE.test(one) ? '' : [...one].map(spell).join('')
    folded.text += kept
    for (let unit = 0; unit < kept.length; unit++) {
      folded.from.push(at)
      folded.to.push(at + char.length)
    }
    at += char.length
  }
  return folded
}
