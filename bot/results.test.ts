import { describe, expect, it } from 'vitest'
import { ALL_PACKS } from '../server/eligibility/packs/all.ts'
import { Talk } from './testing/talk.ts'

const TWO_OLD = {
  region: '余姚',
  persons: '2',
  monthlyIncomeFen: '1200',
  obligorFamilies: '没有',
  financialAssetsFen: '三万',
  homes: '1',
  alreadyOn: '没有',
}

/** The whole questionnaire of a couple below the line. */
function couple(elder = false) {
  const one = new Talk({}, { elder })
  one.tap('screen')
  one.answer(TWO_OLD)
  expect(one.state.screened).toBe(true)
  return one
}

describe('the results so far', () => {
  it.each(['先看结果', '够了', '结果', '就到这'])(
    '"%s" shows them at any time, and the question stays open',
    (text) => {
      const one = new Talk()
      one.tap('screen')
      one.answer(TWO_OLD, (key) => key === 'vehicles')
      const said = one.say(text)
      expect(one.move?.replies.length).toBeLessThanOrEqual(3)
      expect(said).toContain('还说不准')
      expect(said).toContain('只是估算')
      expect(one.asked).toBe('vehicles')
      expect(one.buttons).toContain('apply')
      one.say('没有')
      expect(one.state.facts.vehicles).toBe('none')
    },
  )

  it('what was chosen in an open list counts', () => {
    const one = new Talk({}, { task: 'screen', asked: ['groups'], facts: { region: '330281' } })
    one.say('有老人')
    one.say('够了')
    expect(one.state.facts.groups).toEqual(['elder'])
  })

  it('before anything was said it asks', () => {
    const one = new Talk()
    expect(one.say('先看结果')).toContain('户口在哪里')
  })

  it('go into an application', () => {
    const one = new Talk({ signedIn: true })
    one.tap('screen')
    one.answer(TWO_OLD, (key) => key === 'vehicles')
    one.say('够了')
    one.tap('apply')
    expect(one.move?.commands[0]).toMatchObject({ name: 'application.start', facts: { persons: 2 } })
  })
})

describe('what is applied for elsewhere', () => {
  it('is named, and its details tell where to go and offer no application', () => {
    const one = couple()
    expect(one.said.at(-1)).toMatch(/看病的帮助.*不在这里申请/)
    one.tap('detail:medical')
    expect(one.said.at(-1)).toContain('下一步：')
    expect(one.buttons).not.toContain('apply')
    one.tap('detail:dibao')
    expect(one.buttons).toContain('apply')
  })

  it('is not dropped silently when an application begins', () => {
    const one = new Talk({ signedIn: true })
    one.tap('screen')
    one.answer(TWO_OLD)
    one.tap('apply')
    expect(one.move?.commands[0]).toMatchObject({ name: 'application.start', programmes: ['dibao'] })
    expect(one.said.at(-1)).toMatch(/看病的帮助.*要到别处办/)
  })
})

describe('the results at the end', () => {
  it('begin with the sum and how it comes about', () => {
    const one = couple()
    const [first = ''] = one.said.slice(-(one.move?.replies.length ?? 0))
    expect(first).toMatch(/低保：每月大约 1550 元/)
    expect(first).toContain('1375元 × 2人 = 2750元')
    expect(first.split('\n').length).toBeLessThanOrEqual(12)
  })

  it('say that a sum rests on what the place has planned, here and for the programme', () => {
    const one = couple()
    expect(one.said.at(-1)).toContain('按当地的计划')
    expect(one.tap('detail:dibao')).toContain('按当地的计划')
  })

  it('page on until everything was told once', () => {
    const one = couple()
    let pages = 0
    while (one.buttons.includes('more')) {
      one.say('还有呢')
      pages += 1
      expect(pages).toBeLessThan(12)
    }
    const all = one.said.join('\n')
    expect(all).toContain('眼下用不上')
    expect(all).toMatch(/不用另外办：[^。]*低边/)
    expect(one.say('还有呢')).toContain('都说完了')
  })

  it('are shorter in 长辈版', () => {
    expect(couple(true).said.at(-1)?.length ?? 0).toBeLessThan(couple().said.at(-1)?.length ?? 0)
  })

  it('follow the rules that are handed in', () => {
    const none = new Talk({ packs: [] })
    none.tap('screen')
    none.answer(TWO_OLD)
    expect(none.said.join('\n')).not.toContain('低保：每月')
    const same = new Talk({ packs: ALL_PACKS })
    same.tap('screen')
    same.answer(TWO_OLD)
    expect(same.said.join('\n')).toContain('低保：每月大约 1550 元')
  })
})

describe('about one programme', () => {
  it.each(['低保为什么', '低保怎么算的', '为什么'])('"%s": reasons, clause, and what to do', (text) => {
    const one = couple()
    const said = one.say(text)
    expect(said).toContain('低于2口人的保底线')
    expect(said).toContain('《浙江省社会救助条例》(2020修正)第九条')
    expect(said).toContain('下一步：')
  })

  it.each(['要是收入再多点呢', '低保要怎样才能变'])('"%s": what would change it', (text) => {
    const one = couple()
    one.say('低保为什么')
    expect(one.say(text)).toMatch(/要是这样就会变|看不出/)
  })

  it('the smallest change of income is named', () => {
    const one = new Talk()
    one.tap('screen')
    one.answer({ ...TWO_OLD, monthlyIncomeFen: '2800' })
    one.tap('detail:dibao')
    expect(one.buttons).toContain('change:dibao')
    expect(one.tap('change:dibao')).toContain('收入再低')
  })

  it('an invented programme leads to the menu', () => {
    const one = couple()
    one.tap('detail:gold')
    expect(one.move?.replies.length).toBe(1)
  })
})
