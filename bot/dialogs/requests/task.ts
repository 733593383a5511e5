import type { Command, Knowledge, Words } from '../../model.ts'
import type { Answers, Draft, DraftKind, Known, Slot } from '../../request-draft.ts'
import type { Intent } from '../../understanding/labels.ts'

/** Something to tap. */
export type Choice = { readonly value: string; readonly label: Words }

/** One thing that a request asks. */
export type Step = {
  readonly slot: Slot
  readonly takes: 'choice' | 'day' | 'words' | 'phone' | 'place'
  /** What can be chosen; a day may have some too. */
  readonly options?: readonly string[]
  /** More to choose from, as the house or the draft knows it. */
  readonly list?: (draft: Draft, known: Known | null) => readonly Choice[]
  /** The answer that typed words give, where `takes` does not tell it; null: go by `takes`. */
  readonly read?: (draft: Draft, knowledge: Knowledge, text: string) => string | null
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

/** A request, a wish or an order as it is sent. */
export type Filled = Extract<Command, { name: 'request.make' | 'wish.make' | 'service.order' }>

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
  /** What the house has to tell before a step (null: reading back) can be shown; null: nothing. */
  readonly lookUp?: (draft: Draft, step: Step | null) => Command | null
  /** What words that answer nothing else change of it; null: nothing. */
  readonly beside?: (step: Step, text: string, today: string) => Answers | null
}
