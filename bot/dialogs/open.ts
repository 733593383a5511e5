import { isReadingBack } from '../heard-state.ts'
import type { State } from '../model.ts'
import { openDraft } from './requests/drafts.ts'
import { openQuestion } from './screen.ts'

/** Something is being asked, and is asked again after whatever comes in between. */
export const isOpen = (state: State): boolean =>
  openQuestion(state) !== null || isReadingBack(state) || openDraft(state) !== null
