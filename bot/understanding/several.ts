import type { Question } from '../../server/eligibility/engine/index.ts'
import { NONE_OF, SEVERAL_WORDS, THAT_IS_ALL } from './data/several-words.ts'

/** What was said to a question with several answers. `done`: nothing more comes. */
export type Several = { readonly values: readonly string[]; readonly done: boolean }

/** Numbers one after the other: "1 3", "1、3", "13". */
const NUMBERS = /^[1-9]([\s,.;\u3001\u548c]*[1-9])+[\s.\u3002]*$/

/**
 * Reads "1 3", "都没有", "选好了" or the things by name; null if it is none of these. Things by name may be
 * followed by more, so only they leave the question open.
 * @param picked what was chosen before
 */
export function readSeveral(
  { key, options }: Question,
  text: string,
  picked: readonly string[],
): Several | null {
  const bare = text.normalize('NFKC').trim()
  if (picked.length > 0 && (THAT_IS_ALL.test(bare) || NONE_OF.test(bare)))
    return { values: picked, done: true }
  if (NONE_OF.test(bare)) return { values: [], done: true }
  if (NUMBERS.test(bare)) {
    const named = [...bare.replace(/\D/g, '')].map((digit) => options[Number(digit) - 1]?.value)
    const known = named.filter((value) => value !== undefined)
    return known.length < named.length ? null : { values: joined(picked, known), done: true }
  }
  const said = (SEVERAL_WORDS[key] ?? []).filter(([, words]) => words.test(bare)).map(([value]) => value)
  return said.length > 0 && !/^\u6ca1/.test(bare) ? { values: joined(picked, said), done: false } : null
}

const joined = (some: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...some, ...more]),
]
