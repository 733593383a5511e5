import { isFactKey } from '../server/eligibility/engine/index.ts'
import { NEW_STATE, type State } from './model.ts'

/** The state as it was kept; one of an older form is filled up, and what no longer exists is dropped. */
export function readState(kept: unknown): State {
  if (typeof kept !== 'object' || kept === null) return NEW_STATE
  const state = { ...NEW_STATE, ...(kept as Partial<State>) }
  if (state.version !== NEW_STATE.version) return { ...NEW_STATE, elder: state.elder === true }
  return { ...state, asked: state.asked.filter(isFactKey) }
}
