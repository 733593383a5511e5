import { describe, expect, it } from 'vitest'
import type { Knowledge, State } from './model.ts'
import { Talk } from './testing/talk.ts'

const talk = (knowledge: Partial<Knowledge> = {}, start: Partial<State> = {}) => new Talk(knowledge, start)

/** A talk that stands at the question for the number of people. */
function atPersons() {
  const one = talk()
  one.tap('screen')
  one.say('余姚')
  expect(one.state.asked.at(-1)).toBe('persons')
  return one
}

describe('what was said', () => {
  it('is not asked again what was said', () => {
    const one = atPersons()
    one.say('3')
    one.say('算了')
    expect(one.state.task).toBeNull()
    one.tap('screen')
    expect(one.state.asked.filter((key) => key === 'persons')).toHaveLength(1)
    expect(one.state.asked.at(-1)).not.toBe('persons')
    expect(one.state.facts.persons).toBe(3)
  })
})

describe('somebody tells more than was asked', () => {
  it('is heard, asked again and offered a person, and keeps what was said before', () => {
    const one = atPersons()
    const said = one.say('我老伴走了剩下我七十岁吃药没钱咋个办啊真是难')
    expect(said).toContain('我听见了')
    expect(said).toContain('您 70 岁')
    expect(said).not.toContain('没看懂')
    expect(one.buttons).toContain('person')
    expect(one.say('对')).toContain('几口人')
    expect(one.state.facts.region).toBe('330281')
  })

  it('an ID number in the talk is not needed there', () => {
    const said = atPersons().say('339999 19680312 0018')
    expect(said).toContain('身份证号不用写在这里')
    expect(said).toContain('几口人')
  })
})

describe('steering', () => {
  it('goes back, and forgets the answer', () => {
    const one = atPersons()
    one.say('3')
    expect(one.say('上一步')).toContain('几口人')
    expect(one.state.facts.persons).toBeUndefined()
    one.say('4口')
    expect(one.state.facts.persons).toBe(4)
  })

  it('says why it asks, and asks again', () => {
    const said = atPersons().say('为什么问这个？')
    expect(said).toContain('依据：《最低生活保障审核确认办法》第七条')
    expect(said).toContain('几口人')
  })

  it('takes "不知道" as an answer and goes on', () => {
    const one = atPersons()
    one.say('不知道')
    expect(one.state.facts.persons).toBeNull()
    expect(one.state.asked.at(-1)).not.toBe('persons')
  })

  it('comes back to the question after something in between', () => {
    const said = atPersons().say('你好')
    expect(said).toContain('在的')
    expect(said).toContain('几口人')
  })

  it('shows progress in between without losing the question', () => {
    const one = talk({ signedIn: true })
    one.tap('screen')
    one.say('余姚')
    one.say('我的申请办到哪一步了')
    expect(one.move?.commands).toEqual([{ name: 'application.view', goal: 'progress' }])
    const said = one.send({
      kind: 'result',
      result: { command: 'application.view', ok: true, goal: 'progress', data: null },
    })
    expect(said).toContain('还没有交过申请')
    expect(said).toContain('几口人')
  })
})

describe('wrong input', () => {
  it('says what is wrong and asks the same again', () => {
    const one = atPersons()
    expect(one.say('两个半')).toContain('几口人')
    expect(one.state.asked.at(-1)).toBe('persons')
    expect(one.state.facts.persons).toBeUndefined()
  })

  it('asks for the district when only the city was said', () => {
    const one = talk()
    one.tap('screen')
    expect(one.say('杭州')).toContain('哪个区')
    one.say('3')
    expect(one.state.facts.region).toBe('330106')
  })

  it('does nothing strange with an old or invented button', () => {
    for (const action of [
      'constructor',
      'answer:persons',
      'answer:vehicles:tank',
      'answer:__proto__:x',
      'zzz',
    ]) {
      const one = talk()
      one.tap(action)
      expect(one.move?.replies.length).toBeGreaterThan(0)
      expect(one.state.facts).toEqual({})
    }
  })
})

describe('typed numbers', () => {
  it('choose from the menu', () => {
    const one = talk()
    one.open()
    expect(one.say('1')).toContain('户口在哪里')
  })

  it('choose an option', () => {
    const one = talk({}, { task: 'screen', asked: ['vehicles'], facts: { region: '330281' } })
    one.send({ kind: 'action', action: 'why' })
    one.say('2')
    expect(one.state.facts.vehicles).toBe('one_car')
  })

  it('are the answer where a number is asked', () => {
    const one = atPersons()
    one.say('2')
    expect(one.state.facts.persons).toBe(2)
  })
})

describe('danger comes first', () => {
  it.each([
    ['我不想活了', '110'],
    ['老公打我', '110'],
    ['家里没饭吃了', '12345'],
    ['我今晚没地方住', '12345'],
    ['孩子没人管', '110'],
    ['他 被 人 打 了', '110'],
    ['喘不上气了', '120'],
  ])('%s → %s, and a person is called as urgent', (text, number) => {
    const one = atPersons()
    const said = one.say(text)
    expect(said).toContain(number)
    expect(one.move?.commands).toMatchObject([
      { name: 'handoff.request', reason: 'emergency', urgency: 'urgent', region: '330281' },
    ])
    expect(one.state.asked.at(-1)).toBe('persons')
  })

  it.each(['我在外面打工', '低保能领多少', '孩子上学没钱', '房子要修'])('%s is no emergency', (text) => {
    expect(talk().say(text)).not.toContain('110')
  })
})

describe('长辈版', () => {
  it('says the same in fewer words', () => {
    const long = talk()
    const short = talk({}, { elder: true })
    expect(short.tap('screen').length).toBeLessThan(long.tap('screen').length)
    expect(short.open().length).toBeLessThan(long.open().length)
  })
})

describe('calling a person', () => {
  it('says the place in line and when, also after hours', () => {
    const one = talk({ now: '2026-11-20T12:00:00Z' })
    one.say('转人工')
    const data = {
      state: 'waiting' as const,
      place: 3,
      promisedAt: '2026-11-23T01:00:00Z',
      openNow: false,
      byPhone: false,
      again: false,
    }
    const said = one.send({ kind: 'result', result: { command: 'handoff.request', ok: true, data } })
    expect(said).toContain('第 3 位')
    expect(said).toContain('11月23日（周一）上午 9:00')
    expect(said).toContain('12345')
  })

  it('keeps what is said while somebody is on the way', () => {
    expect(talk({ waitingForPerson: true }).say('我那个事情就是上次说的')).toContain('工作人员来了看得到')
  })
})
