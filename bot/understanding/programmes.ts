import type { ProgramId } from '../../server/eligibility/engine/index.ts'
import { PROGRAMME_WORDS, WHAT_IF, WHY_AT_ALL, WHY_SO } from './data/programme-words.ts'

/** A question about a result. `program` null: the one spoken of last. */
export type ResultQuestion = { readonly program: ProgramId | null; readonly asks: 'why' | 'change' }

/** What about the results is asked; null if nothing is. */
export function readResultQuestion(text: string): ResultQuestion | null {
  const program = PROGRAMME_WORDS.find(([, words]) => words.test(text))?.[0] ?? null
  if (WHAT_IF.test(text)) return { program, asks: 'change' }
  if (program && (WHY_SO.test(text) || text.length <= 8)) return { program, asks: 'why' }
  return WHY_AT_ALL.test(text) ? { program, asks: 'why' } : null
}
