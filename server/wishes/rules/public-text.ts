import type { About, Found } from '../contract.ts'
import { CLAUSES, EDGES } from './personal/vocabulary.ts'

/** What is known of whose wish it is; null: not known, and then nothing is said. */
export type Whose = { age: number | null; sex: 'f' | 'm' | null; livesAlone: boolean | null }

/** Words for whose wish it is: a key below locales `wishes:whose`, with its numbers. */
export type WhoseWords = { key: string; decade?: number; alone: boolean }

const OLD = 60
const ADULT = 18

/**
 * How much is said. `less`: old, grown-up or a child, and man or woman, as far as known. `more`: the age by decades and that
 * they live alone, old people only. `none`: somebody.
 */
export function whoseWords({ age, sex, livesAlone }: Whose, about: About): WhoseWords {
  if (about === 'none' || age === null) return { key: 'somebody', alone: false }
  const of = sex === 'f' ? 'Woman' : sex === 'm' ? 'Man' : 'Person'
  if (age < ADULT) return { key: 'child', alone: false }
  if (age < OLD) return { key: 'adult', alone: false }
  if (about === 'less') return { key: `old${of}`, alone: false }
  return { key: `aged${of}`, decade: Math.floor(age / 10) * 10, alone: livesAlone === true }
}

/**
 * The words without what was found: the clause in which it stands is left out. Where that would leave nothing, only the found
 * part is cut out. Empty: nothing is left that could be shown.
 */
export function withoutPersonal(words: string, found: readonly Found[]): string {
  const clauses = [...words.matchAll(CLAUSES)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
  const clean = clauses.filter(({ from, to }) => !found.some((one) => one.from < to && one.to > from))
  const kept = clean.map(({ text }) => text).join('')
  return says(kept) ? tidy(kept) : tidy(cut(words, found))
}

function cut(words: string, found: readonly Found[]): string {
  let rest = ''
  let at = 0
  for (const { from, to } of found) {
    rest += words.slice(at, from)
    at = to
  }
  return rest + words.slice(at)
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(EDGES, '').trim()
/** Fewer characters say no wish. */
const LEAST = 2
const says = (text: string) => tidy(text).replace(/[\p{P}\s]/gu, '').length >= LEAST + 1

/** Age in whole years on a day (YYYY-MM-DD), and sex, from a number of an ID card; null: not told by it. */
export function fromIdNumber(idNumber: string, today: string): Pick<Whose, 'age' | 'sex'> {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/i.exec(idNumber)
  if (!match) return { age: null, sex: null }
  const [, year, month, day, order] = match
  const birthday = `${month}-${day}`
  const age = Number(today.slice(0, 4)) - Number(year) - (today.slice(5) < birthday ? 1 : 0)
  return { age: age >= 0 && age < 130 ? age : null, sex: Number(order) % 2 === 0 ? 'f' : 'm' }
}
