/** Kinds of people a family may have among its members. */
export const GROUPS = ['child', 'student', 'elder', 'disabled', 'ill', 'jobless'] as const
export type Group = (typeof GROUPS)[number]

/** Troubles that open programmes of their own. */
export const NEEDS = ['housing', 'disaster', 'legal', 'funeral'] as const
export type Need = (typeof NEEDS)[number]

/** Spending a family cannot avoid. */
export const SPENDINGS = ['medical', 'education', 'rehab', 'work'] as const
export type Spending = (typeof SPENDINGS)[number]

/** What a family tells about itself as a whole. Money is in fen, area in square metres. */
export interface HouseholdValues {
  /** Six-digit code of the county where the family is registered, e.g. 330281. */
  region: string
  /** Family members living together who are counted (N1 art. 7). */
  persons: number
  /** Income of all counted members together a month, six-month average; what does not count left out (N1 art. 13). */
  monthlyIncomeFen: number
  /** Families living apart that must support this one by law. */
  obligorFamilies: number
  /** Savings, shares, funds, insurance value of all counted members together. */
  financialAssetsFen: number
  /** Cars and boats for daily use; ordinary motorcycles and mobility vehicles are not counted. */
  vehicles: 'none' | 'one_car' | 'more'
  /** Price of the one car; matters only where a place allows one under dibian. */
  carPriceFen: number
  /** Homes in the names of the counted members. */
  homes: number
  /** Floor area per person over all homes; matters only with two homes. */
  floorAreaPerPerson: number
  /** Shops, offices, workshops, serviced flats. */
  premises: 'none' | 'only_home' | 'some'
  /** Capital subscribed in companies, all members together. */
  companyCapitalFen: number
  /** Kinds of people among the members; one that is not named is not there. */
  groups: readonly Group[]
  /** Troubles of now; one that is not named is not there. */
  needs: readonly Need[]
  /** Large unavoidable spending of the last 12 months; a kind that is not named was none. */
  spending: readonly Spending[]
  /** Paid by the family itself after insurance and aid, with receipts, last 12 months. */
  medicalYearFen: number
  /** Tuition and boarding at public-school prices, kindergarten to bachelor's, last 12 months. */
  educationYearFen: number
  /** Rehabilitation of disabled members, last 12 months. */
  rehabYearFen: number
  /** Necessary cost of going to work, a month. */
  workCostFen: number
  /** What the family is recognised as today. */
  alreadyOn: 'none' | 'dibao' | 'dibian' | 'tekun'
  /** On dibao: income a month from a job somebody took, part of `monthlyIncomeFen`. */
  newJobIncomeFen: number
  /** Months since that job began. */
  newJobMonths: number
  /** People bound by law to support somebody who cannot work and has nothing (tekun). */
  supporters: 'none' | 'unable' | 'able'
  /** Daily life is in serious difficulty right now. */
  hardNow: boolean
  /** A sudden blow in recent months. */
  emergency: 'none' | 'fire' | 'accident' | 'illness' | 'other'
  /** Spending the family cannot avoid has jumped beyond its means. */
  spendingJump: boolean
  /** `dangerous`: a village home at risk; `no_home`: townspeople without a home of their own. */
  housingProblem: 'dangerous' | 'no_home' | 'other'
  /** What a natural disaster took. */
  disasterLoss: 'home' | 'living' | 'none'
  /** `maintenance` 赡养抚养费, `wages` a migrant worker's pay, `violence` at home. */
  legalMatter: 'maintenance' | 'wages' | 'violence' | 'other'
}

export type HouseholdKey = keyof HouseholdValues

/** All facts of a household in the order in which people are asked when nothing else decides. */
export const HOUSEHOLD_KEYS = [
  'region',
  'persons',
  'monthlyIncomeFen',
  'obligorFamilies',
  'financialAssetsFen',
  'vehicles',
  'carPriceFen',
  'homes',
  'floorAreaPerPerson',
  'premises',
  'companyCapitalFen',
  'groups',
  'spending',
  'medicalYearFen',
  'educationYearFen',
  'rehabYearFen',
  'workCostFen',
  'hardNow',
  'emergency',
  'spendingJump',
  'alreadyOn',
  'newJobIncomeFen',
  'newJobMonths',
  'supporters',
  'needs',
  'housingProblem',
  'disasterLoss',
  'legalMatter',
] as const satisfies readonly HouseholdKey[]
