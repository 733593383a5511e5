import type { DraftStep } from './use-application.ts'

/** The pages of the application in order: the one place that knows it. */
export const STEPS: readonly DraftStep[] = [
  'start',
  'place',
  'family',
  'facts',
  'consents',
  'promise',
  'send',
]

/** Narrows a piece of an address to a step. */
export function isStep(text: unknown): text is DraftStep {
  return (STEPS as readonly unknown[]).includes(text)
}

/** The step after this one; the last one stays. */
export function after(step: DraftStep): DraftStep {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'send'
}

/** The step that may be shown: not further than the draft has come. */
export function allowed(wanted: DraftStep, reached: DraftStep): DraftStep {
  return STEPS.indexOf(wanted) <= STEPS.indexOf(reached) ? wanted : reached
}
