import { WITHOUT_NAME as KINDS } from '../../../server/requests/contract.ts'
import type { DraftKind } from '../../request-draft.ts'

/** Kinds that need no sign-in. */
export const WITHOUT_NAME: readonly DraftKind[] = KINDS
