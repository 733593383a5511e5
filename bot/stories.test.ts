import { describe, expect, it } from 'vitest'
import { Talk } from './testing/talk.ts'

/** A whole screening, and every page of its results. */
function told(answers: Record<string, string>, elder = false) {
  const one = new Talk({}, { elder })
  one.say('日子难，能领点什么')
  one.answer(answers)
  expect(one.state.screened).toBe(true)
  const first = one.said.slice(-2).join('\n')
  for (let pages = 0; one.buttons.includes('more') && pages < 12; pages += 1) one.say('还有呢')
  return { one, first, asked: one.state.asked.length }
}

/** The lines under one heading, over all pages. */
const under = (one: Talk, heading: string) => one.said.filter((bubble) => bubble.includes(heading)).join('\n')

describe('an old woman living alone', () => {
  const story = told(
    {
      region: '余姚',
      persons: '就我一个人',
      monthlyIncomeFen: '三百多块',
      obligorFamilies: '没有',
      financialAssetsFen: '八千',
      homes: '一套',
      groups: '老人',
      supporters: '没有',
      hardNow: '很难',
      'member.age': '七十六',
      'member.work': '4',
      'member.selfCareUnmet': '1 6',
      'member.dependence': '有些事要',
      alreadyOn: '没有',
    },
    true,
  )

  it('can get dibao or tekun, with the sum', () => {
    expect(story.first).toContain('很可能能领')
    expect(story.first).toMatch(/低保：每月大约 \d+ 元|特困供养：每月大约 [\d.]+ 元/)
  })

  it('was asked about herself and no stranger, in a bearable number of questions', () => {
    expect(story.one.said.join('\n')).not.toMatch(/这位家人|你的什么人/)
    expect(story.asked).toBeLessThanOrEqual(25)
  })

  it('may ask why, and is told where to go', () => {
    const said = story.one.say('低保为什么')
    expect(said).toContain('依据：')
    expect(said).toContain('下一步：')
  })
})

describe('a family with a disabled child', () => {
  const story = told({
    region: '余姚',
    persons: '4',
    monthlyIncomeFen: '四千五',
    obligorFamilies: '没有',
    financialAssetsFen: '两万',
    homes: '1',
    groups: '1 2 4',
    spending: '康复',
    rehabYearFen: '两万四',
    supporters: '3',
    hardNow: '是',
    'member.disability': '智力',
    'member.disabilityLevel': '2',
    'member.age': '9岁',
    'member.dependence': '全要靠别人',
    'member.study': '小学',
    'member.father': '1',
    'member.mother': '1',
    alreadyOn: '没有',
  })

  it('can get dibao, with the arithmetic', () => {
    expect(story.first).toMatch(/低保：每月大约 \d+ 元/)
    expect(story.first).toContain('1375元 × 4人')
  })

  it('hears of the care subsidy and of school, and nothing of it as refused', () => {
    const refused = under(story.one, '眼下用不上')
    expect(refused).not.toContain('残疾人护理补贴')
    expect(refused).not.toContain('上学的帮助')
    expect(under(story.one, '不用另外办')).toContain('低边')
  })

  it('the questions say which person is meant', () => {
    expect(story.one.said.join('\n')).toMatch(/有残疾证的这位家人|孩子的残疾证/)
  })
})

describe('a family with a sick husband above the line', () => {
  const story = told({
    region: '余姚',
    persons: '三口',
    monthlyIncomeFen: '9000',
    obligorFamilies: '没有',
    financialAssetsFen: '五万',
    homes: '1',
    groups: '得大病的人',
    spending: '看病',
    medicalYearFen: '八万',
    supporters: '3',
    hardNow: '是',
    emergency: '有人突然得了大病',
    spendingJump: '是',
    'member.age': '52',
    'member.illness': '是',
    alreadyOn: '没有',
  })

  it('is told first what helps now', () => {
    expect(story.one.said.join('\n')).toMatch(/临时救助：一次最多 \d+ 元/)
  })

  it('hears what would change it, if an income line is what stands against it', () => {
    story.one.say('低边为什么')
    expect(story.one.said.at(-1)).toContain('依据：')
    expect(story.one.say('要是收入少点呢')).toMatch(/就会变|看不出/)
  })

  it('puts an answer right and gets the results anew', () => {
    const said = story.one.say('不对，是五口人')
    expect(said).toContain('改好了')
    expect(story.one.state.facts.persons).toBe(5)
  })
})
