import { REGION_CHOICES } from '../packs/regions.ts'
import { FACT_KEYS, type FactKey, type FactValues } from './facts.ts'

/** How an answer is given. Money is asked in yuan and kept in fen. */
export type QuestionKind = 'choice' | 'number' | 'money' | 'yesno' | 'region'

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
  fact: FactKey
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

type Answers<K extends FactKey> = readonly (FactValues[K] & string)[]

function question(
  fact: FactKey,
  kind: QuestionKind,
  options: readonly QuestionOption[],
  bounds: Bounds | null,
) {
  const base = `question.${fact}`
  return {
    fact,
    kind,
    titleKey: `${base}.title`,
    elderTitleKey: `${base}.title_elder`,
    helpKey: `${base}.help`,
    whyKey: `${base}.why`,
    options,
    bounds,
  } satisfies Question
}

function choice<K extends FactKey>(fact: K, values: Answers<K>): Question {
  const options = values.map((value) => ({ value, labelKey: `question.${fact}.option.${value}` }))
  return question(fact, 'choice', options, null)
}

function yesno(fact: FactKey): Question {
  const options = ['yes', 'no'].map((value) => ({ value, labelKey: `answer.${value}` }))
  return question(fact, 'yesno', options, null)
}

function amount(fact: FactKey, max: number): Question {
  return question(fact, 'money', [], { min: 0, max, decimals: 2 })
}

const REGIONS = REGION_CHOICES.map(({ code }) => ({ value: code, labelKey: `region.${code}` }))

/** The questionnaire. Limits only keep out slips of the hand; no rule depends on them. */
export const QUESTIONS: Readonly<Record<FactKey, Question>> = {
  region: question('region', 'region', REGIONS, null),
  persons: question('persons', 'number', [], { min: 1, max: 20, decimals: 0 }),
  monthlyIncomeFen: amount('monthlyIncomeFen', 1_000_000_00),
  financialAssetsFen: amount('financialAssetsFen', 100_000_000_00),
  vehicles: choice('vehicles', ['none', 'one_car', 'more']),
  carPriceFen: amount('carPriceFen', 10_000_000_00),
  homes: question('homes', 'number', [], { min: 0, max: 20, decimals: 0 }),
  floorAreaPerPerson: question('floorAreaPerPerson', 'number', [], { min: 0, max: 2000, decimals: 2 }),
  premises: choice('premises', ['none', 'only_home', 'some']),
  companyCapitalFen: amount('companyCapitalFen', 10_000_000_000_00),
  soloReason: choice('soloReason', ['none', 'disability', 'illness']),
  hardNow: yesno('hardNow'),
  emergency: choice('emergency', ['none', 'fire', 'accident', 'illness', 'other']),
  spendingJump: yesno('spendingJump'),
  alreadyOn: choice('alreadyOn', ['none', 'dibao', 'dibian']),
}

/** All questions in the order of the questionnaire. */
export const questions: readonly Question[] = FACT_KEYS.map((key) => QUESTIONS[key])
