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
  /** Support money (供养费): a supporting family with this many homes, larger than the local average, bars. */
  'support.homes': number
  /** Price of its car, × annual standard. Counties choose between the two: below `carLow` none bars, above
   * `carHigh` all do. */
  'support.carLow': number
  'support.carHigh': number
  /** Its assets a person, × annual standard, above which it bars. */
  'support.assetsFactor': number
  /** Its subscribed capital, fen, household, from which it bars. */
  'support.capital': number
  /** Wage of a job taken while on dibao, left out of the income: at most × monthly standard, a month. */
  'income.disregardFactor': number
  /** Months that wage is left out: at least, and at most. */
  'income.disregardMonthsMin': number
  'income.disregardMonthsMax': number
  /** 1: the basic part of the resident pension is no income. */
  'income.basicPensionExcluded': number
  /** 1: a conscript is a member of the family. No Zhejiang text was found, so no pack sets it. */
  'members.conscriptCounted': number
  /** Disposable income a person of the place last year, fen a YEAR. No number was found, so no pack sets it. */
  disposableIncome: number
  /** Months before a family became one of 支出型 whose medical costs are assisted too. */
  'zhichuxing.medicalMonthsBefore': number
  /** Rigid spending of 12 months as a share of income, above which 刚性支出 holds. Not found, so not set. */
  'gangxing.ratio': number
  /** Months that a recognition as 刚性支出 family lasts at most. */
  'gangxing.months': number
  /** Basic living allowance of tekun 特困 a person a YEAR, fen. Read by tekun. */
  'tekun.basic': number
  /** Age from which a person counts as unable to work. */
  'tekun.elderAge': number
  /** Age below which a person counts as unable to work. */
  'tekun.childAge': number
  /** Age from which a supporter of small means counts as unable to support. */
  'tekun.supporterAge': number
  /** The same of a supporter who is on dibao. */
  'tekun.supporterDibaoAge': number
  /** Of the six self-care items, how many not met make partly and fully dependent. */
  'tekun.partlyFrom': number
  'tekun.fullyFrom': number
  /** Care money by the four grades, fen a month, as told for care bought from an institution. */
  'tekun.careFull': number
  'tekun.careModerate': number
  'tekun.careLight': number
  'tekun.careAble': number
  /** Care money by the three classes of 2020, share of the minimum wage: a draft only, so no rule reads it. */
  'tekun.careFullShare': number
  'tekun.carePartlyShare': number
  'tekun.careAbleShare': number
  /** Care money of one cared for at home, share of the amount above. */
  'tekun.dispersedShare': number
  /** Added for care in an institution, share of the amount, where the amounts are told without it. */
  'tekun.institutionExtra': number
  /** Added for a fully dependent person in an institution, fen a month. */
  'tekun.fullInstitutionPlus': number
  /** Orphan in an institution, fen a month. The children's amounts are read by the children's programmes. */
  'children.orphanInstitution': number
  /** Orphan living in a family (散居孤儿), fen a month; also the level 事实无人抚养 children are topped up to. */
  'children.orphanFamily': number
  /** Other child of a dibao family, fen a month. */
  'children.dibaoOther': number
  /** Other child of a dibian family, fen a month. */
  'children.dibianOther': number
  /** Age below which a child may be an orphan. */
  'child.orphanAge': number
  /** Working days in which the township checks and the county confirms that nobody brings a child up. */
  'unattended.townshipWorkingDays': number
  'unattended.countyWorkingDays': number
  /** Share of one's own covered medical cost that is paid, by group; severe: disability level 1 and 2. */
  'medical.shareTekun': number
  'medical.shareDibao': number
  'medical.shareSevere': number
  'medical.shareDibian': number
  /** Most a person a YEAR, fen; not for tekun. */
  'medical.cap': number
  /** The part of it open to ordinary outpatient care, a person a YEAR, fen. */
  'medical.outpatientCap': number
  /** Least shares every place of the province pays, by group; illness: families poor through illness. */
  'medical.floorTekun': number
  'medical.floorDibao': number
  'medical.floorDibian': number
  'medical.floorIllness': number
  /** Least yearly ceiling of a place, a person, fen. */
  'medical.floorCap': number
  /** School meals in compulsory education, fen a YEAR a pupil. */
  'education.nutritionMeal': number
  /** Boarding aid, fen a YEAR a pupil. */
  'education.boardingPrimary': number
  'education.boardingJunior': number
  /** Grant in senior and vocational school, fen a YEAR a pupil. */
  'education.grantSenior': number
  /** Home improvement project for dibao families (善居工程), fen a household, once. */
  'housing.ruralProject': number
  /** Living subsidy of a disabled person, share of the monthly standard. */
  'disability.livingShare': number
  /** Income a person below which it is paid, × standard. */
  'disability.incomeFactor': number
  /** Care subsidy by dependence, fen a month. */
  'disability.careFully': number
  'disability.careLargely': number
  'disability.carePartly': number
  /** Care subsidy of another severely disabled person, fen a month. */
  'disability.otherSevere': number
  /** Added to the care subsidy in an institution, share of it. */
  'disability.institutionExtra': number
  /** Added for a fully dependent person in an institution, fen a month. */
  'disability.fullyInstitutionPlus': number
  /** Working days of an application handed in away from home: sent on, decided, answered. */
  'disability.remoteForward': number
  'disability.remoteDecision': number
  'disability.remoteFeedback': number
  /** Electricity free of charge, kWh a household a month. */
  'electricity.freeKwh': number
  /** Rise of consumer prices and of food prices over a year that starts the price subsidy, hundredths of a %. */
  'price.cpi': number
  'price.food': number
  /** Working days after publication within which it is paid. */
  'price.payWorkingDays': number
  'legalAid.decisionWorkingDays': number
  /** Funeral items free for all. */
  'funeral.freeItems': number
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
  /** Ceiling of what the township may give by itself, fen. Not found, so not set. */
  'linshi.smallAmount': number
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
  /** The document is a plan with a target for the time, and does not tell what was then decided. */
  planned?: true
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
  /** Documents its rows name that are not among the built-in ones. */
  sources?: Readonly<Record<string, SourceDocument>>
}

/**
 * Exact limits of a place in fen a person a YEAR, so that no comparison rounds: a monthly income compares as
 * income × 12. `undefined` where the place and date have no number.
 */
export interface Lines {
  /** Dibao standard. */
  readonly standard: number | undefined
  /** Factor × standard, before the minimum wage caps it (Z1 art. 13). */
  readonly dibianFactor: number | undefined
  /** The minimum wage as a yearly line. */
  readonly wage: number | undefined
  /** The dibian line: the lower of the two bounds. */
  readonly dibian: number | undefined
  /** Which of the two bounds it is. */
  readonly dibianBound: 'Wage' | 'Factor'
  /** Financial assets a person, fen. */
  readonly dibaoAssets: number | undefined
  readonly dibianAssets: number | undefined
  /** Price of the one car allowed under dibian, fen. */
  readonly carPrice: number | undefined
}

/** The rules in force for one place on one day. */
export interface ResolvedPack {
  /** null: the place is not known, so no local rule may decide. */
  region: string | null
  asOf: string
  version: string
  rows: { readonly [K in PolicyKey]?: PackRow<K> }
  sources: Readonly<Record<string, SourceDocument>>
  lines: Lines
}
