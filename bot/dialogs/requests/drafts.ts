import type { Knowledge, State } from '../../model.ts'
import type { Answers, Draft, Known } from '../../request-draft.ts'
import { openStep } from './steps.ts'
import type { Step } from './task.ts'
import { TASKS } from './tasks.ts'

/** More drafts than this nobody keeps in mind; the oldest goes. */
const MOST = 5

/** The request that is being made; the newest of the drafts while the task is `request`. */
export const openDraft = (state: State): Draft | null =>
  state.task === 'request' ? (state.requests.at(-1) ?? null) : null

/** What the house knows of who asks: of nobody who is not signed in. */
export const knownOf = ({ known }: Draft, { signedIn }: Knowledge): Known | null => (signedIn ? known : null)

/** What is still to be answered; null: it can be read back. */
export const stepOf = (draft: Draft, knowledge: Knowledge): Step | null =>
  openStep(TASKS[draft.kind].steps, draft, knownOf(draft, knowledge))

/** A wish whose public words are still to be looked up. */
export const lacksPreview = ({ kind, preview }: Draft): boolean => kind === 'wish' && preview === null

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

/** The state with more answers in the open draft; what others would read has to be looked up anew. */
export function answered(state: State, draft: Draft, answers: Answers): State {
  return opened(state, { ...draft, preview: null, answers: { ...draft.answers, ...answers } })
}

/** The state without a draft: it is sent, or no longer wanted. */
export function dropped(state: State, key: string): State {
  const requests = state.requests.filter((one) => one.key !== key)
  return { ...state, requests, task: state.task === 'request' ? null : state.task }
}
