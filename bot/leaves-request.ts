import type { Said } from './answer-action.ts'
import { isClear } from './answer-intent.ts'
import type { Step } from './dialogs/requests/task.ts'
import { TASKS } from './dialogs/requests/tasks.ts'
import { orderWish } from './dialogs/services/mine.ts'
import type { Draft } from './request-draft.ts'
import type { OrderWish } from './service-model.ts'
import type { Intent } from './understanding/labels.ts'
import { asksOrTurns } from './understanding/requests.ts'

/** Words that turn to something else while somebody tells what has happened have to be this clear. */
const QUITE_CLEAR = 0.8
/** Even few words are another matter when they are this clear. */
const VERY_CLEAR = 0.9

const WANTED: readonly Intent[] = ['wish', 'service', 'progress', 'list', 'code', 'apply']
/** What is asked of a service that was ordered, and can be no part of what is being made. */
const ORDERED: readonly (OrderWish | null)[] = ['state', 'absent', 'complain']
const TOLD: readonly Intent[] = ['report_change', 'appeal', 'report_abuse']

/**
 * Whether words turn to something else than the open request.
 * @param step what is asked; null: it was read back, or waits for a sign-in
 */
export function leavesRequest({ kind }: Draft, said: Said, step: Step | null): boolean {
  const { intent, confidence } = said.understood
  if (step?.takes !== 'words' && ORDERED.includes(orderWish(said.text))) return true
  if (intent === TASKS[kind].intent || intent === 'out_of_scope') return false
  if (confidence >= VERY_CLEAR && others(step).includes(intent)) return true
  if (!isClear(said)) return false
  if (intent === 'person' || confidence === 1) return true
  // A sigh belongs to what is told.
  if (intent === 'smalltalk') return false
  if (step && step.takes !== 'words') return true
  // Whoever wants to be called says what about: that is often a question.
  if (kind === 'callback') return false
  return confidence >= QUITE_CLEAR && asksOrTurns(said.text)
}

/** What is surely no answer: nothing, while somebody tells; and what was read back may have more told to it. */
function others(step: Step | null): readonly Intent[] {
  if (step === null) return WANTED
  return step.takes === 'words' ? [] : [...WANTED, ...TOLD]
}
