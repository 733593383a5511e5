import type { Facts, Member, PolicyKey } from '../../engine/index.ts'

/** A family whose whole result stands word for word in the file of its name. */
export interface ToldFamily {
  facts: Facts
  /** Day of the rules; without it that of all the others. */
  on?: string
  /** Values its place is to have none of. */
  without?: readonly PolicyKey[]
}

const CALM: Facts = {
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
const ADULT: Member = {
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
const CHILD: Member = { ...ADULT, relation: 'child', age: 9, work: 'unable', incomeFen: 0, study: 'primary' }
const SEVERE: Member = { ...ADULT, disability: 'physical', disabilityLevel: 1, work: 'unable', incomeFen: 0 }

/** Four generations: somebody for whom each programme of persons was made. */
const HOUSE: readonly Member[] = [
  ADULT,
  { ...SEVERE, relation: 'spouse', age: 44, dependence: 'fully', selfCareUnmet: 6 },
  { ...CHILD, father: 'able', mother: 'able' },
  { ...CHILD, relation: 'other', age: 12, duty: true, study: 'junior', father: 'dead', mother: 'missing' },
  { ...ADULT, relation: 'parent', age: 78, work: 'retired', incomeFen: 30_000, dependence: 'partly' },
  { ...ADULT, relation: 'sibling', age: 30, duty: false, work: 'jobless', illness: true },
]
const HELD: Facts = {
  ...CALM,
  persons: 6,
  monthlyIncomeFen: 600_000,
  groups: ['child', 'student', 'elder', 'disabled', 'ill', 'jobless'],
}
const ALL_NEEDS: Facts = {
  needs: ['housing', 'disaster', 'legal', 'funeral'],
  housingProblem: 'dangerous',
  disasterLoss: 'home',
  legalMatter: 'maintenance',
}
const ALL_COSTS: Facts = {
  spending: ['medical', 'education', 'rehab', 'work'],
  medicalYearFen: 2_000_000,
  educationYearFen: 600_000,
  rehabYearFen: 300_000,
  workCostFen: 20_000,
}
const RELATIVES: Facts = {
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

/** Families that between them meet, miss and leave open what the rules ask. Named as their files are. */
export const TOLD_FAMILIES: Readonly<Record<string, ToldFamily>> = {
  'nothing-told': { facts: {} },
  'place-only': { facts: { region: '330106' } },
  'everything-skipped': { facts: Object.fromEntries(Object.keys(CALM).map((key) => [key, null])) },
  'poor-alone': { facts: CALM },
  'poor-alone-in-hangzhou': {
    facts: { ...CALM, region: '330106', ...ALL_NEEDS, hardNow: true, emergency: 'fire' },
  },
  'rich-alone': {
    facts: {
      ...CALM,
      monthlyIncomeFen: 900_000,
      financialAssetsFen: 90_000_000,
      vehicles: 'more',
      homes: 4,
      premises: 'some',
      companyCapitalFen: 99_000_000,
    },
  },
  'place-without-standard': {
    facts: { ...HELD, ...ALL_COSTS, ...RELATIVES, region: '330702', members: HOUSE },
  },
  'four-generations': { facts: { ...HELD, ...ALL_NEEDS, members: HOUSE } },
  'four-generations-in-hangzhou': {
    facts: { ...HELD, region: '330106', members: HOUSE, hardNow: true, spendingJump: true },
  },
  'four-generations-well-off': {
    facts: {
      ...HELD,
      ...ALL_COSTS,
      monthlyIncomeFen: 1_500_000,
      members: HOUSE,
      financialAssetsFen: 30_000_000,
    },
  },
  'people-only-named': { facts: { ...HELD, persons: 3 } },
  'people-half-told': { facts: { ...HELD, members: HOUSE.map(({ relation, age }) => ({ relation, age })) } },
  'costs-and-relatives': {
    facts: { ...CALM, ...ALL_COSTS, ...RELATIVES, persons: 2, monthlyIncomeFen: 300_000 },
  },
  'costs-only-named': {
    facts: {
      ...CALM,
      persons: 2,
      monthlyIncomeFen: 290_000,
      spending: ['medical', 'education', 'rehab', 'work'],
    },
  },
  'relatives-only-counted': { facts: { ...CALM, obligorFamilies: 2 } },
  'one-car-two-homes': {
    facts: {
      ...CALM,
      vehicles: 'one_car',
      homes: 2,
      floorAreaPerPerson: 20,
      premises: 'only_home',
      companyCapitalFen: 15_000_000,
      monthlyIncomeFen: 200_000,
      carPriceFen: 3_000_000,
    },
  },
  'on-dibao-with-a-job': {
    facts: {
      ...CALM,
      alreadyOn: 'dibao',
      monthlyIncomeFen: 300_000,
      newJobIncomeFen: 250_000,
      newJobMonths: 8,
    },
  },
  'old-alone': {
    facts: {
      ...CALM,
      monthlyIncomeFen: 20_000,
      supporters: 'none',
      groups: ['elder'],
      members: [
        { ...ADULT, age: 80, work: 'retired', incomeFen: 20_000, selfCareUnmet: 5, institution: true },
      ],
    },
  },
  orphans: {
    facts: {
      ...CALM,
      persons: 2,
      monthlyIncomeFen: 0,
      supporters: 'unable',
      groups: ['child', 'student'],
      members: [
        {
          ...CHILD,
          relation: 'self',
          age: 15,
          study: 'senior',
          father: 'dead',
          mother: 'dead',
          institution: true,
        },
        { ...CHILD, relation: 'sibling', age: 8, duty: true, father: 'dead', mother: 'unable' },
      ],
    },
  },
  'disabled-at-all-levels': {
    facts: {
      ...CALM,
      persons: 4,
      groups: ['disabled'],
      members: [
        { ...SEVERE, disability: 'visual', disabilityLevel: 2, dependence: 'largely' },
        {
          ...SEVERE,
          relation: 'spouse',
          disability: 'psychiatric',
          disabilityLevel: 3,
          institution: true,
          dependence: 'fully',
        },
        {
          ...SEVERE,
          relation: 'child',
          age: 17,
          disability: 'multiple',
          disabilityLevel: 4,
          father: 'unable',
          mother: 'unable',
        },
        { ...SEVERE, relation: 'parent', age: 66, disability: 'hearing', disabilityLevel: null },
      ],
    },
  },
  'no-rules-of-property': {
    facts: { ...HELD, members: HOUSE, homes: 2, vehicles: 'one_car', premises: 'some', companyCapitalFen: 5 },
    without: [
      'homes.free',
      'homes.withArea',
      'premises.rule',
      'dibao.capital',
      'dibian.capital',
      'dibao.vehiclesMax',
      'dibian.vehiclesMax',
      'dibao.assetsFactor',
      'dibian.assetsFactor',
    ] as PolicyKey[],
  },
  'no-rules-of-people': {
    facts: { ...HELD, ...ALL_NEEDS, members: HOUSE },
    without: [
      'tekun.elderAge',
      'tekun.childAge',
      'child.orphanAge',
      'disability.incomeFactor',
      'disability.livingShare',
      'disability.careFully',
      'tekun.basic',
      'danrenbao.share',
      'children.orphanFamily',
      'linshi.ceilingFactor',
    ] as PolicyKey[],
  },
  'before-the-rules': { facts: { ...HELD, ...ALL_COSTS, members: HOUSE }, on: '2019-06-01' },
}
