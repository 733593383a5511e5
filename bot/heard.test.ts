import { describe, expect, it } from 'vitest'
import { readState } from './read-state.ts'
import { Talk } from './testing/talk.ts'

const STORY = '我家三口人，老婆尿毒症，我打零工一个月两千多'

describe('somebody tells it all at once', () => {
  it('it is read back in one bubble, and only the rest is asked', () => {
    const one = new Talk()
    const said = one.say(STORY)
    expect(said).toContain(
      '我听到的是：家里 3 口人；您爱人得了大病；您有活干；您一个月收入大约 2000 元。对吗？',
    )
    expect(one.buttons.slice(0, 2)).toEqual(['heard:yes', 'heard:no'])
    expect(one.say('对')).toContain('户口在哪里')
    expect(one.state.heard.pending).toEqual([])
    one.answer({ region: '余姚', monthlyIncomeFen: '2100', groups: '没有了' })
    expect(one.state.asked).not.toContain('persons')
    expect(one.state.asked).not.toContain('members.0.illness')
    expect(one.state.screened).toBe(true)
  })

  it('before confirming, the facts are already in use', () => {
    const one = new Talk()
    one.say(STORY)
    expect(one.state.facts.persons).toBe(3)
    expect(one.state.heard.pending.map(({ key }) => key)).toContain('members.0.illness')
  })

  it('长辈版 says it shorter', () => {
    const one = new Talk({}, { elder: true })
    expect(one.say('我家三口人没房没车')).toContain('我听到：')
  })

  it('a state that was kept goes on with the reading back', () => {
    const one = new Talk()
    one.say(STORY)
    const next = new Talk({}, readState(JSON.parse(JSON.stringify(one.state))))
    expect(next.say('对的')).toContain('户口在哪里')
  })
})

describe('something of it is wrong', () => {
  it('"不对，是四口人" changes exactly that', () => {
    const one = new Talk()
    one.say(STORY)
    const { members } = one.state.facts
    expect(one.say('不对，是四口人')).toContain('家里 4 口人')
    expect(one.state.facts).toMatchObject({ persons: 4, members })
    expect(one.say('对')).toContain('户口在哪里')
  })

  it('"有的不对" lists them by number; the wrong one is dropped and asked', () => {
    const one = new Talk()
    one.say(STORY)
    one.say('有的不对')
    expect(one.buttons).toContain('heard:drop:members.0.illness')
    expect(one.say('1')).not.toContain('3 口人')
    expect(one.state.facts.persons).toBeUndefined()
    expect(one.say('对')).toContain('几口人')
    expect(one.asked).toBe('persons')
    one.say('四口')
    expect(one.state.facts.persons).toBe(4)
    expect(one.state.facts.members?.[0]?.illness).toBe(true)
  })

  it('a bare sum puts the one sum right', () => {
    const one = new Talk()
    one.say('我打零工一个月两千多')
    one.say('不对，是两千五')
    expect(one.state.facts.members?.[0]?.incomeFen).toBe(250_000)
  })

  it('"不是我，是我妈" says who is meant', () => {
    const one = new Talk()
    one.say('我今年82岁，一个人住')
    expect(one.say('不是我，是我妈')).toContain('您妈妈 82 岁')
    one.say('对')
    one.say('她残疾证是视力一级')
    expect(one.state.facts.members).toEqual([
      { relation: 'self', age: 82, disability: 'visual', disabilityLevel: 1 },
    ])
  })

  it('"上一步" takes back what was heard', () => {
    const one = new Talk()
    one.say('我家三口人，没房没车')
    one.say('上一步')
    expect(one.state.facts).toEqual({})
    expect(one.state.heard.stage).toBe('none')
  })
})

