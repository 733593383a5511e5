import type { Draft, Known } from '../../request-draft.ts'
import type { Step } from './task.ts'

/** Steps that several kinds share. */
export const WORDS: Step = { slot: 'words', takes: 'words' }

/** Where it goes, if the file does not tell. */
export const PLACE: Step = {
  slot: 'place',
  takes: 'place',
  applies: (_, known) => !known?.place,
}

/** Longer words than the house takes are cut. */
const LONGEST = 900

export const cut = (text: string): string => text.trim().slice(0, LONGEST)

/** The first step that is still to be answered; null: it can be read back. */
export function openStep(steps: readonly Step[], draft: Draft, known: Known | null): Step | null {
  return steps.find((step) => isOpen(step, draft, known)) ?? null
}

const isOpen = ({ slot, applies }: Step, draft: Draft, known: Known | null): boolean =>
  draft.answers[slot] === undefined && (applies?.(draft, known) ?? true)

/** A whole day; null for a month, a year or words. */
export const wholeDay = (value: string | null | undefined): string | null =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null

/** Fields that every kind sends alike. */
export function common({ key, answers }: Draft) {
  const { place } = answers
  return { clientKey: key, ...(place ? { regionCode: place } : {}) }
}

/** What was said, or nothing. */
export const wordsOf = ({ answers }: Draft): string => answers.words ?? ''
