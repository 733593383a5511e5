import { describe, expect, it } from 'vitest'
import { readState } from './read-state.ts'
import { FORM, NOBODY, nameless, RequestTalk } from './testing/request-talk.ts'

const talk = (more: ConstructorParameters<typeof RequestTalk>[1] = {}) =>
  new RequestTalk({ signedIn: true }, more)

describe('steering', () => {
  it('goes back, puts right, and says why', () => {
    const one = talk()
    one.say('我老婆生了')
    expect(one.say('为什么问这个')).toMatch(/补助从哪天起变[\s\S]*从什么时候起/)
    one.say('昨天')
    expect(one.say('不对，是前天')).toMatch(/改好了[\s\S]*11月18日/)
    expect(one.say('上一步')).toContain('从什么时候起')
    expect(one.say('上一步')).toContain('第一个问题')
    one.say('跳过')
    expect(one.say('改一下')).toContain('哪里要改')
    one.say('1')
    one.say('有人生病')
    one.say('发')
    expect(one.made).toMatchObject([{ request: { what: 'illness', since: null } }])
  })

  it('what is told on top of it is added, not lost', () => {
    const one = talk()
    one.say('我要换个银行卡')
    expect(one.say('原来那张被狗咬坏了')).toMatch(/加上了[\s\S]*咬坏/)
    one.say('发')
    expect(one.made[0]?.request.words).toBe('我要换个银行卡\n原来那张被狗咬坏了')
  })

  it('can be left, and thrown away; nothing is sent', () => {
    const one = talk()
    one.say('我老婆生了')
    expect(one.say('算了')).toContain('先不发')
    expect(one.say('好')).not.toContain('从什么时候起')
    expect(one.say('接着说')).toContain('从什么时候起')
    one.say('算了')
    one.tap('request.drop')
    expect(one.state.requests).toEqual([])
    expect(one.made).toEqual([])
  })

  it('a person comes at any point, and what was written stays', () => {
    const one = talk()
    one.say('我老婆生了')
    one.say('人工')
    expect(one.move?.commands).toMatchObject([{ name: 'handoff.request', reason: 'asked' }])
    expect(one.state.requests).toHaveLength(1)
  })

  it('danger comes first, also in the middle of it', () => {
    const one = talk()
    one.say('我要报告变化')
    expect(one.say('我老公打我')).toContain('110')
    expect(one.state.requests).toHaveLength(1)
  })

  it('old and invented buttons mean nothing', () => {
    const one = talk()
    one.say('我要报告变化')
    for (const action of [
      'request:wish:by:soon',
      'request:change:what:tank',
      'request:change:fix:x',
      'request:',
    ])
      one.tap(action)
    expect(one.state.requests[0]?.answers).toEqual({})
    one.tap('request.send')
    expect(one.made).toEqual([])
  })
})

describe('something in between', () => {
  it('a question of policy is answered and the open one asked again', () => {
    const one = talk()
    one.say('我老婆生了')
    const said = one.say('申请低保要带什么材料')
    expect(said).toContain('身份证')
    expect(said).toMatch(/接着刚才的“报告变化”[\s\S]*从什么时候起/)
    one.say('昨天')
    one.say('发')
    expect(one.made).toHaveLength(1)
  })

  it('another matter puts it aside; afterwards it is offered once', () => {
    const one = talk()
    one.say('我老婆生了')
    expect(one.say('想要个收音机')).toContain('什么时候要')
    one.say('不急')
    expect(one.say('发')).toContain('刚才的“报告变化”还没发，接着说吗？')
    expect(one.say('好')).toContain('从什么时候起')
    one.say('今天')
    one.say('发')
    expect(one.wished.map(({ wish }) => wish.words)).toEqual(['想要个收音机'])
    expect(one.made.map(({ request }) => request.kind)).toEqual(['change'])
    expect(one.made[0]?.request.clientKey).not.toBe(one.wished[0]?.wish.clientKey)
  })

  it('a screening that was open is gone on with', () => {
    const one = talk()
    one.tap('screen')
    one.say('余姚')
    one.say('我老公上个月走了')
    expect(one.say('发出去')).toContain('编号')
    expect(one.buttons).toContain('screen')
    expect(one.tap('screen')).toContain('几口人')
  })

  it('a place that an answer waits for is not taken for a day', () => {
    const one = talk()
    one.say('想要个收音机')
    one.tap('guide:dibao-income-limit')
    one.say('余姚')
    expect(one.state.requests[0]?.answers.by).toBeUndefined()
  })
})

