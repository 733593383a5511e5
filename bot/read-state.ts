import { isFactKey, knownFacts, PROGRAM_IDS } from '../server/eligibility/engine/index.ts'
import { readHeard } from './heard-state.ts'
import { NEW_STATE, ORDER_QUESTIONS, type State } from './model.ts'
import { readDrafts } from './request-draft.ts'
import { TOPICS } from './understanding/labels.ts'

const strings = (kept: unknown): string[] =>
  Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []

/** What the task asked is no more. */
function isGone(
  task: State['task'],
  { open, requests }: { open: string | undefined; requests: readonly unknown[] },
): boolean {
  if (task === 'request') return requests.length === 0
  return task === 'screen' && (open === undefined || !isFactKey(open))
}

function readOrder(kept: unknown): State['order'] {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || typeof kept.id !== 'string') return null
  const asks = 'asks' in kept ? kept.asks : null
  return { id: kept.id, asks: ORDER_QUESTIONS.find((one) => one === asks) ?? null }
}

/** The state as it was kept; one of an older form is filled up, and what no longer exists is dropped. */
export function readState(kept: unknown): State {
  if (typeof kept !== 'object' || kept === null) return NEW_STATE
  const state = { ...NEW_STATE, ...(kept as Partial<State>) }
  if (state.version !== NEW_STATE.version) return { ...NEW_STATE, elder: state.elder === true }
  const requests = readDrafts(state.requests)
  const guide = state.guide as { entry?: unknown; wantsPlace?: unknown } | null
  const asked = strings(state.asked)
  const open = asked.at(-1)
  return {
    ...state,
    facts: knownFacts(state.facts),
    asked: asked.filter(isFactKey),
    picked: strings(state.picked),
    shown: Number.isInteger(state.shown) ? state.shown : 0,
    unsure: typeof state.unsure === 'string' ? state.unsure : null,
    topics: TOPICS.filter((topic) => strings(state.topics).includes(topic)),
    rating: typeof state.rating === 'string' ? state.rating : null,
    thanking: typeof state.thanking === 'string' ? state.thanking : null,
    order: readOrder(state.order),
    guide:
      typeof guide?.entry === 'string' ? { entry: guide.entry, wantsPlace: guide.wantsPlace === true } : null,
    wantsNobody: state.wantsNobody === true,
    place: typeof state.place === 'string' ? state.place : null,
    heard: readHeard(state.heard),
    requests,
    about: PROGRAM_IDS.find((id) => id === state.about) ?? null,
    // The open question is no more: its answer must not be taken for that of the one before.
    task: isGone(state.task, { open, requests }) ? null : state.task,
  }
}
