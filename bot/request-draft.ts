import { KINDS, type RequestForm } from '../server/requests/contract.ts'
import { readOffers, readTimes } from './service-draft.ts'
import type { Offers, Times } from './service-model.ts'
import type { PublicWords } from './wish-model.ts'

/** What is asked for step by step: a request for a desk, a wish for the board, or an order of a service. */
export const DRAFT_KINDS = [...KINDS, 'wish', 'order'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** What a request is made of. Each kind asks some of them. */
export const SLOTS = [
  'what',
  'about',
  'application',
  'service',
  'category',
  'need',
  'project',
  'words',
  'who',
  'address',
  'since',
  'by',
  'on',
  'time',
  'when',
  'place',
  'naming',
  'phone',
] as const
export type Slot = (typeof SLOTS)[number]

/** Null: passed over. A day is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else as it was said. */
export type Answers = Readonly<Partial<Record<Slot, string | null>>>

/** What the house knows of who asks, so that nobody is asked for it. */
export type Known = Pick<RequestForm, 'place' | 'phoneMasked' | 'applications'>

/** A request that has not been sent. */
export type Draft = {
  readonly kind: DraftKind
  /** Makes sending it twice harmless. */
  readonly key: string
  readonly answers: Answers
  /** In the order in which they were asked; the last one may be open. */
  readonly asked: readonly Slot[]
  /** Null: not looked up, or nobody is signed in. */
  readonly known: Known | null
  /** Of a wish: what others would read. Null: not looked up, or something was answered since. */
  readonly preview: PublicWords | null
  /** Of a service: what there is to choose from. Null: not looked up for this need and place. */
  readonly offers: Offers | null
  /** Of a service: the times of the chosen one. Null: not looked up. */
  readonly times: Times | null
  /** It was put aside, and whether to go on with it has been asked. */
  readonly offered: boolean
}

/** A draft in which nothing was said. */
export const NEW_DRAFT: Omit<Draft, 'kind' | 'key'> = {
  answers: {},
  asked: [],
  known: null,
  preview: null,
  offers: null,
  times: null,
  offered: false,
}

const field = (kept: unknown, name: string): unknown =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[name] : undefined
const list = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : [])
const text = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null)

/** Drafts as they were kept; what is no more, or came from before there were any, is left out. */
export function readDrafts(kept: unknown): Draft[] {
  return list(kept).flatMap((one) => {
    const kind = DRAFT_KINDS.find((name) => name === field(one, 'kind'))
    const key = text(field(one, 'key'))
    if (!kind || !key) return []
    const answers = SLOTS.flatMap((slot) => {
      const value = field(field(one, 'answers'), slot)
      return value === null || typeof value === 'string' ? [[slot, value] as const] : []
    })
    return {
      kind,
      key,
      answers: Object.fromEntries(answers),
      asked: list(field(one, 'asked')).flatMap((slot) => SLOTS.find((known) => known === slot) ?? []),
      known: readKnown(field(one, 'known')),
      preview: readPreview(field(one, 'preview')),
      offers: readOffers(field(one, 'offers')),
      times: readTimes(field(one, 'times')),
      offered: field(one, 'offered') === true,
    }
  })
}

function readPreview(kept: unknown): PublicWords | null {
  const words = text(field(kept, 'text'))
  if (words === null) return null
  return { text: words, takenOut: field(kept, 'takenOut') === true, usable: field(kept, 'usable') === true }
}

function readKnown(kept: unknown): Known | null {
  if (typeof kept !== 'object' || kept === null) return null
  const code = text(field(field(kept, 'place'), 'code'))
  const name = text(field(field(kept, 'place'), 'name'))
  return {
    place: code !== null && name !== null ? { code, name } : null,
    phoneMasked: text(field(kept, 'phoneMasked')),
    applications: list(field(kept, 'applications')).flatMap((one) => {
      const [id, number, words] = ['id', 'number', 'text'].map((key) => text(field(one, key)))
      return id && number ? [{ id, number, text: words ?? '' }] : []
    }),
  }
}
