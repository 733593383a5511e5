import { describe, expect, it } from 'vitest'
import { nameless, RequestTalk } from '../../testing/request-talk.ts'

const CALL = { name: 'handoff.request', reason: 'not_understood', urgency: 'normal' }
const signedIn = (...said: string[]) => begun(new RequestTalk({ signedIn: true }), said)
const stranger = (...said: string[]) => begun(nameless(), said)

function begun(talk: RequestTalk, said: readonly string[]): RequestTalk {
  for (const words of said) talk.say(words)
  return talk
}

/** What is open, and words that answer none of it. */
const OPEN: Record<string, { talk: () => RequestTalk; says: string; asks: string }> = {
  choice: { talk: () => signedIn('我要报告变化'), says: '阿巴', asks: '什么变了' },
  place: {
    talk: () => stranger('请人给我打电话', '低保的事', '上午'),
    says: '阿巴',
    asks: '县',
  },
  phone: {
    talk: () => stranger('请人给我打电话', '低保的事', '上午', '余姚'),
    says: '12',
    asks: '号码',
  },
  'what was read back': { talk: () => signedIn('我老婆生了', '昨天'), says: '嘎', asks: '发出去' },
  'the sign-in': { talk: () => stranger('想要个收音机'), says: '阿巴', asks: '请先登录' },
}

describe.each(Object.entries(OPEN))('the second miss in a row: %s', (_, { talk, says, asks }) => {
  it('calls a person, and the draft stays as it was, still open', () => {
    const one = talk()
    const before = one.state.requests
    expect(before).toHaveLength(1)
    expect(one.say(says)).toContain(asks)
    expect(one.move?.commands).toEqual([])
    expect(one.say(says)).toMatch(/请工作人员来/)
    expect(one.move?.commands).toMatchObject([CALL])
    expect(one.said.at(-1)).toContain(asks)
    expect(one.buttons).not.toContain('person')
    expect(one.state.task).toBe('request')
    expect(one.state.requests.map(({ key, answers }) => ({ key, answers }))).toEqual(
      before.map(({ key, answers }) => ({ key, answers })),
    )
    expect(one.made).toEqual([])
  })

  it('offers one to whoever wants nobody', () => {
    const one = talk()
    one.state = { ...one.state, wantsNobody: true }
    one.say(says)
    one.say(says)
    expect(one.move?.commands).toEqual([])
    expect(one.buttons.filter((action) => action === 'person')).toHaveLength(1)
  })
})

describe('what is no second miss', () => {
  it('something was understood between', () => {
    const one = signedIn('我要报告变化', '阿巴', '为什么问这个', '嘎嘎')
    expect(one.move?.commands).toEqual([])
    expect(one.state.misses).toBe(1)
  })

  it('a person is on the way: it is kept for them', () => {
    const one = new RequestTalk(
      { signedIn: true, waitingForPerson: true },
      { state: signedIn('我要报告变化').state },
    )
    for (const words of ['阿巴', '嘎嘎', '阿巴']) {
      one.say(words)
      expect(one.move?.commands).toEqual([])
    }
  })

  it('the answer comes at the second try', () => {
    const one = signedIn('我要报告变化', '阿巴')
    expect(one.say('有人生病')).not.toContain('什么变了')
    expect(one.state.misses).toBe(0)
  })
})
