import type { About, NewWish, WishCategory } from '../../../server/wishes/contract.ts'

/** What somebody has said of a wish so far, as it stands in the inputs. */
export interface WishDraft {
  category: WishCategory | ''
  words: string
  byDate: string
  soon: boolean
  /** It costs nothing but time. */
  free: boolean
  yuan: string
  place: string
  about: About
  pictures: string[]
}

export const emptyDraft = (): WishDraft => ({
  category: '',
  words: '',
  byDate: '',
  soon: false,
  free: false,
  yuan: '',
  place: '',
  about: 'less',
  pictures: [],
})

const FEN = 100

/** Yuan as typed, in fen: null when nothing is typed, undefined when it is no sum. */
export function fenOf(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * FEN) : undefined
}

const costOf = ({ free, yuan }: WishDraft) => (free ? 0 : fenOf(yuan))

type Field = 'category' | 'words' | 'valueFen' | 'regionCode'

/** What is still missing, by field of the contract. */
export function missing(draft: WishDraft, asksPlace: boolean): Field[] {
  return [
    ...(draft.words.trim().length >= 2 ? [] : (['words'] as const)),
    ...(draft.category ? [] : (['category'] as const)),
    ...(costOf(draft) === undefined ? (['valueFen'] as const) : []),
    ...(asksPlace && !draft.place ? (['regionCode'] as const) : []),
  ]
}

/** What is sent once the public words are agreed to; null while something is missing. */
export function bodyOf(draft: WishDraft, publicText: string, clientKey: string): NewWish | null {
  const valueFen = costOf(draft)
  if (!draft.category || valueFen === undefined) return null
  return {
    clientKey,
    category: draft.category,
    words: draft.words.trim(),
    about: draft.about,
    urgency: draft.soon ? 'soon' : 'normal',
    byDate: draft.byDate || null,
    valueFen,
    publicText,
    pictures: draft.pictures,
    agreed: true,
    ...(draft.place ? { regionCode: draft.place } : {}),
  }
}
