import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../server/eligibility/engine/index.ts'
import { readFacts } from './read-facts.ts'

const told = (text: string, facts: Facts = {}) =>
  Object.fromEntries(readFacts(text, { facts }).facts.map(({ key, value }) => [key, value]))

/** The same in both languages. */
const SAME: readonly (readonly [english: string, chinese: string])[] = [
  [
    'my family of three, my wife has kidney failure, I earn 2000 a month',
    '我家三口人，我老婆尿毒症，我一个月挣2000元',
  ],
  ['We are a family of four. My husband is unemployed.', '我们一家四口。我老公失业了。'],
  [
    'There are 5 of us and my mother is 76 years old, she lives with us',
    '我家5口人，我妈76岁，她跟我们一起住',
  ],
  ['I live alone, I am 82', '家里就我一个人，我82岁'],
  ['My 13-year-old son has a level 2 intellectual disability', '我儿子13岁，智力二级残疾'],
  ['my daughter is in junior high school', '我女儿上初中'],
  ['I lost my job and have no income', '我失业了，没有收入'],
  ['My pension is 1,800 yuan a month', '我退休金一个月1800元'],
  ['we have no house and no car', '我们家没有房子，没有汽车'],
  ['we earn about 3000 a month', '我们家一个月收入一共3000元'],
  ['My father is bedridden. My husband earns 4500 a month.', '我爸卧床。我老公一个月挣4500元。'],
  ['I have 20000 in the bank', '我存款20000元'],
  ['my wife has lung cancer, we cannot afford treatment', '我老婆肺癌，我们没钱看病'],
]

describe('English', () => {
  it.each(SAME)('%s', (english, chinese) => {
    const facts = told(chinese)
    expect(Object.keys(facts).length).toBeGreaterThan(0)
    expect(told(english)).toEqual(facts)
  })

  it('written out by hand, so that both cannot be wrong alike', () => {
    expect(told(SAME[0]?.[0] ?? '')).toEqual({
      persons: 3,
      'members.0.relation': 'spouse',
      'members.0.illness': true,
      'members.1.relation': 'self',
      'members.1.incomeFen': 200_000,
    })
    expect(told('my son is 9 years old')).toEqual({ 'members.0.relation': 'child', 'members.0.age': 9 })
    expect(told('I am retired, my pension is 2k a month')).toEqual({
      'members.0.relation': 'self',
      'members.0.work': 'retired',
      'members.0.incomeFen': 200_000,
    })
  })

  it.each([
    'If my wife gets cancer, what then?',
    'maybe my wife has cancer',
    'My neighbour earns 2000 a month',
    'my brother is unemployed',
    'my wife does not have cancer',
    'I used to earn 5000 a month',
    'How much do I get with an income of 2000 a month?',
    'Can a family of three get dibao?',
    'my mother-in-law has kidney failure',
    'his wife has leukemia',
    'The rent is 800 a month',
    'I owe 20000',
    'hello, who are you?',
    'I want to buy a car',
    'my husband might lose his job',
    '339999196803120018',
  ])('no fact: %s', (text) => {
    expect(told(text)).toEqual({})
  })
})
