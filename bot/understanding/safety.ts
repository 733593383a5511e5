import { DANGER_WORDS, type Danger } from './data/danger-words.ts'

export type { Danger }

/** The danger that these words speak of, or null. Spaces and marks between the characters do not hide it. */
export function findDanger(text: string): Danger | null {
  const bare = text.replace(/[\p{P}\s]+/gu, ' ')
  const dense = bare.replaceAll(' ', '')
  const hit = DANGER_WORDS.find(([, pattern]) => pattern.test(text) || pattern.test(dense))
  return hit?.[0] ?? null
}
