import type { Danger } from './data/danger-words.ts'
import type { Intent, Topic } from './labels.ts'

/** What words were taken for. */
export type Understanding = {
  readonly intent: Intent
  /** How sure, 0 to 1: from 0.5 on it is acted upon, from 0.3 on asked back with buttons, below not understood. */
  readonly confidence: number
  /** Never empty; `none` where nothing of ours is spoken of. */
  readonly topics: readonly Topic[]
  readonly danger: Danger | null
  /** The likeliest intents with their confidence, best first, for asking back. */
  readonly likely: readonly { readonly intent: Intent; readonly confidence: number }[]
}
