/** What a family tells about itself. Money is in fen, area in square metres. */
export interface FactValues {
  /** Six-digit code of the county where the family is registered, e.g. 330281. */
  region: string
  /** Family members living together who are counted (N1 art. 7). */
  persons: number
  /** Income of all counted members together, per month, averaged over the last six months. */
  monthlyIncomeFen: number
  /** Savings, shares, funds, insurance value of all counted members together. */
  financialAssetsFen: number
  /** Cars and boats for daily use; ordinary motorcycles and mobility vehicles are not counted. */
  vehicles: 'none' | 'one_car' | 'more'
  /** Price of the one car; matters only where a place allows one under dibian. */
  carPriceFen: number
  /** Shops, offices, workshops, serviced flats. */
  premises: 'none' | 'only_home' | 'some'
  /** Homes in the names of the counted members. */
  homes: number
  /** Floor area per person over all homes; matters only with two homes. */
  floorAreaPerPerson: number
  /** Capital subscribed in companies, all members together. */
  companyCapitalFen: number
  /** Someone who may apply alone from a dibian family (N1 art. 8). */
  soloReason: 'none' | 'disability' | 'illness'
  /** What the family is recognised as today. */
  alreadyOn: 'none' | 'dibao' | 'dibian'
  /** A sudden blow in recent months. */
  emergency: 'none' | 'fire' | 'accident' | 'illness' | 'other'
  /** Spending the family cannot avoid has jumped beyond its means. */
  spendingJump: boolean
  /** Daily life is in serious difficulty right now. */
  hardNow: boolean
}

/** The name of one fact. */
export type FactKey = keyof FactValues
/** Any fact's value. */
export type FactValue = FactValues[FactKey]

/**
 * Every fact may be left out. Absent or `undefined`: not asked yet. `null`: asked, and the person does not
 * know; it stays unknown in every rule, and is not asked again.
 */
export type Facts = { readonly [K in FactKey]?: FactValues[K] | null | undefined }

/** All facts in the order in which people are asked when nothing else decides. */
export const FACT_KEYS = [
  'region',
  'persons',
  'monthlyIncomeFen',
  'financialAssetsFen',
  'vehicles',
  'carPriceFen',
  'homes',
  'floorAreaPerPerson',
  'premises',
  'companyCapitalFen',
  'soloReason',
  'hardNow',
  'emergency',
  'spendingJump',
  'alreadyOn',
] as const satisfies readonly FactKey[]

/** A copy of the facts with one answer put in; `null` records "does not know". */
export function withAnswer(facts: Facts, key: FactKey, value: FactValue | null): Facts {
  return { ...facts, [key]: value }
}

/** Narrows a string to a fact's name. */
export function isFactKey(key: string): key is FactKey {
  return (FACT_KEYS as readonly string[]).includes(key)
}
