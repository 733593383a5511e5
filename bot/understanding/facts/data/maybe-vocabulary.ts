import type { Group, Need, Spending } from '../../../../server/eligibility/engine/index.ts'

/** Words that point to a kind of people, a trouble or a spending, without saying enough for a fact. */
export const GROUP_HINTS: readonly (readonly [Group, RegExp])[] = [
  ['child', /小孩(?!.{0,4}(?:成家|大了|结婚))|孩子(?=.{0,4}(?:小|岁|上|读))|小学|初中|幼儿园|娃/],
  ['student', /上学|读书|念书|大学|高中|初中|小学|中专|职高|幼儿园/],
  ['elder', /老人|老母亲|老父亲|爷爷|奶奶|外公|外婆|老头|老太|(?:[六七八九]十|[6-9]\d)(?:多|几)?岁/],
  ['disabled', /残疾(?!车)|聋|哑|盲人/],
  ['ill', /尿毒症|癌|白血病|肿瘤|透析|大病(?!救|保|医)|重病|有病|得了?病|生病|瘫|中风|偏瘫/],
  ['jobless', /失业|下岗|找不到(?:工作|活)|没有?(?:工作|活干)/],
]

export const NEED_HINTS: readonly (readonly [Need, RegExp])[] = [
  ['housing', /危房|房子.{0,4}(?:漏|裂|快塌|要塌|破)|漏雨/],
  ['disaster', /台风|洪水|大水|水淹|淹了|地震|泥石流/],
  ['legal', /打官司|欠(?:薪|工资|我工钱)|拖欠|不给(?:工资|工钱|赡养费|抚养费)/],
  ['funeral', /办后事|办丧|安葬|火化|丧葬/],
]

export const SPENDING_HINTS: readonly (readonly [Spending, RegExp])[] = [
  [
    'medical',
    /(?:看病|住院|手术|吃药|透析|化疗|医药费|药费|治病|医院).{0,8}(?:花|钱|贵|\d|万|千)|花.{0,6}(?:看病|药)|尿毒症|透析|癌|白血病|(?:病|瘤).{0,10}花/,
  ],
  ['education', /学费|住宿费|供.{0,6}(?:读书|上学)|读书.{0,4}(?:花|钱)/],
  ['rehab', /康复/],
]

/** Right before a hint: it is denied. */
export const HINT_DENIED = /(?:没有?|不是|无|不|免|从不)$/
