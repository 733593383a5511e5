import type { Operator, PolicyKey, PolicyValues } from '../engine/pack-types.ts'

/**
 * What a value is measured in. Money is fen, shares, factors and areas are whole hundredths, `percent` is
 * hundredths of a percent, `flag` is 1 for yes and 0 for no.
 */
export type Kind =
  | 'fenMonth'
  | 'fenYear'
  | 'fen'
  | 'share'
  | 'factor'
  | 'percent'
  | 'count'
  | 'age'
  | 'months'
  | 'days'
  | 'workingDays'
  | 'area'
  | 'kwh'
  | 'flag'
  | 'operator'
  | 'choice'

export interface KeyShape {
  kind: Kind
  /** A measured number is compared with it, so its row must say with which operator. */
  limit?: true
  /** For whom an amount or limit is meant. */
  per?: 'person' | 'household'
  /** The words a choice or operator may hold. */
  words?: readonly string[]
  /** Sources contradict each other here: `policy:conflict.<id>` says how, and what is taken. */
  conflict?: Conflict
}

/** The contradictions between the sources that a setting decides. */
export type Conflict = 'taper' | 'review' | 'terms' | 'care' | 'grades' | 'car' | 'tekunBasic' | 'edge'

type Words = { [K in PolicyKey]: PolicyValues[K] extends number ? never : K }[PolicyKey]
type Shapes = {
  readonly [K in PolicyKey]: K extends Words ? KeyShape & { words: readonly PolicyValues[K][] } : KeyShape
}

/** How a measured number may meet a limit. */
export const OPERATORS = ['lt', 'lte', 'gt', 'gte'] as const satisfies readonly Operator[]

const OPERATOR = { kind: 'operator', words: OPERATORS } as const
const PERSON_YEAR = { kind: 'fenYear', per: 'person' } as const
const PERSON_MONTH = { kind: 'fenMonth', per: 'person' } as const
const PERSON_FACTOR = { kind: 'factor', per: 'person', limit: true } as const
const CAPITAL = { kind: 'fen', per: 'household', limit: true } as const
const HOMES = { kind: 'count', per: 'household', limit: true } as const
const AGE = { kind: 'age', per: 'person', limit: true } as const
const SHARE = { kind: 'share' } as const
const MONTHS = { kind: 'months' } as const
const WORKING_DAYS = { kind: 'workingDays' } as const

