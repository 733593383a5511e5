import { FACT_KEYS, type FactKey } from './facts.ts'

/** How an answer is given. Money is asked in yuan and kept in fen. */
export type QuestionKind = 'choice' | 'number' | 'money' | 'yesno' | 'region'

/** One answer to choose; `labelKey` is in the namespace `eligibility`. */
export interface QuestionOption {
  value: string
  labelKey: string
}

/** One question of the one questionnaire that both the pages and the chat draw from. */
export interface Question {
  fact: FactKey
  kind: QuestionKind
  titleKey: string
  /** Short form for the 长辈版 and for small screens. */
  elderTitleKey: string
  helpKey: string
  /** Why it is asked, with the clause. */
  whyKey: string
  options: readonly QuestionOption[]
  /** In the unit of the fact (fen for money); null for choices. */
  bounds: { min: number; max: number; decimals: number } | null
}
export { FACT_KEYS }
