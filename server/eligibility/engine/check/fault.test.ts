import { expect, test } from 'vitest'
import { translator } from '../../../platform/i18n.ts'
import { HOUSEHOLD_KEYS, MEMBER_KEYS, OBLIGOR_KEYS } from '../facts.ts'
import { checkScreenings } from './check-facts.ts'
import { nameOfFact, sayFault } from './fault.ts'

const zh = translator('zh-CN')
const en = translator('en')

const said = (given: unknown) => {
  const checked = checkScreenings(given)
  return checked.ok ? null : [sayFault(zh, checked.fault), sayFault(en, checked.fault)]
}

test.each([
  [
    { members: [{}, { age: 300 }] },
    '第 2 个人的年龄要在 0 到 120 之间，填的是 300。',
    'The age of person 2 must be from 0 to 120, not 300.',
  ],
  [{ monthlyIncomeFen: -1 }, '全家每月收入不能是负数。', 'household income a month cannot be negative.'],
  [
    { region: '999999' },
    '没有找到“999999”这个地方。请填浙江省县（市、区）的 6 位代码，例如 330281。',
    'There is no county "999999" in Zhejiang. Please give its six-digit code, e.g. 330281.',
  ],
  [
    {
      members: [
        { relation: 'self', age: 30 },
        { relation: 'child', age: 40 },
      ],
    },
    '第 2 个人的年龄填的是 40 岁，孩子不会比父母（30 岁）大，请看看是不是写错了。',
    'The age of person 2 is 40, but a child is younger than its parent (30). Please check.',
  ],
  [
    { incom: 1 },
    '没有“incom”这一项，请看看是不是写错了。',
    'There is no fact called "incom". Please check the spelling.',
  ],
  [
    { obligors: [{ rigidFen: -1 }] },
    '第 1 家亲人的每月看病上学的钱不能是负数。',
    "The medical and school costs a month of relatives' family 1 cannot be negative.",
  ],
  [
    { incomes: [{ kind: 'pension', fen: 300 }] },
    '没有“第 1 笔收入的fen”这一项，请看看是不是写错了。',
    'There is no fact called "the fen of income 1". Please check the spelling.',
  ],
  [[], '这一列是空的，至少写一户。', 'The list is empty: give at least one family.'],
  [
    { incomes: [{ kind: 'wage' }] },
    '第 1 笔收入的每月金额要填钱数（按分）。',
    'The monthly sum of income 1 must be a sum of money, in fen.',
  ],
])('%j', (given, chinese, english) => {
  const [inChinese, inEnglish] = said(given) ?? []
  expect(inChinese).toBe(chinese)
  expect(inEnglish?.toLowerCase()).toBe(english.toLowerCase())
})

test('every fact has a name in both languages', () => {
  const addresses = [
    ...HOUSEHOLD_KEYS,
    ...MEMBER_KEYS.map((key) => `members.0.${key}`),
    ...OBLIGOR_KEYS.map((key) => `obligors.19.${key}`),
    ...['kind', 'monthlyFen'].map((key) => `incomes.1.${key}`),
    ...['members', 'obligors', 'incomes', 'members.0', 'obligors.1', 'incomes.2'],
  ]
  for (const t of [zh, en]) {
    for (const address of addresses) expect(nameOfFact(t, address)).not.toMatch(/[{}]|^members|^obligors/)
  }
})
