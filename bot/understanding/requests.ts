import { ASKS, BARE, TURNS_TO } from './data/request-vocabulary.ts'

/** What words choose; null: nothing of the list. */
export const chosenIn = (list: readonly (readonly [string, RegExp])[], text: string): string | null =>
  list.find(([, words]) => words.test(text))?.[0] ?? null

/** The message tells something of the matter, and is not just its name. */
export const tellsOf = (kind: keyof typeof BARE, text: string): boolean =>
  text.trim().length >= 4 && !BARE[kind].test(text.trim())

/** The message asks, or turns to something else, rather than tells. */
export const asksOrTurns = (text: string): boolean => ASKS.test(text) || TURNS_TO.test(text)
