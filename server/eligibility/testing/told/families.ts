import {
  ADULT,
  ALL_COSTS,
  ALL_NEEDS,
  CALM,
  CHILD,
  HELD,
  HOUSE,
  RELATIVES,
  SEVERE,
  type ToldFamily,
} from './base.ts'

/** Families that between them meet, miss and leave open what the rules ask. Named as their files are. */
export const FAMILIES: Readonly<Record<string, ToldFamily>> = {
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
}
