import type { Command, Knowledge, State } from '../../model.ts'
import { type Answers, type Draft, SLOTS, type Slot } from '../../request-draft.ts'
import { knownOf } from './known.ts'
import { openStep } from './steps.ts'
import type { Step } from './task.ts'
import { TASKS } from './tasks.ts'

/** More drafts than this nobody keeps in mind; the oldest goes. */
const MOST = 5

/** The request that is being made; the newest of the drafts while the task is `request`. */
export const openDraft = (state: State): Draft | null =>
  state.task === 'request' ? (state.requests.at(-1) ?? null) : null

/** What is still to be answered; null: it can be read back. */
export const stepOf = (draft: Draft, knowledge: Knowledge): Step | null =>
  openStep(TASKS[draft.kind].steps, draft, knownOf(draft, knowledge))

/** What has to be looked up before `step` can be asked, or all can be read back; null: nothing. */
export const lookUpFor = (draft: Draft, step: Step | null): Command | null =>
  TASKS[draft.kind].lookUp?.(draft, step) ?? null

/** The state with this draft open, in place of the one of the same key. */
export function opened(state: State, draft: Draft): State {
  const others = state.requests.filter(({ key }) => key !== draft.key)
  const { heard } = state
  // What was being read back is read back another time.
  const stage = heard.pending.length > 0 ? 'unread' : 'none'
  return {
    ...state,
    task: 'request',
    requests: [...others, { ...draft, offered: false }].slice(-MOST),
    heard: { ...heard, stage: heard.stage === 'none' ? 'none' : stage },
  }
}

/** The state with more answers in the open draft; what was looked up for other ones has to be looked up anew. */
export function answered(state: State, draft: Draft, answers: Answers): State {
  const slots = SLOTS.filter((slot) => slot in answers)
  const rest = slots.reduce(unanswered, draft)
  return opened(state, { ...rest, answers: { ...rest.answers, ...answers } })
}

/** The draft without one answer, and without all that hangs on it. */
export function unanswered(draft: Draft, slot: Slot): Draft {
  const finds = slot === 'need' || slot === 'place'
  const gone: readonly Slot[] = finds
    ? [slot, 'project', 'time']
    : slot === 'project'
      ? [slot, 'time']
      : [slot]
  return {
    ...draft,
    preview: null,
    offers: finds ? null : draft.offers,
    times: finds || slot === 'project' ? null : draft.times,
    answers: Object.fromEntries(
      Object.entries(draft.answers).filter(([name]) => !gone.some((one) => one === name)),
    ),
  }
}

/** The state without a draft: it is sent, or no longer wanted. */
export function dropped(state: State, key: string): State {
  const requests = state.requests.filter((one) => one.key !== key)
  return { ...state, requests, task: state.task === 'request' ? null : state.task }
}
