import type { AidKind } from '../contract/household.ts'
import type {
  DISABILITY_TYPES,
  MARITAL_STATUSES,
  RELATIONS,
  SCHOOL_STAGES,
  STANDINGS,
} from '../contract/member.ts'
import type { CheckCategory } from '../data/check-categories.ts'
import type { Place } from './population/places.ts'

/** Yuan to fen, for figures written by hand. */
export const yuan = (amount: number): number => Math.round(amount * 100)

export type Relation = (typeof RELATIONS)[number]
export type FaultField =
  | 'housing'
  | 'vehicles'
  | 'deposits'
  | 'companyCapital'
  | 'existingAids'
  | 'supporters'
  | 'maritalStatus'
  | 'school'
  | 'disability'
  | 'socialInsurance'
  | 'illness'

/** Fields for which the sandbox knows how two departments can disagree. */
export type ConflictField = 'housing' | 'deposits' | 'maritalStatus'

/** What one household's answers lack or contradict, besides the switches. */
export type Faults = {
  /** The registry holds no household file; the police still know the people. */
  noFile?: boolean
  missing?: FaultField[]
  conflicting?: ConflictField[]
  /** Economic check categories that stay `asked` for ever. */
  silentChecks?: CheckCategory[]
  conflictingChecks?: CheckCategory[]
}

/** Money is in fen: balances and capital as they stand, the rest by month or year as named. */
export type Money = {
  depositsFen?: number
  securitiesFen?: number
  insuranceFen?: number
  housingFundFen?: number
  capitalFen?: number
  wageMonthFen?: number
  pensionMonthFen?: number
  unemploymentMonthFen?: number
  farmYearFen?: number
  veteranMonthFen?: number
}

export type PersonDraft = Money & {
  relation: Relation
  age: number
  sex: 'male' | 'female'
  name?: string
  birthDate?: string
  marital?: (typeof MARITAL_STATUSES)[number]
  standing?: (typeof STANDINGS)[number]
  disability?: { type: (typeof DISABILITY_TYPES)[number]; level: number }
  school?: { stage: (typeof SCHOOL_STAGES)[number]; fullTime: boolean }
  insurance?: 'employee' | 'resident' | 'none'
  illness?: { name: string; selfPaidYearFen: number }
  aid?: { kind: AidKind; monthFen: number | null; since: string; until?: string }
  /** Registered somewhere else than the rest of the household. */
  registeredAt?: { regionCode: string; text: string }
}

/** `owner` counts people in the order of `people`; the head is 0. */
export type HouseholdDraft = {
  people: PersonDraft[]
  homes?: { owner?: number; use?: 'home' | 'shop' | 'office' | 'serviced_flat'; floorAreaSqm: number }[]
  vehicles?: {
    owner?: number
    kind: 'car' | 'van' | 'motorcycle' | 'mobility_vehicle' | 'boat'
    priceFen: number
  }[]
  supporters?: {
    relation: Relation
    householdSize: number
    incomeMonthFen: number | null
    ownAid?: AidKind
  }[]
  faults?: Faults
}

/** A situation of the policy facts. `covers` names the sections of the facts that it stands for. */
export type Scenario = { key: string; covers: string[]; draft: (place: Place) => HouseholdDraft }

/** A situation that looks the same in every place. */
export function scenario(key: string, covers: string[], draft: HouseholdDraft): Scenario {
  return { key, covers, draft: () => draft }
}