describe('in the middle of the questions', () => {
  const begun = () => {
    const one = new Talk()
    one.tap('screen')
    one.say('余姚')
    return one
  }

  it('an answer with more than was asked keeps the rest', () => {
    const one = begun()
    const said = one.say('三个人，我老婆尿毒症')
    expect(said).toContain('家里 3 口人；您爱人得了大病')
    one.say('对')
    expect(one.state.facts).toMatchObject({ persons: 3, members: [{ relation: 'spouse', illness: true }] })
    expect(one.asked).toBe('monthlyIncomeFen')
  })

  it('what is only pointed to answers nothing, but is filled in', () => {
    const one = begun()
    one.say('三个人，我老婆有病')
    expect(one.state.facts).toEqual({ region: '330281', persons: 3 })
    one.answer({ monthlyIncomeFen: '2000' }, (key) => key === 'groups')
    expect(one.state.picked).toEqual(['ill'])
    one.say('没有了')
    expect(one.state.facts.groups).toEqual(['ill'])
  })

  it('a sum that may be the one asked for is offered, not taken', () => {
    const one = begun()
    one.say('三口人，看病花了18万，老婆尿毒症')
    expect(one.state.facts.medicalYearFen).toBeUndefined()
    one.say('对')
    one.answer(
      { monthlyIncomeFen: '2000', groups: '没有了', spending: '没有了' },
      (key) => key === 'medicalYearFen',
    )
    expect(one.asked).toBe('medicalYearFen')
    expect(one.label('heard:sum:medicalYearFen')).toBe('就是 180000 元')
    one.tap('heard:sum:medicalYearFen')
    expect(one.state.facts.medicalYearFen).toBe(18_000_000)
  })

  it('another number than before is asked about', () => {
    const one = begun()
    one.say('三口人')
    const said = one.say('我家四口人，没房没车')
    expect(said).toContain('名下没有房子')
    expect(one.state.facts.persons).toBe(3)
    expect(one.say('对')).toContain('您前面说的是3 口人，刚才说的是4 口人')
    one.say('四口')
    expect(one.state.facts.persons).toBe(4)
  })

  it('people told of in passing are not all: their number is asked first', () => {
    const one = new Talk()
    one.say('老公去年走了，我带两个孩子，一个上初中一个小学，看看能领什么')
    one.say('对')
    expect(one.asked).toBe('persons')
    one.say('不知道')
    expect(one.state.facts.persons).toBeNull()
    expect(one.say('先看结果')).not.toContain('眼下用不上：困境')
  })
})

describe('steering works at each point', () => {
  it.each([
    ['为什么问这个', '不用再问您一遍'],
    ['啥意思', '不用再问您一遍'],
    ['算了', '我都记着'],
    ['不知道', '户口在哪里'],
    ['有的不对', '哪一句不对'],
    ['不对', '哪一句不对'],
    ['继续', '户口在哪里'],
  ])('"%s"', (text, answer) => {
    const one = new Talk()
    one.say(STORY)
    expect(one.say(text)).toContain(answer)
    expect(one.state.facts.persons).toBe(3)
  })

  it('a person can be called, and the reading back is still there', () => {
    const one = new Talk()
    one.say(STORY)
    one.say('人工')
    expect(one.move?.commands[0]).toMatchObject({ name: 'handoff.request' })
    expect(one.say('继续')).toContain('户口在哪里')
  })

  it('what fits nothing is read back once more, then the talk goes on', () => {
    const one = new Talk()
    one.say(STORY)
    expect(one.say('呜呜')).toContain('我听到的是')
    expect(one.say('呜呜')).toContain('户口在哪里')
    expect(one.state.heard.pending.length).toBeGreaterThan(0)
  })

  it('danger comes before facts', () => {
    const one = new Talk()
    expect(one.say('我家三口人，我不想活了')).toContain('110')
    expect(one.state.facts).toEqual({})
  })

  it('starting anew forgets everything', () => {
    const one = new Talk()
    one.say(STORY)
    one.tap('screen.restart')
    expect(one.state.facts).toEqual({})
    expect(one.state.heard.people).toEqual([])
  })
})

it('a short question in the middle of the reading back is answered, and the reading back comes again', () => {
  const one = new Talk()
  one.say('我七十三了腰疼做不动儿子也不管我咋办呀')
  const said = one.say('低保要等多久')
  expect(one.move?.intent).toBe('policy')
  expect(said).toMatch(/15个工作日[\s\S]+我听到的是/)
  expect(one.state.heard.pending.length).toBeGreaterThan(0)
})
