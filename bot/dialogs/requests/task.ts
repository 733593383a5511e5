import type { Command } from '../../model.ts'
import type { Answers, Draft, DraftKind, Known, Slot } from '../../request-draft.ts'
import type { Intent } from '../../understanding/labels.ts'

/** One thing that a request asks. */
export type Step = {
  readonly slot: Slot
  readonly takes: 'choice' | 'day' | 'words' | 'phone' | 'place'
  /** What can be chosen; a day may have some too. */
  readonly options?: readonly string[]
  /** Words that choose one of them. */
  readonly words?: readonly (readonly [string, RegExp])[]
  /** A day that was, or one that comes. */
  readonly toward?: 'past' | 'future'
  /** It can be passed over. */
  readonly optional?: boolean
  /** Whether it is asked at all; left out: always. */
  readonly applies?: (draft: Draft, known: Known | null) => boolean
  /** Another way of asking, told by what was answered. */
  readonly variant?: (draft: Draft) => string | null
}

/** A request or a wish as it is sent. */
export type Filled = Extract<Command, { name: 'request.make' | 'wish.make' }>

/** One kind of request: what it asks and what it makes of it. */
export type Task = {
  readonly kind: DraftKind
  readonly intent: Intent
  readonly steps: readonly Step[]
  /** What a message tells of it. `today`: `YYYY-MM-DD`. */
  readonly hear: (text: string, today: string) => Answers
  /** Said once, when it begins; keys of `bot-requests`. */
  readonly lead: (draft: Draft) => readonly string[]
  readonly fill: (draft: Draft) => Filled
}
