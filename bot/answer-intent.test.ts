import { describe, expect, it } from 'vitest'
import { answerIntent, isClear } from './answer-intent.ts'
import { NEW_STATE } from './model.ts'
import { KNOWN, Talk } from './testing/talk.ts'
import type { Intent } from './understanding/labels.ts'
import type { Understanding } from './understanding/understanding.ts'

/** Words that were taken for something, with how sure. */
const said = (intent: Intent, confidence: number, second: Intent = 'list') => {
  const likely = [
    { intent, confidence },
    { intent: second, confidence: 0.2 },
  ]
  const understood: Understanding = { intent, confidence, topics: ['none'], danger: null, likely }
  return { text: '那个钱的事情帮我弄弄', understood }
}
const actions = (intent: Intent, confidence: number) => {
  const move = answerIntent({ ...NEW_STATE, misses: 1 }, KNOWN, said(intent, confidence))
  return move.replies.flatMap(({ buttons }) => buttons ?? []).map(({ action }) => action)
}

describe('how sure', () => {
  it('at a half it is done', () => {
    const move = answerIntent(NEW_STATE, KNOWN, said('screen', 0.5))
    expect(move.state.asked).toEqual(['region'])
    expect(move.intent).toBe('screen')
  })

  it('between it is asked back, with a person', () => {
    expect(actions('screen', 0.49)).toEqual(['meant:screen', 'meant:list', 'person'])
    expect(actions('screen', 0.3)).toEqual(['meant:screen', 'meant:list', 'person'])
  })

  it('below nothing was understood; the second time a person is called', () => {
    const first = answerIntent(NEW_STATE, KNOWN, said('screen', 0.29))
    expect([first.commands, first.state.misses]).toEqual([[], 1])
    const { commands } = answerIntent(first.state, KNOWN, said('screen', 0.29))
    expect(commands).toMatchObject([{ name: 'handoff.request', reason: 'not_understood' }])
  })

  it('danger that may be none is asked back with the numbers, and acted upon when surer', () => {
    const maybe = answerIntent(NEW_STATE, KNOWN, said('emergency', 0.6))
    expect(maybe.commands).toEqual([])
    expect(JSON.stringify(maybe.replies)).toContain('meant.danger')
    const sure = answerIntent(NEW_STATE, KNOWN, said('emergency', 0.65))
    expect(sure.commands).toMatchObject([{ name: 'handoff.request', urgency: 'urgent' }])
  })

  it('a chat is no choice', () => {
    const move = answerIntent(NEW_STATE, KNOWN, said('smalltalk', 0.4))
    expect(JSON.stringify(move.replies)).not.toContain('meant:smalltalk')
  })
})

describe('asked back', () => {
  it('the button does it with the words that were said', () => {
    const asked = answerIntent(NEW_STATE, KNOWN, said('screen', 0.4)).state
    expect(asked.unsure).toBe('那个钱的事情帮我弄弄')
    const one = new Talk({}, asked)
    expect(one.tap('meant:screen')).toContain('户口在哪里')
    expect(one.state.unsure).toBeNull()
  })

  it('the number of a button does the same, and other words drop it', () => {
    const one = new Talk({}, { unsure: '那个', choices: ['meant:list', 'person'] })
    expect(one.say('1')).toContain('登录')
    const other = new Talk({}, { unsure: '那个' })
    other.say('你好')
    expect(other.state.unsure).toBeNull()
  })

  it('an old button of it does nothing strange', () => {
    for (const action of ['meant:screen', 'meant:zzz', 'meant:toString'])
      expect(new Talk().tap(action)).toContain('您想办哪件事')
  })
})

describe('in the middle of a question', () => {
  const asking = () => {
    const one = new Talk({ signedIn: true })
    one.tap('screen')
    one.say('余姚')
    return one
  }

  it.each([
    ['对了我上个月交的那个申请批下来没有', 'progress'],
    ['我的幸福码在哪里找不到了', 'code'],
  ])('"%s" changes the matter', (text, intent) => {
    const one = asking()
    one.say(text)
    expect(one.move?.intent).toBe(intent)
    expect(one.asked).toBe('persons')
  })

  it('comes back to the question after something else was answered', () => {
    const one = asking()
    one.say('我的申请办到哪一步了')
    const said = one.send({
      kind: 'result',
      result: { command: 'application.view', ok: true, goal: 'progress', data: null },
    })
    expect(said).toContain('几口人')
  })

  it('weather and nonsense are an answer that went wrong', () => {
    expect(asking().say('今天天气怎么样啊会不会下雨')).toContain('几口人')
    expect(isClear(said('out_of_scope', 0.99))).toBe(false)
    expect(isClear(said('progress', 0.69))).toBe(false)
    expect(isClear(said('progress', 0.7))).toBe(true)
    expect(isClear(said('emergency', 0.5))).toBe(true)
  })
})

describe('what is none of ours', () => {
  it('is said kindly with the right door, and the second time a person is offered', () => {
    const one = new Talk()
    expect(one.say('今天天气怎么样')).toContain('12345')
    one.say('讲个笑话')
    expect(one.buttons).toContain('person')
  })
})

describe('an answer says what the words were taken for', () => {
  it.each([
    ['低保批下来没有', 'progress', 'dibao'],
    ['我不想活了', 'emergency', 'none'],
  ])('%s', (text, intent, topic) => {
    const one = new Talk({ signedIn: true })
    one.say(text)
    expect(one.move).toMatchObject({ intent, topics: [topic] })
    expect(one.move?.confidence).toBeGreaterThanOrEqual(0.5)
  })
})
