/**
 * What a message can want. One of them holds for each message, the one that has to be answered.
 * The meanings are those that training and evaluation sentences are written by.
 */
export const INTENTS = [
  /** Wants to know what help there is for them, whether they qualify; or tells of their hardship. */
  'screen',
  /** Wants to apply now, go on with an application, hand it in or take it back. */
  'apply',
  /** Where their application stands, whether it was decided, how long it still takes. */
  'progress',
  /** 幸福码: where it is, showing it, somebody scanned it, it was lost. */
  'code',
  /** 幸福清单: what they receive today, whether and when the money came, how much was paid. */
  'list',
  /** 微心愿: wishes for a small thing or a small favour. */
  'wish',
  /** A service of the 助联体: somebody who visits, cares, cleans, cooks, talks, accompanies to the hospital. */
  'service',
  /** Asks about a rule: conditions, amounts, papers, steps, deadlines, who decides, what happens if. */
  'policy',
  /** Tells that something changed: income, job, a birth, a death, a move, a marriage, the bank card. */
  'report_change',
  /** Does not agree with a refusal, a stop or a sum, and wants it looked at again. */
  'appeal',
  /** Tells of somebody who gets what they should not, or of staff who take money or favour friends. */
  'report_abuse',
  /** How to reach an office: phone, address, opening hours, which window. */
  'contact',
  /** Wants to help others: claim wishes, donate, volunteer. */
  'volunteer',
  /** Wants to talk to a person instead of the bot. */
  'person',
  /** Danger to life or limb, nothing to eat, nowhere to sleep, a child in danger. */
  'emergency',
  /** Greetings, thanks, who are you, what can you do, feelings without a question. */
  'smalltalk',
  /** Nothing that social assistance answers: weather, other offices, shopping, jokes, nonsense. */
  'out_of_scope',
] as const

export type Intent = (typeof INTENTS)[number]

/** What a message is about; several may hold. `none` stands alone. */
export const TOPICS = [
  /** 低保 */
  'dibao',
  /** 低保边缘 */
  'dibian',
  /** 特困 (五保) */
  'tekun',
  /** 支出型 and 刚性支出困难: spending eats up the income. */
  'expenditure',
  /** 临时救助 */
  'linshi',
  /** Illness, its costs, medical aid and insurance. */
  'medical',
  /** School, tuition, students. */
  'education',
  /** Housing: rent, public rental, dangerous houses. */
  'housing',
  /** Work: looking for it, losing it, public-welfare jobs, what work does to aid. */
  'employment',
  /** Fire, flood, typhoon. */
  'disaster',
  /** Disability: certificate, the two subsidies, aids. */
  'disability',
  /** Children: orphans, 事实无人抚养, 困境儿童, left behind. */
  'children',
  /** The old: care, homes, meals, allowances by age. */
  'elderly',
  /** Former soldiers. */
  'veterans',
  /** Legal aid, lawsuits, wages owed. */
  'legal',
  /** Death, burial, cremation. */
  'funeral',
  /** Electricity, water, gas, cable television, and what prices do. */
  'utilities',
  /** Papers and certificates: what to bring, ID card, household register, forms. */
  'documents',
  /** Who sees what, public notice, consent to checks. */
  'privacy',
  /** 赡养、抚养、扶养: what children, parents, spouses owe each other. */
  'family_support',
  /** Savings, cars, houses, shops owned. */
  'property',
  /** None of these. */
  'none',
] as const

export type Topic = (typeof TOPICS)[number]
