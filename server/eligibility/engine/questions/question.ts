import type { HouseholdKey, MemberKey, ObligorKey } from '../facts.ts'

/**
 * How an answer is given. Money is asked in yuan and kept in fen; `multi` takes any number of options, none too;
 * `count` asks which of the options hold and keeps how many.
 */
export type QuestionKind = 'choice' | 'multi' | 'count' | 'number' | 'money' | 'yesno' | 'region'

/** One question serves all members, and one all families living apart. */
export type QuestionKey = HouseholdKey | `member.${MemberKey}` | `obligor.${ObligorKey}`

/** One answer to choose; `labelKey` is in the namespace `eligibility`. */
export interface QuestionOption {
  value: string
  labelKey: string
}

/** Least and most, in the unit of the fact (fen for money). */
export interface Bounds {
  min: number
  max: number
  /** Digits after the point in the unit asked (yuan for money). */
  decimals: number
}

/** One question of the one questionnaire that both the pages and the chat draw from. */
export interface Question {
  key: QuestionKey
  kind: QuestionKind
  titleKey: string
  /** Short form for the 长辈版 and for small screens. */
  elderTitleKey: string
  helpKey: string
  /** Why it is asked, with the clause. */
  whyKey: string
  options: readonly QuestionOption[]
  /** null for anything but numbers and money. */
  bounds: Bounds | null
}

function question(
  key: QuestionKey,
  kind: QuestionKind,
  options: readonly QuestionOption[],
  bounds: Bounds | null,
): Question {
  const base = `question.${key}`
  return {
    key,
    kind,
    titleKey: `${base}.title`,
    elderTitleKey: `${base}.title_elder`,
    helpKey: `${base}.help`,
    whyKey: `${base}.why`,
    options,
    bounds,
  }
}

function optionsOf(key: QuestionKey, values: readonly string[]): QuestionOption[] {
  return values.map((value) => ({ value, labelKey: `question.${key}.option.${value}` }))
}

/** One of several answers. */
export function choice(key: QuestionKey, ...values: readonly string[]): Question {
  return question(key, 'choice', optionsOf(key, values), null)
}

/** Any of several answers, or none of them. */
export function multi(key: QuestionKey, values: readonly string[]): Question {
  return question(key, 'multi', optionsOf(key, values), null)
}

/** How many of several things hold. */
export function count(key: QuestionKey, values: readonly string[]): Question {
  return question(key, 'count', optionsOf(key, values), { min: 0, max: values.length, decimals: 0 })
}

export function yesno(key: QuestionKey): Question {
  const options = ['yes', 'no'].map((value) => ({ value, labelKey: `answer.${value}` }))
  return question(key, 'yesno', options, null)
}

/** Money up to `max` fen. */
export function money(key: QuestionKey, max: number): Question {
  return question(key, 'money', [], { min: 0, max, decimals: 2 })
}

export function number(key: QuestionKey, min: number, max: number, decimals = 0): Question {
  return question(key, 'number', [], { min, max, decimals })
}

export function place(key: QuestionKey, options: readonly QuestionOption[]): Question {
  return question(key, 'region', options, null)
}
