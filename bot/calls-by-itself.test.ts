import { describe, expect, it } from 'vitest'
import type { BotEvent } from './model.ts'
import { Talk } from './testing/talk.ts'
import { wantsNobody } from './understanding/no-person.ts'

const CALL = { name: 'handoff.request', reason: 'not_understood', urgency: 'normal', region: '' }
const COMING: BotEvent = {
  kind: 'result',
  result: {
    command: 'handoff.request',
    ok: true,
    data: {
      state: 'waiting',
      place: 2,
      promisedAt: '2026-11-20T02:30:00.000Z',
      openNow: true,
      byPhone: false,
      again: false,
    },
  },
}

describe('two failed understandings in a row', () => {
  it('call a person without being asked, and say so', () => {
    const one = new Talk()
    one.say('阿巴阿巴')
    expect(one.move?.commands).toEqual([])
    expect(one.say('嘎嘎嘎')).toContain('请工作人员来')
    expect(one.move?.commands).toEqual([CALL])
    expect(one.send(COMING)).toContain('第 2 位')
  })

  it('do so while a question is open, which stays open', () => {
    const one = new Talk()
    one.tap('screen')
    one.say('余姚')
    one.say('两个半')
    expect(one.say('两个半')).toContain('请工作人员来')
    expect(one.move?.commands).toEqual([{ ...CALL, region: '330281' }])
    expect(one.said.at(-1)).toContain('几口人')
    expect(one.buttons).not.toContain('person')
    expect(one.asked).toBe('persons')
    one.send(COMING)
    expect(one.say('3')).toContain('记下了')
  })

  it('are not two when something was understood between', () => {
    const one = new Talk()
    one.say('阿巴阿巴')
    one.say('你好')
    one.say('嘎嘎嘎')
    expect(one.move?.commands).toEqual([])
  })

  it('call nobody twice: what is said is kept for who comes', () => {
    const one = new Talk({ waitingForPerson: true })
    for (const words of ['阿巴阿巴', '嘎嘎嘎', '嘎嘎嘎']) {
      expect(one.say(words)).toContain('记下了')
      expect(one.move?.commands).toEqual([])
    }
  })

  it.each(['不用', '不用叫人', '不要人工'])('call nobody after "%s", but offer it', (no) => {
    const one = new Talk()
    one.say('阿巴阿巴')
    expect(one.say(no)).toContain('不叫人')
    for (const words of ['嘎嘎嘎', '阿巴阿巴', '嘎嘎嘎']) {
      one.say(words)
      expect(one.move?.commands).toEqual([])
    }
    expect(one.buttons).toContain('person')
    // Whoever then asks for a person gets one, and is called for again.
    one.say('人工')
    expect(one.move?.commands).toHaveLength(1)
    expect(one.state.wantsNobody).toBe(false)
  })

  it('danger calls whoever wants nobody', () => {
    const one = new Talk()
    one.say('不用叫人')
    one.say('我不想活了')
    expect(one.move?.commands).toMatchObject([{ name: 'handoff.request', urgency: 'urgent' }])
  })
})

describe('wanting nobody', () => {
  it.each(['不用找人', '不要人工', '别叫工作人员', '先别转人工', 'no person'])('is said by "%s"', (text) => {
    expect(wantsNobody(text, false)).toBe(true)
  })

  it.each(['人工', '找人', '没人管我', '不要低保了', '不用', '我不想活了', '别人能领吗', '家里没有人'])(
    'is not said by "%s"',
    (text) => {
      expect(wantsNobody(text, false)).toBe(false)
    },
  )
})
