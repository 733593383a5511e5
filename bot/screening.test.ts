import { describe, expect, it } from 'vitest'
import type { FactKey } from '../server/eligibility/engine/index.ts'
import { NEW_STATE } from './model.ts'
import { readState } from './read-state.ts'
import { Talk } from './testing/talk.ts'

/** A talk that stands at one question, with the place told before. */
const at = (key: FactKey, facts = {}, elder = false) => {
  const one = new Talk(
    {},
    { task: 'screen', asked: ['region', key], facts: { region: '330281', ...facts }, elder },
  )
  one.tap('resume')
  return one
}

describe('a question with several answers', () => {
  it.each([
    ['1 3', ['child', 'elder']],
    ['1、3', ['child', 'elder']],
    ['１３', ['child', 'elder']],
    ['都没有', []],
    ['没有', []],
    ['一个都没有', []],
  ])('takes "%s" as the whole answer', (text, groups) => {
    const one = at('groups')
    one.say(text)
    expect(one.state.facts.groups).toEqual(groups)
    expect(one.asked).not.toBe('groups')
  })

  it('takes one after the other by tapping, and keeps the numbers of the buttons', () => {
    const one = at('groups')
    const before = one.buttons
    expect(one.tap('pick:groups:elder')).toContain('还有吗')
    expect(one.buttons[2]).toBe('drop:groups:elder')
    expect(one.buttons[0]).toBe(before[0])
    one.say('4')
    one.tap('pick:groups:disabled')
    expect(one.state.picked).toEqual(['elder', 'disabled'])
    one.tap('drop:groups:elder')
    one.tap('picked:groups')
    expect(one.state.facts.groups).toEqual(['disabled'])
  })

  it.each(['没有了', '就这些', '好了', '选好了'])('"%s" ends it', (text) => {
    const one = at('groups')
    one.say('家里有个老人，孩子还小')
    expect(one.state.picked).toEqual(['child', 'elder'])
    one.say(text)
    expect(one.state.facts.groups).toEqual(['child', 'elder'])
  })

  it('counts what an old person cannot do alone', () => {
    const one = at('members.0.selfCareUnmet', { persons: 1 })
    expect(one.label('none:members.0.selfCareUnmet')).toBe('都能自己做')
    one.say('1 6')
    expect(one.state.facts.members?.[0]?.selfCareUnmet).toBe(2)
    const well = at('members.0.selfCareUnmet', { persons: 1 })
    well.say('都能自己做')
    expect(well.state.facts.members?.[0]?.selfCareUnmet).toBe(0)
  })

  it('a list further up is opened again by its buttons', () => {
    const one = at('groups')
    one.say('3')
    one.say('没有了')
    expect(one.tap('pick:groups:ill')).toContain('得大病')
    expect(one.asked).toBe('groups')
    one.say('好了')
    expect(one.state.facts.groups).toEqual(['elder', 'ill'])
    expect(new Set(one.state.asked).size).toBe(one.state.asked.length)
  })

  it('nothing invented is taken', () => {
    const one = at('groups')
    for (const action of [
      'pick:groups:tank',
      'pick:needs:legal',
      'picked:groups:x',
      'none:__proto__',
      'drop:',
    ])
      one.tap(action)
    expect(one.state.facts).toEqual({ region: '330281' })
    one.say('9 8')
    expect(one.asked).toBe('groups')
  })
})

describe('how many people, and how much money', () => {
  it('people can be tapped, and nothing invented', () => {
    const one = at('persons')
    expect(one.label('answer:persons:3')).toBe('3人')
    one.tap('answer:persons:7')
    expect(one.state.facts.persons).toBeUndefined()
    one.tap('answer:persons:3')
    expect(one.state.facts.persons).toBe(3)
  })

  it('people are no money', () => {
    const one = at('monthlyIncomeFen', { persons: 2 })
    expect(one.say('两个人')).toContain('比如 1200 元')
    expect(one.asked).toBe('monthlyIncomeFen')
    expect(one.say('300左右')).toContain('我按 300 元算')
  })
})

