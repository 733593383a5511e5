/** A: full text read. B: official page, excerpt. C: press. D: unofficial copy. seed: given project document. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'seed'

/** How a number is compared with a limit: below, at most, above, at least. */
export type Operator = 'lt' | 'lte' | 'gt' | 'gte'

/** Every value a pack may hold, with its unit. Factors and shares are whole hundredths: 150 = 1.5 times. */
export interface PolicyValues {
  /** Dibao standard a person a YEAR, fen (monthly × 12, so that ÷12 never rounds a comparison). */
  'dibao.standard': number
  /** Like `dibao.standard`, of a time or place with one number for townspeople and one for villagers. */
  'dibao.standardUrban': number
  'dibao.standardRural': number
  /** Income against the standard. */
  'dibao.incomeEdge': Operator
  /** Assets a person, × annual standard. */
  'dibao.assetsFactor': number
  /** Cars and boats allowed. */
  'dibao.vehiclesMax': number
  /** Subscribed capital, fen, household. */
  'dibao.capital': number
  /** Least top-up a person, share of the standard. */
  'dibao.floorShare': number
  /** `apply`: the floor is in the sum; `mention`: told as possible, not in the sum. */
  'dibao.floorMode': 'apply' | 'mention'
  'dibian.incomeEdge': Operator
  /** Line = factor × standard, never above the minimum wage. */
  'dibian.factor': number
  'dibian.assetsFactor': number
  'dibian.vehiclesMax': number
  /** Price of the one car, × annual standard. */
  'dibian.carPriceFactor': number
  'dibian.capital': number
  /** Living subsidy, fen a person a month. */
  'dibian.livingSubsidy': number
  /** Basic living allowance of tekun 特困 a person a YEAR, fen. No rule reads it yet. */
  'tekun.basic': number
  /** Orphan in an institution, fen a month. No rule reads the children's amounts yet. */
  'children.orphanInstitution': number
  /** Orphan living in a family (散居孤儿), fen a month. */
  'children.orphanFamily': number
  /** Other child of a dibao family, fen a month. */
  'children.dibaoOther': number
  /** Other child of a dibian family, fen a month. */
  'children.dibianOther': number
  /** Averages of the whole province, fen a person a YEAR: for comparison, never the standard of a place. */
  'average.dibao': number
  'average.dibaoUrban': number
  'average.dibaoRural': number
  'average.tekun': number
  /** Minimum wage a month, fen. */
  minimumWage: number
  /** Homes allowed whatever their size. */
  'homes.free': number
  /** Homes allowed if the area a person is not above the local average. */
  'homes.withArea': number
  /** Local average floor area a person, hundredths of a square metre. */
  'homes.averageArea': number
  'premises.rule': 'none_except_only_home'
  /** Share of the standard for one who applies alone. */
  'danrenbao.share': number
  /** Ceiling a person, × monthly standard. */
  'linshi.ceilingFactor': number
  /** Ceiling a person in special cases. */
  'linshi.specialFactor': number
  'process.surveyWorkingDays': number
  'process.noticeDays': number
  'process.decisionWorkingDays': number
  /** Months between reviews. */
  'review.months': number
  /** Months dibao goes on after a job lifts income over the line. */
  'taper.months': number
}

export type PolicyKey = keyof PolicyValues

/** A document that rules are taken from. */
export interface SourceDocument {
  title: string
  titleEn: string
  grade: Grade
  url?: string
  /** A draft (征求意见稿): its rows are shown, and never decide. */
  draft?: true
}

/** One dated value. */
export interface PackRow<K extends PolicyKey = PolicyKey> {
  key: K
  value: PolicyValues[K]
  /** How a measured number meets this limit; only on limits. */
  op?: Operator
  /** First day, YYYY-MM-DD. Of a number only told as "before", the last day before: all that is known of it. */
  validFrom: string
  /** First day on which it no longer applies; null: open. */
  validTo: string | null
  /** Last day on which it is taken as current; afterwards it still answers, and says so. */
  reviewBy: string
  source: string
  clause: string
  clauseEn: string
  /** No number was found for the time before this row: a gap that is meant. */
  afterGap?: true
  /** Arithmetic or a reading of ours, not a quoted number. */
  derived?: true
  /** The rule is another place's; taken as a pattern. */
  otherPlace?: true
  note?: string
}

type AnyRow = { [K in PolicyKey]: PackRow<K> }[PolicyKey]

/** The rules of one level of one place. */
export interface PolicyPack {
  id: string
  version: string
  level: 'national' | 'province' | 'city' | 'district_group' | 'county'
  /** Prefixes of region codes it covers; '' is everywhere. */
  covers: readonly string[]
  rows: readonly AnyRow[]
}

/** The rules in force for one place on one day. */
export interface ResolvedPack {
  /** null: the place is not known, so no local rule may decide. */
  region: string | null
  asOf: string
  version: string
  rows: { readonly [K in PolicyKey]?: PackRow<K> }
}
