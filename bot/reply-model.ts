import type { Verdict } from '../server/eligibility/engine/index.ts'

/** Words by locale key; a parameter may itself be words. No sentence is put together before it is shown. */
export type Words = {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number | Words>>
}

/** A button. `action` is what tapping it sends. */
export type Button = { readonly label: Words; readonly action: string }

/** A way to a page (`/apply`) or a phone (`tel:110`). */
export type Link = { readonly label: Words; readonly href: string }

/** A screening as it is shown large. */
export type ScreeningCard = {
  readonly kind: 'screening'
  readonly lines: readonly {
    readonly program: string
    readonly verdict: Verdict
    readonly amount: Words | null
    readonly reasons: readonly Words[]
    readonly citations: readonly { doc: string; docEn: string; clause: string; clauseEn: string }[]
  }[]
}

/** Words of another room that are ready to read, in the language of the resident. */
export type TimelineCard = {
  readonly kind: 'timeline'
  readonly number: string
  readonly steps: readonly {
    readonly text: string
    readonly date: string | null
    readonly state: 'done' | 'now' | 'next'
  }[]
}
export type BenefitsCard = {
  readonly kind: 'benefits'
  readonly items: readonly { name: string; amount: Words; payer: string; period: Words }[]
}
export type Card = ScreeningCard | TimelineCard | BenefitsCard

/** A document with its clause, and the day since which it holds. */
export type CitationData = {
  readonly doc: string
  readonly docEn: string
  readonly clause: string
  readonly clauseEn: string
  readonly date: string
}

/** One bubble of the bot. */
export type Reply = {
  readonly text: readonly Words[]
  readonly buttons?: readonly Button[]
  readonly links?: readonly Link[]
  readonly card?: Card
  /** The documents it rests on. */
  readonly citations?: readonly CitationData[]
  /** It asks the resident something. At most one bubble of a turn does. */
  readonly asks?: boolean
  /** Typed digits are the answer, so the buttons have no numbers. */
  readonly digitsAnswer?: boolean
}
