import type {
  FactKey,
  FactValue,
  Group,
  MemberKey,
  MemberValues,
  Need,
  Spending,
} from '../../../server/eligibility/engine/index.ts'

/** Whom words mean. `family`: all of them; `several`: more than one at once; `other`: nobody of the family. */
export const WHOS = [
  'self',
  'spouse',
  'son',
  'daughter',
  'child',
  'big_child',
  'small_child',
  'mother',
  'father',
  'grandparent',
  'grandchild',
  'childs_father',
  'childs_mother',
  'family',
  'several',
  'other',
] as const
export type Who = (typeof WHOS)[number]

/** One fact as it was heard. `rough`: the words only came near the number. */
export type HeardFact = { readonly key: FactKey; readonly value: FactValue; readonly rough: boolean }

/** What words only point to. It is never a fact: the question is still asked, with this already filled in. */
export type Maybe = {
  readonly groups: readonly Group[]
  readonly needs: readonly Need[]
  readonly spending: readonly Spending[]
  /** Sums that may or may not be what a question asks for, fen. */
  readonly sums: Readonly<Partial<Record<SumKey, number>>>
}

/** Questions that a sum may belong to. `dayWageFen` is pay by the day. */
export type SumKey = 'medicalYearFen' | 'educationYearFen' | 'rehabYearFen' | 'dayWageFen'

/** What one message told. */
export type Heard = {
  /** Possible together with what was told before, and new. */
  readonly facts: readonly HeardFact[]
  /** Whom each place of the list of members means; '' where only the questionnaire knows. */
  readonly people: readonly (Who | '')[]
  /** What cannot be true together with what was told before: to be asked about. */
  readonly clashes: readonly HeardFact[]
  readonly maybe: Maybe
}

/** Something told of one person, before that person has a place. */
export type Trait = {
  readonly [K in MemberKey]: { readonly key: K; readonly value: MemberValues[K]; readonly rough: boolean }
}[MemberKey]

/** Words about one person: from where they are named to where somebody else is, or to the end of the sentence. */
export type Span = {
  readonly who: Who
  readonly named: string
  readonly text: string
  /** A few characters before the name. */
  readonly lead: string
  /** Where naming begins and what is said ends. */
  readonly from: number
  readonly to: number
}

export const NOTHING_MAYBE: Maybe = { groups: [], needs: [], spending: [], sums: {} }