/** Every key of a pack: what the loading checks ask of it and what the policy page shows it as. */
export const KEYS: Shapes = {
  'dibao.standard': PERSON_YEAR,
  'dibao.standardUrban': PERSON_YEAR,
  'dibao.standardRural': PERSON_YEAR,
  'dibao.incomeEdge': OPERATOR,
  'dibao.assetsFactor': PERSON_FACTOR,
  'dibao.vehiclesMax': { kind: 'count', per: 'household' },
  'dibao.capital': CAPITAL,
  'dibao.floorShare': SHARE,
  'dibao.floorMode': { kind: 'choice', words: ['apply', 'mention'] },
  'dibian.incomeEdge': { ...OPERATOR, conflict: 'edge' },
  'dibian.factor': { kind: 'factor' },
  'dibian.assetsFactor': PERSON_FACTOR,
  'dibian.vehiclesMax': { kind: 'count', per: 'household' },
  'dibian.carPriceFactor': { kind: 'factor', limit: true, conflict: 'car' },
  'dibian.capital': CAPITAL,
  'dibian.livingSubsidy': PERSON_MONTH,
  'support.homes': HOMES,
  'support.carLow': { kind: 'factor', limit: true },
  'support.carHigh': { kind: 'factor', limit: true },
  'support.assetsFactor': PERSON_FACTOR,
  'support.capital': CAPITAL,
  'income.disregardFactor': { kind: 'factor', per: 'person' },
  'income.disregardMonthsMin': { ...MONTHS, conflict: 'taper' },
  'income.disregardMonthsMax': { ...MONTHS, conflict: 'taper' },
  'income.basicPensionExcluded': { kind: 'flag' },
  'members.conscriptCounted': { kind: 'flag' },
  disposableIncome: PERSON_YEAR,
  'zhichuxing.medicalMonthsBefore': MONTHS,
  'gangxing.ratio': { kind: 'share', limit: true },
  'gangxing.months': MONTHS,
  'tekun.basic': { ...PERSON_YEAR, conflict: 'tekunBasic' },
  'tekun.elderAge': AGE,
  'tekun.childAge': AGE,
  'tekun.supporterAge': AGE,
  'tekun.supporterDibaoAge': AGE,
  'tekun.partlyFrom': { kind: 'count', limit: true, conflict: 'grades' },
  'tekun.fullyFrom': { kind: 'count', limit: true, conflict: 'grades' },
  'tekun.careFull': { ...PERSON_MONTH, conflict: 'care' },
  'tekun.careModerate': { ...PERSON_MONTH, conflict: 'care' },
  'tekun.careLight': { ...PERSON_MONTH, conflict: 'care' },
  'tekun.careAble': { ...PERSON_MONTH, conflict: 'care' },
  'tekun.careFullShare': { ...SHARE, conflict: 'care' },
  'tekun.carePartlyShare': { ...SHARE, conflict: 'care' },
  'tekun.careAbleShare': { ...SHARE, conflict: 'care' },
  'tekun.dispersedShare': SHARE,
  'tekun.institutionExtra': SHARE,
  'tekun.fullInstitutionPlus': PERSON_MONTH,
  'children.orphanInstitution': PERSON_MONTH,
  'children.orphanFamily': PERSON_MONTH,
  'children.dibaoOther': PERSON_MONTH,
  'children.dibianOther': PERSON_MONTH,
  'child.orphanAge': AGE,
  'unattended.townshipWorkingDays': WORKING_DAYS,
  'unattended.countyWorkingDays': WORKING_DAYS,
  'medical.shareTekun': SHARE,
  'medical.shareDibao': SHARE,
  'medical.shareSevere': SHARE,
  'medical.shareDibian': SHARE,
  'medical.cap': PERSON_YEAR,
  'medical.outpatientCap': PERSON_YEAR,
  'medical.floorTekun': SHARE,
  'medical.floorDibao': SHARE,
  'medical.floorDibian': SHARE,
  'medical.floorIllness': SHARE,
  'medical.floorCap': PERSON_YEAR,
  'education.nutritionMeal': PERSON_YEAR,
  'education.boardingPrimary': PERSON_YEAR,
  'education.boardingJunior': PERSON_YEAR,
  'education.grantSenior': PERSON_YEAR,
  'housing.ruralProject': { kind: 'fen', per: 'household' },
  'disability.livingShare': SHARE,
  'disability.incomeFactor': PERSON_FACTOR,
  'disability.careFully': PERSON_MONTH,
  'disability.careLargely': PERSON_MONTH,
  'disability.carePartly': PERSON_MONTH,
  'disability.otherSevere': PERSON_MONTH,
  'disability.institutionExtra': SHARE,
  'disability.fullyInstitutionPlus': PERSON_MONTH,
  'disability.remoteForward': WORKING_DAYS,
  'disability.remoteDecision': WORKING_DAYS,
  'disability.remoteFeedback': WORKING_DAYS,
  'electricity.freeKwh': { kind: 'kwh', per: 'household' },
  'price.cpi': { kind: 'percent', limit: true },
  'price.food': { kind: 'percent', limit: true },
  'price.payWorkingDays': WORKING_DAYS,
  'legalAid.decisionWorkingDays': WORKING_DAYS,
  'funeral.freeItems': { kind: 'count' },
  'average.dibao': PERSON_YEAR,
  'average.dibaoUrban': PERSON_YEAR,
  'average.dibaoRural': PERSON_YEAR,
  'average.tekun': PERSON_YEAR,
  minimumWage: { kind: 'fenMonth' },
  'homes.free': HOMES,
  'homes.withArea': HOMES,
  'homes.averageArea': { kind: 'area', per: 'person', limit: true },
  'premises.rule': { kind: 'choice', words: ['none_except_only_home'] },
  'danrenbao.share': SHARE,
  'linshi.ceilingFactor': PERSON_FACTOR,
  'linshi.specialFactor': PERSON_FACTOR,
  'linshi.smallAmount': { kind: 'fen', limit: true },
  'process.surveyWorkingDays': { ...WORKING_DAYS, conflict: 'terms' },
  'process.noticeDays': { kind: 'days' },
  'process.decisionWorkingDays': { ...WORKING_DAYS, conflict: 'terms' },
  'review.months': { ...MONTHS, conflict: 'review' },
  'taper.months': { ...MONTHS, conflict: 'taper' },
}

/** What a key holds; undefined if there is no such key. */
export function shapeOf(key: string): KeyShape | undefined {
  const shapes: Readonly<Record<string, KeyShape>> = KEYS
  return Object.hasOwn(shapes, key) ? shapes[key] : undefined
}
