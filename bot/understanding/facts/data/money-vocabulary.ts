/** What a sum may be about; the first row that stands near it counts. */
export type About = 'nothing' | 'savings' | 'rehab' | 'medical' | 'tuition' | 'income' | 'spent'

/** Paid to the old, month by month. */
export const PENSION =
  /(?:一个月|每个?月)?(?:就|也|有|拿|是|的)*(?:退休金|退休工资|养老金|养老保险|农保|社保|失地保)(?!.{0,3}[交缴补扣])/

export const ABOUT_MONEY: readonly (readonly [About, RegExp])[] = [
  // Owed, given, helped with, paid for living: no fact of these.
  [
    'nothing',
    /[交缴补买]了?(?:农保|社保|养老|医保)|(?:农保|社保|养老保险|医保)(?:一年|每年|要|都)*[交缴补扣]|涨|增加|多了|少了|降了|加了|欠|借|债|贷|还(?!有|是|能)|赔|罚|房租|租金|租房|房贷|彩礼|补贴|补助|低保金|救助|救济|抚恤|优抚|奖学金|报销了|给我|寄|赡养|抚养费|生活费|押金|捐|标准|达到|超过|低于|以上|以下|以内/,
  ],
  ['savings', /存款|存了|存着|存折|积蓄|银行(?:里|卡)/],
  ['rehab', /康复/],
  [
    'medical',
    /(?:病|癌|瘤|尿毒症|透析)[^,]{0,10}[花用]|看病|医药费|医疗费|药费|住院|手术|化疗|放疗|透析|治病|治疗|吃药|开刀|医院/,
  ],
  ['tuition', /学费|学杂|住宿费|读书要|上学要|读书花|上学花/],
  ['spent', /花|用掉|开销|支出|费|买|要交|吃掉/],
  [
    'income',
    /工资|收入|挣|赚|退休金|养老金|养老保险|农保|社保|失地保|月薪|拿到手|打工|零工|散工|上班|干活|做工|种田|摆摊|外卖|保洁|保姆|快递|收银|洗碗|服务员|保安|门卫|环卫|护工|[捡收](?:废品|垃圾|破烂)|滴滴|出租车|货车|缝纫|钟点工|小工|搬砖|理货|阿姨|来料加工|(?:怎么|咋|难)过/,
  ],
]

/** Pay that is by the month unless something else is said. */
export const MONTHLY_PAY = /工资|退休金|养老金|养老保险|农保|社保|失地保|月薪/

export const PER_MONTH = /每个?月|一个月|月薪|按月|月$|\/月/
export const PER_YEAR = /每年|一年|年薪|全年|半年|几年|[两三四五六]年/
export const PER_DAY = /每天|一天|日薪|一日|每日|天$|\/天|一工/
export const PER_ELSE = /小时|一次|每次|半个月|一周|一个礼拜|一季|一趟/
/** The same right behind the sum: "两千一个月", "100一天". */
export const MONTH_AFTER = /^(?:一个?月|每月|每个月|\/月|月)/
export const DAY_AFTER = /^(?:一天|每天|\/天|一日|一工)/
export const ELSE_AFTER = /^(?:一次|一小时|每小时|半个月|一周|一年|每年|\/年|\/小时)/

/** The last twelve months, and what one has paid oneself: only both together answer the question. */
export const THIS_YEAR = /今年|这一?年|最近一年|近一年|过去一年|一年(?!级)/
export const SELF_PAID = /自己(?:掏|付|出|花)|自费|自掏|自付|报(?:销)?(?:完|以后|之后|后|掉)/

/** No money comes in: of one person, and of all. */
export const NO_INCOME = /^[^,]{0,24}?(?:没有?|零|无)(?:任何|一分钱|固定)?(?:的)?(?:收入|经济来源|工资)/
/** Another time than the last twelve months. */
export const OTHER_YEAR = /前[两几三]?年|去年|大前年|早几年/
export const UNSURE_INCOME = /固定收入|稳定收入|固定工资|固定的|稳定|有时|不一定|多的时候|好的时候/
/** The sum is that of all of them, not one person's pay. */
export const OF_ALL = /收入|总共|一共|加起来|合计|全家/

/** Right before a sum without "a month": the pay of a job is by the month. */
export const JOB_BEFORE =
  /(?:上班|打工|挣钱|赚钱|外卖|快递|货车|烧饭|收银|洗碗|保安|门卫|保洁|保姆|服务员|环卫|护工|滴滴|工资)(?:也|就|才|只有|有|是|大概|拿)?$/
/** Such pay, fen: below may be a day's, above a year's. */
export const MONTHLY_FROM = 100_000
export const MONTHLY_TO = 3_000_000

/** Nobody else of the family earns: "就我一个人上班", "全家靠我打工". */
export const ONLY_EARNER =
  /一个人(?:在)?(?:外面|外头|厂里)?(?:上班|打工|挣|赚|做工|干活|有收入|有工资|做生活)|(?:全家|一家人?|全)(?:就|都|全)?靠$/
/** Sums put together. */
export const PUT_TOGETHER = /加起来|加一起|加在一起|合计|总共|一共|合起来/
/** What somebody left behind lives on: "老头子死了十几年了一个月三百多块怎么过啦". */
export const LIVES_ON =
  /(?:我?现在|就靠|只有|一个月|每个?月)[^,]{2,12}(?:怎么过|咋过|难过|不够)|(?:一个月|每个?月)?(?:农保|养老金|退休金)/
