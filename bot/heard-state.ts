import {
  type FactKey,
  type FactValue,
  type Group,
  isFactKey,
  type Need,
  type Spending,
} from '../server/eligibility/engine/index.ts'
import { type Maybe, NOTHING_MAYBE, type SumKey, WHOS, type Who } from './understanding/facts/heard.ts'

/** What was taken out of free words, and how far it has been confirmed. */
export type HeardState = {
  /** Facts in use that the resident has not confirmed. */
  readonly pending: readonly { readonly key: FactKey; readonly rough: boolean }[]
  /** Whom each place of the members means; '' where only the questionnaire knows. */
  readonly people: readonly (Who | '')[]
  /** What questions are filled in with when they come. */
  readonly maybe: Maybe
  /** To be asked before anything else. `said`: what was said against the fact; null: it was heard wrongly. */
  readonly again: readonly { readonly key: FactKey; readonly said: FactValue | null }[]
  /** `unread`: not read back yet; `confirm`: 对 or 有的不对; `which`: the list to choose the wrong one from. */
  readonly stage: 'none' | 'unread' | 'confirm' | 'which'
}

export const NOTHING_HEARD: HeardState = {
  pending: [],
  people: [],
  maybe: NOTHING_MAYBE,
  again: [],
  stage: 'none',
}

/** A reading back is open: what is typed is an answer to it. */
export const isReadingBack = ({ heard }: { readonly heard: HeardState }): boolean =>
  heard.stage === 'confirm' || heard.stage === 'which'

const list = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])
const part = (kept: unknown, name: string): unknown =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[name] : undefined

/** As it was kept; what is no more, or came from before there was such a thing, is left out. */
export function readHeard(kept: unknown): HeardState {
  const stages: readonly HeardState['stage'][] = ['none', 'unread', 'confirm', 'which']
  const maybe = part(kept, 'maybe')
  const sums = Object.entries(part(maybe, 'sums') ?? {}).filter(([, fen]) => typeof fen === 'number')
  return {
    pending: list(part(kept, 'pending')).flatMap((one) => {
      const key = part(one, 'key')
      return typeof key === 'string' && isFactKey(key) ? [{ key, rough: part(one, 'rough') === true }] : []
    }),
    people: list(part(kept, 'people')).map((one) => WHOS.find((who) => who === one) ?? ''),
    maybe: {
      groups: list(part(maybe, 'groups')) as Group[],
      needs: list(part(maybe, 'needs')) as Need[],
      spending: list(part(maybe, 'spending')) as Spending[],
      sums: Object.fromEntries(sums) as Partial<Record<SumKey, number>>,
    },
    again: list(part(kept, 'again')).flatMap((one) => {
      const key = part(one, 'key')
      const said = (part(one, 'said') ?? null) as FactValue | null
      return typeof key === 'string' && isFactKey(key) ? [{ key, said }] : []
    }),
    stage: stages.find((stage) => stage === part(kept, 'stage')) ?? 'none',
  }
}
