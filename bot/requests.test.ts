import { describe, expect, it } from 'vitest'
import { FORM, HOME, NOBODY, nameless, RequestTalk } from './testing/request-talk.ts'

const talk = (more: ConstructorParameters<typeof RequestTalk>[1] = {}) =>
  new RequestTalk({ signedIn: true }, more)

describe('something has changed', () => {
  it.each([
    ['我老公上个月走了', 'death', null],
    ['那个啥我家老太婆上礼拜没了我不晓得要找谁讲', 'death', null],
    ['我找到工作了11月3号开始上班', 'job', '2026-11-03'],
    ['我老婆昨天生了个儿子', 'birth', '2026-11-19'],
    ['下个月15号我要搬家到镇上去了', 'move', '2026-12-15'],
  ])('%s → %s, and nothing of it is asked again', (text, what, since) => {
    const one = talk()
    expect(one.say(text)).toContain(`您说的：“${text}”`)
    expect(one.say('发出去')).toContain('发出去了，编号')
    expect(one.made).toMatchObject([{ request: { kind: 'change', what, since, words: text } }])
  })

  it('of a month without a day no day is made up: it stands with the words', () => {
    const one = talk()
    expect(one.say('我老公上个月走了')).toMatch(/节哀[\s\S]*2026年10月/)
    one.say('1')
    expect(one.made[0]?.notes).toMatchObject([
      { key: 'bot-requests:note.since', params: { value: { params: { year: '2026', month: 10 } } } },
    ])
  })

  it('a new bank card has no day, and no number is wanted', () => {
    const one = talk()
    expect(one.say('我要换个银行卡')).toContain('卡号、密码别写')
    expect(one.buttons).toEqual(['request.send', 'request.edit', 'cancel'])
    one.say('好')
    expect(one.made).toMatchObject([{ request: { kind: 'change', what: 'account' } }])
  })

  it('asks one thing after the other when nothing was said', () => {
    const one = talk()
    expect(one.say('家里有变化')).toBe('家里什么变了？')
    expect(one.say('2')).toContain('说说怎么回事')
    expect(one.say('厂里关门了我没活干了')).toContain('从什么时候起')
    expect(one.say('记不清了好久了')).toContain('“厂里关门了我没活干了”')
    one.say('发')
    expect(one.made).toMatchObject([{ request: { what: 'job', since: null } }])
  })

  it('the place is asked only where the file does not tell it', () => {
    const one = talk({ form: { ...FORM, place: null } })
    expect(one.say('我要换个银行卡')).toContain('户口在哪个县')
    expect(one.say('杭州')).toContain('说县、市、区的名字')
    expect(one.buttons).toContain('request:change:place:330108')
    one.say('西湖')
    one.say('发')
    expect(one.made).toMatchObject([{ request: { regionCode: '330106' } }])
  })
})

describe('an appeal', () => {
  it('tells the ways with their source and no day that nobody published, and names the decision', () => {
    const one = talk()
    const said = one.say('凭什么不给我批')
    expect(said).toMatch(/15天内要处理[\s\S]*行政复议[\s\S]*问窗口/)
    expect(said.match(/\d+ ?天/g)).toEqual(['15天'])
    expect(said).toContain('是对哪份申请')
    one.say('1')
    one.say('说我有存款那是我妈的')
    one.say('发')
    expect(one.made).toMatchObject([
      { request: { kind: 'appeal', applicationId: FORM.applications[0]?.id, words: '说我有存款那是我妈的' } },
    ])
  })

  it('is about none of them, too', () => {
    const one = talk()
    one.say('低保给我停了我不服我都七十多了哪来的收入')
    one.say('不是这些')
    one.say('跳过')
    one.say('发')
    expect(one.made).toMatchObject([{ request: { applicationId: null } }])
  })
})

describe('a report', () => {
  it('on staff is for the county alone, needs no sign-in, and says so', () => {
    const one = nameless()
    expect(one.say('我们村主任把低保给他小舅子了你们别说是我说的')).toContain('只有县里看得到')
    expect(one.say('余姚')).toContain('谁看得到：只有县里')
    expect(one.say('发')).toContain('会发到这段聊天里')
    expect(one.made).toMatchObject([
      { request: { kind: 'abuse', about: 'staff', naming: 'anonymous', regionCode: '330281' } },
    ])
  })

  it('of somebody who is signed in asks who learns the name; neighbours live where one lives oneself', () => {
    const one = talk()
    expect(one.say('隔壁老王开宝马还吃低保')).toContain('您的名字给谁看')
    expect(one.say('匿名')).toContain(HOME.name)
    expect(one.say('发')).toContain('没法告诉您结果')
    expect(one.made).toMatchObject([
      { request: { about: 'benefits', naming: 'anonymous', regionCode: HOME.code } },
    ])
  })

  it('whoever is not from there is asked where it is', () => {
    const one = talk()
    one.say('有人在外面开厂还拿着低保')
    expect(one.buttons[0]).toBe(`request:abuse:place:${HOME.code}`)
    one.say('慈溪')
    one.say('只给县里看')
    one.say('发')
    expect(one.made).toMatchObject([{ request: { regionCode: '330282', naming: 'hidden' } }])
  })
})

describe('how to reach an office', () => {
  it('tells the window and 12345, and no number that nobody checked', () => {
    const one = talk({ state: { facts: { region: '330281' } } })
    const said = one.say('民政局电话多少')
    expect(said).toContain('余姚市')
    expect(said.match(/\d{3,}/g)).toEqual(['12345'])
    expect(one.buttons).toContain('request.callback')
  })

  it('a call back asks for the number last, and never for a number that is known', () => {
    const one = nameless()
    expect(one.say('请你们给我打个电话我不会弄手机')).toContain('想说什么事')
    one.say('我想问问老太婆的药费能不能报')
    one.say('下午')
    expect(one.say('余姚')).toContain('打哪个电话')
    expect(one.say('13x')).toContain('不像电话')
    expect(one.say('0574-6270 1234')).toContain('057462701234')
    expect(one.say('嗯')).toContain('留意电话')
    expect(one.made).toMatchObject([
      { request: { kind: 'callback', when: 'afternoon', phone: '057462701234', regionCode: '330281' } },
    ])

    const known = talk()
    known.tap('request.callback')
    known.say('跳过')
    expect(known.say('上午')).toContain('170****0001')
  })
})

it('a volunteer is thanked, told the steps, and shown the doors', () => {
  const one = talk({ form: NOBODY })
  expect(one.say('我想当志愿者')).toMatch(/谢谢您[\s\S]*报名[\s\S]*点头[\s\S]*认领/)
  const links = one.move?.replies.flatMap((reply) => reply.links ?? []).map(({ href }) => href)
  expect(links).toEqual(['/volunteer', '/volunteer/board', '/volunteer/claims'])
  expect(one.buttons).toContain('person')
})

describe('长辈版', () => {
  it('asks shorter', () => {
    const lengths = [false, true].map((elder) => {
      const one = talk({ state: { elder } })
      return one.say('想要个收音机').length + one.say('越快越好').length + one.say('改一下').length
    })
    expect(lengths[1]).toBeLessThan(lengths[0] ?? 0)
  })
})
