import type { RegistrySource } from './sources.ts'

/** What the number in a report line means: money in fen, or a count of records. */
export type CheckMeasure =
  | 'balance_fen'
  | 'month_fen'
  | 'year_fen'
  | 'capital_fen'
  | 'value_fen'
  | 'records'
  | 'floor_area'

/**
 * Categories that an economic check can ask for.
 *
 * This is our own list. The province checks 28 classes in 14 departments (seed S2, 统一核对), but no source
 * that we have names them, so these codes are NOT the official ones and must be mapped before production.
 */
export const CHECK_CATEGORIES = {
  registration: { source: 'public_security', measure: 'records' },
  custody: { source: 'justice', measure: 'records' },
  vehicles: { source: 'traffic_police', measure: 'value_fen' },
  marriage: { source: 'civil_affairs', measure: 'records' },
  benefits: { source: 'civil_affairs', measure: 'month_fen' },
  funeral: { source: 'civil_affairs', measure: 'records' },
  disability: { source: 'disabled_federation', measure: 'records' },
  school: { source: 'education', measure: 'records' },
  social_insurance: { source: 'human_resources', measure: 'month_fen' },
  pension: { source: 'human_resources', measure: 'month_fen' },
  unemployment: { source: 'human_resources', measure: 'month_fen' },
  medical_bills: { source: 'medical_insurance', measure: 'year_fen' },
  tax: { source: 'tax', measure: 'year_fen' },
  housing: { source: 'natural_resources', measure: 'floor_area' },
  premises: { source: 'natural_resources', measure: 'floor_area' },
  public_rental: { source: 'housing', measure: 'records' },
  housing_fund: { source: 'housing_fund', measure: 'balance_fen' },
  company: { source: 'market_regulation', measure: 'capital_fen' },
  boats: { source: 'transport', measure: 'value_fen' },
  farm_subsidies: { source: 'agriculture', measure: 'year_fen' },
  veterans: { source: 'veterans_affairs', measure: 'month_fen' },
  deposits: { source: 'banks', measure: 'balance_fen' },
  securities: { source: 'securities', measure: 'balance_fen' },
  commercial_insurance: { source: 'insurers', measure: 'value_fen' },
} as const satisfies Record<string, { source: RegistrySource; measure: CheckMeasure }>

export type CheckCategory = keyof typeof CHECK_CATEGORIES

export const CHECK_CATEGORY_CODES = Object.keys(CHECK_CATEGORIES) as [CheckCategory, ...CheckCategory[]]
