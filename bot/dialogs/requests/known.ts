import type { Knowledge } from '../../model.ts'
import type { Draft, Known } from '../../request-draft.ts'

/** What the house knows of who asks: of nobody who is not signed in. */
export const knownOf = ({ known }: Draft, { signedIn }: Knowledge): Known | null => (signedIn ? known : null)
