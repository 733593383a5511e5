import type { PolicyKey } from '../../engine/index.ts'
import { ALL_PACKS } from '../../packs/all.ts'
import { ALL_COSTS, ALL_NEEDS, CALM, HELD, HOUSE, RELATIVES, type ToldFamily } from './base.ts'

/** What no place has set, or sets for a home of one's own. */
const SET: NonNullable<ToldFamily['values']> = {
  disposableIncome: { value: 7_000_000 },
  'gangxing.ratio': { value: 45, op: 'gt' },
  'linshi.smallAmount': { value: 200_000, op: 'lte' },
  'homes.averageArea': { value: 4000, op: 'lte' },
  'members.conscriptCounted': { value: 1 },
  'zhichuxing.medicalMonthsBefore': { value: 12 },
}

const EVERY_VALUE = [...new Set(ALL_PACKS.flatMap(({ rows }) => rows.map(({ key }) => key)))]

/** The same families where a place has set more than any has, or less, or before there were rules. */
export const PLACES: Readonly<Record<string, ToldFamily>> = {
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
  'everything-set': {
    facts: {
      ...CALM,
      ...ALL_COSTS,
      ...ALL_NEEDS,
      persons: 2,
      monthlyIncomeFen: 160_000,
      homes: 2,
      floorAreaPerPerson: 30,
      hardNow: true,
      emergency: 'illness',
      members: HOUSE,
    },
    values: SET,
  },
  'everything-set-and-spent': {
    facts: {
      ...HELD,
      ...ALL_COSTS,
      region: '330106',
      monthlyIncomeFen: 900_000,
      medicalYearFen: 9_000_000,
      homes: 2,
      floorAreaPerPerson: 41,
      members: HOUSE,
    },
    values: SET,
  },
  'everything-set-little-told': {
    facts: { ...HELD, homes: 2, monthlyIncomeFen: 900_000, spending: undefined, obligorFamilies: undefined },
    values: SET,
  },
  'nothing-set': {
    facts: {
      ...HELD,
      ...ALL_COSTS,
      ...ALL_NEEDS,
      ...RELATIVES,
      members: HOUSE,
      hardNow: true,
      emergency: 'other',
      alreadyOn: 'dibao',
      newJobIncomeFen: 100,
      newJobMonths: 1,
    },
    without: EVERY_VALUE,
  },
  'needs-of-townspeople': {
    facts: {
      ...CALM,
      needs: ['housing', 'disaster', 'legal'],
      housingProblem: 'no_home',
      disasterLoss: 'living',
      legalMatter: 'wages',
      hardNow: true,
      emergency: 'accident',
    },
  },
  'other-needs': {
    facts: {
      ...CALM,
      monthlyIncomeFen: 300_000,
      needs: ['housing', 'disaster', 'legal', 'funeral'],
      housingProblem: 'other',
      disasterLoss: 'none',
      legalMatter: 'other',
      hardNow: true,
      emergency: 'other',
    },
  },
  'violence-at-home': {
    facts: {
      ...CALM,
      monthlyIncomeFen: 900_000,
      needs: ['legal'],
      legalMatter: 'violence',
      spendingJump: true,
      hardNow: true,
    },
  },
  'on-dibian-in-ningbo': {
    facts: { ...HELD, region: '330206', alreadyOn: 'dibian', monthlyIncomeFen: 1_000_000, members: HOUSE },
  },
  'in-cixi-before': { facts: { ...CALM, region: '330282', monthlyIncomeFen: 60_000 }, on: '2020-01-01' },
  'in-wenzhou': { facts: { ...HELD, region: '330302', members: HOUSE, ...ALL_NEEDS } },
  'in-no-place-of-ours': { facts: { ...HELD, region: '330000', members: HOUSE } },
}
