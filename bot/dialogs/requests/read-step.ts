import type { Knowledge } from '../../model.ts'
import type { Answers, Draft, Slot } from '../../request-draft.ts'
import { readCorrection } from '../../understanding/correction.ts'
import { readDay } from '../../understanding/read-day.ts'
import { chosenIn } from '../../understanding/requests.ts'
import { hasIdNumber } from '../../understanding/words.ts'
import { readPlace } from './place.ts'
import type { Step } from './task.ts'
import { TASKS } from './tasks.ts'

/** The answer that typed words give to a step; null: none. */
export function readStep(step: Step, draft: Draft, knowledge: Knowledge, text: string): string | null {
  const { takes, words = [] } = step
  const own = step.read?.(draft, knowledge, text) ?? null
  if (own !== null) return own
  switch (takes) {
    case 'choice':
      return chosenIn(words, text)
    case 'day':
      return dayIn(step, knowledge, text)
    case 'place':
      return readPlace(text)
    case 'phone':
      return hasIdNumber(text) ? null : phoneIn(text)
    default:
      return null
  }
}

function dayIn({ toward = 'past', words = [] }: Step, { today }: Knowledge, text: string): string | null {
  return readDay(text, today, toward) ?? chosenIn(words, text)
}

/** 7 to 12 digits, however they are written. */
function phoneIn(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/\+86|[\s()-]/g, '')
  return /(?<!\d)\d{7,12}(?!\d)/.exec(digits)?.[0] ?? null
}

/** Choices and days that a word or two can only mean. */
const UNMISTAKABLE: readonly Slot[] = ['since', 'by', 'on', 'time', 'when', 'naming']
/** Up to here words say one thing and no more. */
const FEW = 8

/** "匿名", said before it is asked. Null: nothing that is still to be answered. */
export function answerBeside(open: Step, draft: Draft, knowledge: Knowledge, text: string): Answers | null {
  const beside = TASKS[draft.kind].beside?.(open, text, knowledge.today)
  if (beside) return beside
  if (text.length > FEW) return null
  for (const step of TASKS[draft.kind].steps) {
    if (step === open || !UNMISTAKABLE.includes(step.slot) || draft.answers[step.slot] !== undefined) continue
    const value = readStep(step, draft, knowledge, text)
    if (value !== null) return { [step.slot]: value }
  }
  return null
}

/** "越快越好" to what was read back: another answer to what it can only mean. Null: nothing of that kind. */
export function correctShort(draft: Draft, knowledge: Knowledge, text: string): Answers | null {
  if (text.length > FEW) return null
  for (const step of TASKS[draft.kind].steps) {
    if (!UNMISTAKABLE.includes(step.slot)) continue
    const value = readStep(step, draft, knowledge, text)
    if (value !== null) return { [step.slot]: value }
  }
  return null
}

/** "不对，是这个月": the first thing that the words give another answer to. Null: none. */
export function correctRequest(draft: Draft, knowledge: Knowledge, text: string): Answers | null {
  const said = readCorrection(text)?.answer
  if (!said) return null
  for (const step of TASKS[draft.kind].steps) {
    const value = readStep(step, draft, knowledge, said)
    if (value !== null && value !== draft.answers[step.slot]) return { [step.slot]: value }
  }
  return null
}
