import { describe, expect, it } from 'vitest'
import type { BotEvent } from '../model.ts'
import { RequestTalk } from '../testing/request-talk.ts'
import { Talk } from '../testing/talk.ts'

const ID = '019a0000-0000-7000-8000-00000000000a'
const closed = (more: object = { rate: ID }): BotEvent => ({ kind: 'handoff_closed', ...more })
const rated = (rating: 1 | 2 | 3): BotEvent => ({
  kind: 'result',
  result: { command: 'handoff.rate', ok: true, id: ID, rating },
})
const FACES = [3, 2, 1].map((mark) => `rate:${ID}:${mark}`)

describe('at the end of a talk with a person', () => {
  it('says what was agreed and asks how it was, best face first', () => {
    const one = new Talk()
    const said = one.send(closed({ summary: '周三到窗口', rate: ID }))
    expect(said).toMatch(/周三到窗口[\s\S]*帮到您了吗/)
    expect(one.buttons).toEqual(FACES)
  })

  it('asks nothing where nothing is to be asked', () => {
    const one = new Talk()
    expect(one.send(closed({ summary: '周三到窗口' }))).toContain('周三到窗口')
    expect(one.buttons.filter((action) => action.startsWith('rate:'))).toEqual([])
    const two = new Talk()
    two.send(closed({}))
    expect(two.buttons).toContain('screen')
  })

  it.each([
    ['1', 3],
    ['2', 2],
    ['3', 1],
  ] as const)('a typed %s is the face in that place', (digit, rating) => {
    const one = new Talk()
    one.send(closed())
    one.say(digit)
    expect(one.move?.commands).toEqual([{ name: 'handoff.rate', id: ID, rating }])
  })

  it.each([`rate:${ID}:4`, `rate:${ID}`, 'rate::1', 'rate:a b:1', `rate:${ID}:1:1`])(
    '%s rates nothing',
    (action) => {
      const one = new Talk()
      one.send(closed())
      one.tap(action)
      expect(one.move?.commands).toEqual([])
    },
  )
})

describe('the words about it', () => {
  const asked = (rating: 1 | 2 | 3) => {
    const one = new Talk()
    one.send(closed())
    one.tap(`rate:${ID}:${rating}`)
    one.send(rated(rating))
    return one
  }

  it('are the next ones, and no later ones', () => {
    const one = asked(1)
    one.say('等了太久')
    expect(one.move?.commands).toEqual([{ name: 'handoff.rate_words', id: ID, words: '等了太久' }])
    one.say('人很好')
    expect(one.move?.commands.some(({ name }) => name === 'handoff.rate_words')).toBe(false)
  })

  it('are not asked for where it was good', () => {
    const one = asked(3)
    expect(one.state.rating).toBeNull()
    one.say('你好')
    expect(one.move?.commands).toEqual([])
  })

  it('are as long as they are kept', () => {
    const one = asked(2)
    one.say('慢'.repeat(900))
    expect(one.move?.commands).toEqual([{ name: 'handoff.rate_words', id: ID, words: '慢'.repeat(500) }])
  })

  it('are not taken from whoever says nothing of it', () => {
    const one = asked(1)
    one.tap('menu')
    one.say('等了太久')
    expect(one.move?.commands.some(({ name }) => name === 'handoff.rate_words')).toBe(false)
  })

  it('danger goes before them', () => {
    const one = asked(1)
    one.say('我不想活了')
    expect(one.move?.commands).toMatchObject([{ name: 'handoff.request', urgency: 'urgent' }])
  })
})

describe('while something is being asked', () => {
  it('of a screening: digits answer it, and there is a way back', () => {
    const one = new Talk()
    one.tap('screen')
    one.say('余姚')
    one.send(closed())
    expect(one.buttons).toEqual([...FACES, 'resume'])
    one.say('3')
    expect(one.move?.commands).toEqual([])
    expect(one.state.facts.persons).toBe(3)
  })

  it('of a request: a bad mark asks no second thing, and what is typed next is the answer', () => {
    const one = new RequestTalk({ signedIn: true })
    one.say('想要个收音机')
    one.send(closed())
    expect(one.buttons).toEqual([...FACES, 'resume'])
    one.tap(FACES[2] ?? '')
    expect(one.send(rated(1))).toMatch(/谢谢您[\s\S]*什么时候要/)
    one.say('越快越好')
    one.say('发')
    expect(one.wished).toMatchObject([{ wish: { words: '想要个收音机' } }])
  })
})
