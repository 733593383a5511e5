import { expect, it } from 'vitest'
import type { FactKey } from '../server/eligibility/engine/index.ts'
import { Talk } from './testing/talk.ts'

/** Every question until the results; `answers` as in `Talk.answer`. */
function askedAfter(story: string, answers: Readonly<Record<string, string>>): readonly FactKey[] {
  const one = new Talk()
  one.say(story)
  one.say('对')
  one.answer(answers)
  expect(one.state.screened, story).toBe(true)
  return one.state.asked
}

it.each<[string, Readonly<Record<string, string>>, readonly FactKey[]]>([
  [
    '就我一个人住余姚的七十三岁了一个月养老金三百二没存款没车',
    {},
    ['region', 'persons', 'monthlyIncomeFen', 'members.0.incomeFen', 'members.0.age', 'vehicles'],
  ],
  [
    '余姚的四口人就我一个人上班五千块没车没房租房子住的',
    {},
    ['region', 'persons', 'monthlyIncomeFen', 'members.0.work', 'vehicles', 'homes'],
  ],
  [
    '我跟老头子两个人过他七十岁我六十八他农保两百我农保三百户口余姚一个女儿嫁人了',
    {},
    ['region', 'persons', 'monthlyIncomeFen', 'obligorFamilies', 'members.0.age', 'members.1.age'],
  ],
  [
    '没儿没女的孤老头子一个今年七十三没结过婚户口余姚',
    { monthlyIncomeFen: '300' },
    ['region', 'persons', 'obligorFamilies', 'supporters', 'members.0.incomeFen'],
  ],
])('what was told is not asked: %s', (story, answers, told) => {
  const asked = askedAfter(story, answers)
  expect(told.filter((key) => asked.includes(key))).toEqual([])
})

it('the place is asked before anybody’s relatives, and whoever was named keeps the name', () => {
  const one = new Talk()
  one.say('老婆尿毒症家里三口人我在厂里做两千三一个月女儿读职高')
  one.say('对')
  expect(one.asked).toBe('region')
  one.say('余姚')
  expect(one.asked).not.toBe('supporters')
  one.answer({ monthlyIncomeFen: '2300' }, (key) => key === 'members.0.age')
  expect(one.asked).toBe('members.0.age')
  expect(one.said.at(-1)).toContain('您爱人')
})

it('more told while something is read back is no correction', () => {
  const one = new Talk()
  one.say('孩子得白血病花了三十多万')
  expect(one.say('余姚的，四口人')).toContain('这个也记下了')
  expect(one.say('不对，是五口人')).toContain('改好了')
  one.say('对')
  one.answer(
    { monthlyIncomeFen: '5000', groups: '没有了', spending: '没有了' },
    (key) => key === 'medicalYearFen',
  )
  expect(one.asked).toBe('medicalYearFen')
  expect(one.label('heard:sum:medicalYearFen')).toContain('300000')
})
