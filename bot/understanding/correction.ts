import { ABOUT, CORRECTION } from './data/correction-words.ts'

/** What was said to put an answer right. `about`: keys of the questions it can belong to; null: the last one. */
export type Correction = { readonly answer: string; readonly about: RegExp | null }

/** Reads "不对，是四口人"; null if the words put nothing right. */
export function readCorrection(text: string): Correction | null {
  const answer = CORRECTION.exec(text)?.[1]
    ?.trim()
    .replace(/[\u3002.!\uff01]+$/, '')
  if (!answer) return null
  return { answer, about: ABOUT.find(([words]) => words.test(answer))?.[1] ?? null }
}
