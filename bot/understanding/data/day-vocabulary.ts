/** How people say a day, a month or a year. */
const N = '(\\d{1,2}|[一二两三四五六七八九十廿]{1,3})'

/** Digits of numbers up to 99. */
export const DIGITS: Readonly<Record<string, number>> = {
  一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // biome-ignore format: one list
export const TEN = '十'
export const TWENTY = '廿'

/** The lunar calendar is kept as it was said. */
export const LUNAR =
  /(?:农历|阴历|旧历)[^,，。；;\s]{1,10}|(?:正|腊|冬)月[初十廿]?[一二三四五六七八九十\d]{0,2}|(?:今年|去年)?(?:过年|春节|年三十|除夕|元宵|清明|端午|七月半|中秋|重阳|国庆|元旦|冬至)(?:前|后|那天|那几天|的时候)?/

export const DAYS_FROM_TODAY: readonly [RegExp, number][] = [
  [/大前天/, -3],
  [/大后天/, 3],
  [/前天|前日/, -2],
  [/后天/, 2],
  [/昨(?:天|日|晚|夜)|yesterday/i, -1],
  [/明(?:天|日|早|晚)|tomorrow/i, 1],
  [/今(?:天|日|早|晚|朝)|刚才|刚刚|today/i, 0],
]
export const MONTHS_FROM_NOW: readonly [RegExp, number][] = [
  [/上上个?月/, -2],
  [/上个?月|last month/i, -1],
  [/下下个?月/, 2],
  [/下个?月|next month/i, 1],
  [/(?:这个?|本|当)月|月底|月头|this month/i, 0],
]
export const YEARS_FROM_NOW: readonly [RegExp, number][] = [
  [/前年/, -2],
  [/去年|last year/i, -1],
  [/今年|this year/i, 0],
  [/明年|next year/i, 1],
]

/** "三天前", "过两个礼拜", "半个月以前". */
export const APART = new RegExp(
  `(过|再过)?(半|${N.slice(1, -1)})(?:多)?(天|日|个?星期|个?礼拜|周|个月|年)(前|以前|之前|后|以后|之后)?`,
)
export const HALF = '半'
export const UNIT_DAYS: readonly [RegExp, number][] = [
  [/天|日/, 1],
  [/星期|礼拜|周/, 7],
]
export const IS_MONTH = /月/
export const IS_BEFORE = /前/
export const IS_AFTER = /后/

/** "上周三", "下礼拜天", "周五". */
export const WEEKDAY = /(上上|上|这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天])/
export const WEEKDAYS = '一二三四五六日'
export const SUNDAY = '天'
export const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1 }

/** Too rough for a day: kept as it was said. */
export const ROUGH =
  /(?:上上|上|这|下)个?(?:周|星期|礼拜)|前(?:几|两|些)(?:天|日)|前(?:一)?阵子|这(?:几天|阵子|两天)|(?:今|去|明)?年(?:初|头|底|尾)|(?:去年|今年|明年)?(?:开春|春天|夏天|秋天|冬天|入冬|暑假|寒假|开学)(?:前|后)?/

export const FULL_DATE = new RegExp(
  `(?:(\\d{4})\\s*[年./-]\\s*)?${N}\\s*[月/-]\\s*${N}\\s*[日号]?(?![\\d楼])`,
)
export const ISO_DATE = /(\d{4})-(\d{2})-(\d{2})/
export const MONTH = new RegExp(`(?:(\\d{4})\\s*年)?(?<![\\d个])${N}月份?(?!底之)`)
export const DAY_OF_MONTH = new RegExp(`${N}[号日](?![楼院房线门])`)
export const YEAR = /(\d{4})\s*年/
