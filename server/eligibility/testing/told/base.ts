import type { Facts, Member, PolicyKey } from '../../engine/index.ts'
import type { packsWith } from '../packs-with.ts'

/** A family whose whole result stands word for word in the file of its name. */
export interface ToldFamily {
  facts: Facts
  /** Day of the rules; without it that of all the others. */
  on?: string
  /** Values its place is to have none of. */
  without?: readonly PolicyKey[]
  /** Values put over those of its place. */
  values?: Parameters<typeof packsWith>[0]
}

/** One person in Yuyao who has told everything, and is poor in nothing but income. */
export const CALM: Facts = {
  region: '330281',
  persons: 1,
  monthlyIncomeFen: 100_000,
  obligorFamilies: 0,
  financialAssetsFen: 1_000_000,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  groups: [],
  needs: [],
  spending: [],
  hardNow: false,
  emergency: 'none',
  spendingJump: false,
  alreadyOn: 'none',
  supporters: 'able',
}
export const ADULT: Member = {
  relation: 'self',
  age: 45,
  together: true,
  away: 'none',
  disability: 'none',
  dependence: 'none',
  selfCareUnmet: 0,
  illness: false,
  study: 'none',
  work: 'employed',
  incomeFen: 100_000,
}
export const CHILD: Member = {
  ...ADULT,
  relation: 'child',
  age: 9,
  work: 'unable',
  incomeFen: 0,
  study: 'primary',
}
export const SEVERE: Member = {
  ...ADULT,
  disability: 'physical',
  disabilityLevel: 1,
  work: 'unable',
  incomeFen: 0,
}

/** Four generations: somebody for whom each programme of persons was made. */
export const HOUSE: readonly Member[] = [
  ADULT,
  { ...SEVERE, relation: 'spouse', age: 44, dependence: 'fully', selfCareUnmet: 6 },
  { ...CHILD, father: 'able', mother: 'able' },
  { ...CHILD, relation: 'other', age: 12, duty: true, study: 'junior', father: 'dead', mother: 'missing' },
  { ...ADULT, relation: 'parent', age: 78, work: 'retired', incomeFen: 30_000, dependence: 'partly' },
  { ...ADULT, relation: 'sibling', age: 30, duty: false, work: 'jobless', illness: true },
]
export const HELD: Facts = {
  ...CALM,
  persons: 6,
  monthlyIncomeFen: 600_000,
  groups: ['child', 'student', 'elder', 'disabled', 'ill', 'jobless'],
}
export const ALL_NEEDS: Facts = {
  needs: ['housing', 'disaster', 'legal', 'funeral'],
  housingProblem: 'dangerous',
  disasterLoss: 'home',
  legalMatter: 'maintenance',
}
export const ALL_COSTS: Facts = {
  spending: ['medical', 'education', 'rehab', 'work'],
  medicalYearFen: 2_000_000,
  educationYearFen: 600_000,
  rehabYearFen: 300_000,
  workCostFen: 20_000,
}
export const RELATIVES: Facts = {
  obligorFamilies: 2,
  obligors: [
    {
      hardship: false,
      monthlyIncomeFen: 900_000,
      persons: 3,
      rigidFen: 50_000,
      supports: 2,
      supportsHere: 1,
      property: 'within',
    },
    { hardship: true, property: 'car' },
  ],
}
