import type { Knowledge, Move, State } from '../../model.ts'
import { goOn } from './ask.ts'
import { leaveRequest } from './begin.ts'
import { openDraft } from './drafts.ts'
import { backOne, passOver, whyAsked } from './take.ts'

/** Steering words while a request is made. Null: they mean what they always mean. */
export function steerRequest(state: State, knowledge: Knowledge, action: string): Move | null {
  if (!openDraft(state)) return null
  switch (action) {
    case 'cancel':
      return leaveRequest(state)
    case 'back':
      return backOne(state, knowledge)
    case 'skip':
      return passOver(state, knowledge)
    case 'why':
    case 'explain':
      return whyAsked(state, knowledge)
    case 'resume':
      return goOn(state, knowledge)
    default:
      return null
  }
}