describe('a way out of the questions', () => {
  it.each(['算了不问了，看结果', '不问了', '就这样吧看结果'])('"%s" shows what can be said', (text) => {
    const one = at('monthlyIncomeFen', { persons: 1 })
    const said = one.say(text)
    expect(one.state.shown).toBe(1)
    expect(said.split('这只是估算')).toHaveLength(2)
    expect(JSON.stringify(one.cards)).not.toContain('这只是估算')
  })

  it.each(['啥意思', '什么意思', '没听懂', '听不懂'])('"%s" explains', (text) => {
    for (const elder of [false, true]) {
      const said = at('persons', {}, elder).say(text)
      expect(said).toContain('算上丈夫或妻子')
      expect(said).toContain('按人头算标准')
    }
    expect(at('region').say(text)).not.toContain('没找到这个地方')
  })

  it('nothing is said twice word for word: the second time there are other ways', () => {
    const one = at('persons')
    expect(one.say('呜呜')).toContain('比如 3')
    expect(one.say('呜呜')).not.toContain('没看懂')
    expect(one.buttons.slice(-2)).toEqual(['results', 'cancel'])
    expect(new Set(one.buttons).size).toBe(one.buttons.length)
  })
})

describe('whom a question means', () => {
  it('is said in it', () => {
    expect(at('members.0.age', { persons: 3, groups: ['elder'] }).said.join()).toContain('老人')
    expect(at('obligors.1.persons', { obligorFamilies: 2 }).said.join()).toContain('第2家')
  })

  it('reads ages, levels and families as people say them', () => {
    const one = at('members.0.age', { persons: 1 })
    one.say('七十六岁')
    expect(one.state.facts.members?.[0]?.age).toBe(76)
  })
})

describe('putting right', () => {
  const begun = () => {
    const one = new Talk()
    one.tap('screen')
    for (const text of ['余姚', '三口', '两千']) one.say(text)
    return one
  }
  it.each([
    ['不对，是四口人', 'persons', 4],
    ['说错了，四个人', 'persons', 4],
    ['不对，应该是一千八', 'monthlyIncomeFen', 180_000],
    ['刚才说错了，收入是1500块', 'monthlyIncomeFen', 200_000],
  ])('"%s"', (text, key, value) => {
    const one = begun()
    one.say(text)
    expect(one.state.facts).toHaveProperty(key, value)
    expect(one.state.task).toBe('screen')
    expect(new Set(one.state.asked).size).toBe(one.state.asked.length)
  })

  it('goes back through a list and leaves nobody behind in it', () => {
    const one = at('members.0.age', { persons: 1, groups: ['elder'] })
    one.say('76')
    const asked = one.asked
    expect(one.say('上一步')).toContain('几')
    expect(asked).not.toBe(one.asked)
    expect(one.state.facts.members).toBeUndefined()
  })
})

describe('a state that was kept', () => {
  it('of an older questionnaire loses what is no more, and goes on', () => {
    const old = {
      ...NEW_STATE,
      picked: undefined,
      shown: undefined,
      about: 'zzz',
      task: 'screen',
      asked: ['region', 'soloReason'],
      facts: {
        region: '330281',
        soloReason: 'illness',
        persons: 'two',
        groups: ['elder', 3],
        members: [null],
      },
    }
    const state = readState(JSON.parse(JSON.stringify(old)))
    expect(state.facts).not.toHaveProperty('soloReason')
    expect(state.facts.persons).toBeUndefined()
    expect(state.task).toBeNull()
    const one = new Talk({}, state)
    one.say('1')
    one.tap('screen')
    expect(one.asked).toBe('persons')
  })

  it.each([null, 'x', 3, [], { version: 1, facts: 3, asked: 'x' }, { version: 1, asked: [4] }])(
    '%j is no reason to fail',
    (kept) => {
      expect(new Talk({}, readState(kept)).open()).toContain('小扶')
    },
  )
})
