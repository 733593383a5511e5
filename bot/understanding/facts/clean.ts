import { ALIASES, PRIVATE_NUMBERS } from './data/scope-vocabulary.ts'

/** Longer than this nobody tells in one message; the rest is left to a person. */
const LONGEST = 800

/** Words as they are read: one width, no private numbers, no spaces, and the usual slips put right. */
export function cleanText(raw: string): string {
  const text = raw
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(PRIVATE_NUMBERS, ',')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[\u3001\uff0c]/g, ',')
    .replace(/\.(?!\d)/g, '\u3002')
  const parted = text.replace(/(?<=\d)[^\S\n]+(?=\d)/g, ',')
  const dense = parted.replace(/(?<![a-z])[^\S\n]+|[^\S\n]+(?![a-z])/g, '')
  return ALIASES.reduce((all, [slip, meant]) => all.replace(slip, meant), dense)
}