describe('not signed in', () => {
  it('is asked to, and goes on afterwards with what was said', () => {
    const one = new RequestTalk({ signedIn: false })
    expect(one.say('想要个收音机')).toContain('请先登录')
    const later = new RequestTalk({ signedIn: true }, { state: one.state })
    expect(later.send({ kind: 'signed_in' })).toContain('什么时候要')
    later.say('越快越好')
    later.say('发')
    expect(later.wished).toMatchObject([{ wish: { words: '想要个收音机', urgency: 'soon', agreed: true } }])
  })

  it('or is called instead, and need not say it again', () => {
    const one = nameless()
    one.say('想找个人陪我妈去医院')
    expect(one.say('请人给我打电话')).toContain('什么时候打')
    one.say('上午')
    one.say('余姚')
    one.say('17000001234')
    one.say('发')
    expect(one.made).toMatchObject([{ request: { kind: 'callback', words: '想找个人陪我妈去医院' } }])
  })
})

describe('what the house refuses', () => {
  it.each([
    ['PLACE_MISSING', '户口在哪个县'],
    ['TOO_MANY', '没有丢'],
    ['BAD_INPUT', '没有丢'],
  ])('%s: %s, and nothing is lost', (code, words) => {
    const one = talk({ refuses: [code] })
    one.say('我要换个银行卡')
    expect(one.say('发')).toContain(words)
    if (code === 'PLACE_MISSING') one.say('余姚')
    one.tap('request.send')
    expect(one.made).toMatchObject([{ request: { words: '我要换个银行卡' } }])
  })
})

describe('kept', () => {
  it('a week later it is where it was, with the day that was meant then', () => {
    const one = talk()
    one.say('我老婆昨天生了')
    const kept = readState(JSON.parse(JSON.stringify(one.state)))
    const later = new RequestTalk(
      { signedIn: true, now: '2026-11-28T02:00:00Z', today: '2026-11-28' },
      { state: kept },
    )
    expect(later.say('你好')).toContain('11月19日')
    later.say('发')
    expect(later.made).toMatchObject([{ request: { since: '2026-11-19' } }])
  })

  it('a state from before there were requests still reads', () => {
    expect(readState({ version: 1, task: 'screen', asked: ['persons'], facts: {} })).toMatchObject({
      requests: [],
      task: 'screen',
    })
    expect(readState({ version: 1, task: 'request', requests: [{ kind: 'gone' }] })).toMatchObject({
      requests: [],
      task: null,
    })
  })
})

it('where everything stands, the newest request included', () => {
  const one = talk({ form: NOBODY })
  one.say('我的请求怎么样了')
  expect(one.move?.commands).toEqual([{ name: 'application.view', goal: 'progress' }])
  const said = one.send({
    kind: 'result',
    result: {
      command: 'application.view',
      ok: true,
      goal: 'progress',
      data: null,
      request: {
        ...{ id: 'x', number: 'QQ20261120-000001', kind: 'change', title: '报告变化：工作变了' },
        ...{ stateText: '已答复', office: '余姚市兰江街道', dueOn: null, overdue: false },
        ...{ canBeAnswered: true, mine: true, answer: '头六个月不算收入' },
      },
    },
  })
  expect(said).toMatch(/报告变化：工作变了[\s\S]*已答复[\s\S]*头六个月不算收入/)
  expect(FORM.applications).toHaveLength(1)
})
