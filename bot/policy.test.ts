import { beforeAll, describe, expect, it } from 'vitest'
import type { PolicyPack } from '../server/eligibility/engine/index.ts'
import { ALL_PACKS } from '../server/eligibility/packs/all.ts'
import { makeGuide, policyGuide } from '../server/guide/service.ts'
import { translator } from '../server/platform/i18n.ts'
import type { State } from './model.ts'
import { KNOWN, Talk } from './testing/talk.ts'
import { warmUp } from './understanding/model.ts'

beforeAll(warmUp)

const YUYAO: Partial<State> = { facts: { region: '330281' } }
const BINJIANG: Partial<State> = { facts: { region: '330108' } }
const on = (today: string) => ({ today, now: `${today}T02:00:00Z` })
const asked = (talk: Talk) => talk.move?.replies.some((reply) => reply.asks) ?? false
const cited = (talk: Talk) => (talk.move?.replies ?? []).flatMap((reply) => reply.citations ?? [])

describe('a question about a rule', () => {
  it('is answered with the amount of the place, its clause and the doors from there', () => {
    const talk = new Talk({}, YUYAO)
    expect(talk.say('收入多少可以拿低保')).toContain('余姚市现在的标准是每人每月1375元')
    expect(talk.move?.intent).toBe('policy')
    expect(cited(talk)).toContainEqual(
      expect.objectContaining({ clause: '第九条', clauseEn: 'Art. 9', date: '2014-11-01' }),
    )
    expect(cited(talk).some(({ doc, date }) => doc.includes('余姚') && date === '2026-01-01')).toBe(true)
    expect(talk.buttons.slice(0, 2)).toEqual(['screen', 'person'])
  })

  it('has the amount of that place and that day', () => {
    const standard = (state: Partial<State>, today: string) =>
      /每人每月(\d[\d.]*)元/.exec(new Talk(on(today), state).tap('guide:dibao-income-limit'))?.[1]
    expect(standard(YUYAO, '2026-11-20')).toBe('1375')
    expect(standard(YUYAO, '2025-06-01')).toBe('1333.33')
    expect(standard(BINJIANG, '2026-11-20')).toBe('1301')
  })

  it('follows a rule that was changed at the desk', () => {
    const changed: PolicyPack = {
      id: 'yuyao-change',
      version: '1',
      level: 'county',
      covers: ['330281'],
      rows: [
        {
          key: 'dibao.standard',
          value: 24_000_00,
          validFrom: '2026-11-01',
          validTo: null,
          reviewBy: '2027-11-01',
          source: 'Z1',
          clause: '第十条',
          clauseEn: 'Art. 10',
        },
      ],
    }
    const talk = new Talk({ packs: [...ALL_PACKS, changed] }, YUYAO)
    expect(talk.tap('guide:dibao-income-limit')).toContain('每人每月2000元')
  })

  it('sends to the window where no number was published, and says no number', () => {
    const talk = new Talk({}, { facts: { region: '331102' } })
    const said = talk.tap('guide:dibao-income-limit')
    expect(said).toContain('现在的标准是每人每月（具体数目请以窗口为准）。')
    expect(said).not.toMatch(/\d元/)
    expect(asked(talk)).toBe(false)
  })

  it('says that a number may have changed once it is due to be looked at again', () => {
    const fresh = new Talk(on('2025-03-01'), { facts: { region: '330282' } })
    expect(fresh.tap('guide:procedure-steps')).not.toContain('请以窗口为准')
    const cixi = new Talk({}, { facts: { region: '330282' } }).tap('guide:dibao-income-limit')
    expect(cixi).toContain('数目可能有变动，请以窗口为准')
    expect(cixi).not.toContain('按计划')
  })

  it('says that a number is only what the place has planned', () => {
    const said = new Talk({}, YUYAO).tap('guide:dibao-income-limit')
    expect(said).toMatch(/按计划，余姚市[\s\S]*1375元[\s\S]*写在当地自己的计划里/)
  })

  it('says that the answer itself is due once nobody has looked at it in time', () => {
    expect(new Talk({}, YUYAO).tap('guide:procedure-steps')).not.toContain('该复查了')
    expect(new Talk(on('2027-06-01'), YUYAO).tap('guide:procedure-steps')).toContain('该复查了，请以窗口为准')
  })

  it('is answered in English', () => {
    const talk = new Talk({}, YUYAO, translator('en'))
    expect(talk.tap('guide:dibao-income-limit')).toContain('is 1375 yuan a person a month')
  })
})

describe('where the place is not known', () => {
  it('says what holds everywhere and asks one thing; the place said or tapped gives the number', () => {
    const talk = new Talk()
    expect(talk.say('低保一个月能拿多少钱')).toContain('（各地不一样）')
    expect(talk.said.at(-1)).toContain('您户口在哪个县')
    expect(asked(talk)).toBe(true)
    expect(talk.say('余姚')).toContain('1375元')
    expect(talk.state.facts.region).toBe('330281')
    const other = new Talk()
    other.say('低保一个月能拿多少钱')
    expect(other.tap('place:330108')).toContain('1301元')
  })

  it('asks for nothing where the same holds everywhere', () => {
    const talk = new Talk()
    expect(talk.tap('guide:procedure-steps')).toContain('15个工作日')
    expect(asked(talk)).toBe(false)
  })

  it('does not ask again whoever lives elsewhere', () => {
    const talk = new Talk()
    talk.say('低保一个月能拿多少钱')
    expect(talk.tap('place:330000')).toContain('请以窗口为准')
    expect(asked(talk)).toBe(false)
  })

  it('leaves an open question of the screening open and asks only that', () => {
    const talk = new Talk({}, { task: 'screen', asked: ['persons'] })
    const said = talk.tap('guide:dibao-income-limit')
    expect(said).toContain('（各地不一样）')
    expect(said).toContain('我们接着刚才的')
    expect(talk.move?.replies.filter((reply) => reply.asks)).toHaveLength(1)
    expect(talk.asked).toBe('persons')
  })
})

describe('a question that goes on from the one before', () => {
  it.each([
    ['dibao-income-limit', '那低边呢', 'dibian-what'],
    ['dibao-income-limit', '要带什么', 'documents-dibao'],
    ['linshi-who', '那能拿多少钱', 'linshi-amount'],
    ['dibao-income-limit', '要多久', 'procedure-how-long'],
  ])('after %s: %s → %s', (first, question, then) => {
    const talk = new Talk({}, YUYAO)
    talk.tap(`guide:${first}`)
    talk.say(question)
    const offered = [talk.state.guide?.entry, ...talk.buttons.map((action) => action.replace('guide:', ''))]
    expect(offered).toContain(then)
  })
})

describe('where the guide is not sure', () => {
  it('asks back with two or three titles', () => {
    const talk = new Talk({}, YUYAO)
    talk.tap('policy')
    const guide = policyGuide()
    const torn = makeGuide(guide.entries)
    const unsure = new Talk(
      {
        guide: {
          ...torn,
          search: () => [
            { id: 'dibao-amount', score: 200, coverage: 0.5 },
            { id: 'dibian-what', score: 199, coverage: 0.5 },
            { id: 'linshi-who', score: 20, coverage: 0.2 },
          ],
        },
      },
      YUYAO,
    )
    expect(unsure.say('低保要什么条件才能申请啊')).toContain('您想问的是哪个')
    expect(unsure.buttons).toEqual(['guide:dibao-amount', 'guide:dibian-what', 'person'])
    expect(unsure.say('2')).toContain('低边就是低保边缘')
  })

  it('says that it does not know, and where somebody does', () => {
    const talk = new Talk({ guide: { ...KNOWN.guide, search: () => [] } }, YUYAO)
    expect(talk.say('低保要什么条件才能申请啊')).toContain('不敢乱说')
    const links = talk.move?.replies.flatMap((reply) => reply.links ?? []).map(({ href }) => href)
    expect(links).toEqual(['tel:12345', '/help'])
    expect(cited(talk)).toEqual([])
  })

  it('a button of an entry that is no more leads on', () => {
    expect(new Talk({}, YUYAO).tap('guide:long-gone')).not.toBe('')
  })
})

describe('asking how to look poorer', () => {
  it('is declined kindly, with the law and with honest ways', () => {
    const talk = new Talk({}, YUYAO)
    const said = talk.say('存款转到我妹名下是不是就能办低保了')
    expect(said).toContain('这个忙我不能帮')
    expect(said).toContain('照实说也有路走')
    expect(talk.buttons).toContain('guide:dibao-income-not-counted')
    expect(talk.buttons).toContain('person')
    expect(cited(talk).map(({ clause }) => clause)).toContain('第六十八条')
  })

  it('is no answer to an open question', () => {
    const talk = new Talk({}, { task: 'screen', asked: ['financialAssetsFen'] })
    talk.say('五万块先转到我妹那里行不行')
    expect(talk.state.facts).toEqual({})
    expect(talk.asked).toBe('financialAssetsFen')
  })
})

it('the place of the application is the place of the answer', () => {
  const talk = new Talk({ signedIn: true })
  talk.send({
    kind: 'result',
    result: {
      command: 'application.view',
      ok: true,
      goal: 'progress',
      data: {
        id: '019a0000-0000-7000-8000-000000000001',
        number: 'SQ20261120-000001',
        stage: 'review',
        stageText: '乡镇在看',
        version: 2,
        missing: [],
        canSubmit: false,
        canUndo: false,
        registryState: 'answered',
        steps: [],
        nextStep: '等乡镇上门',
        waitingAdults: 0,
        county: '330281',
      },
    },
  })
  expect(talk.tap('guide:dibao-income-limit')).toContain('余姚市现在的标准是每人每月1375元')
})

it('what might have been meant instead is one tap away', () => {
  const close = [
    { id: 'dibao-amount', score: 300, coverage: 0.7 },
    { id: 'dibao-payment', score: 200, coverage: 0.5 },
  ]
  const talk = new Talk({ guide: { ...KNOWN.guide, search: () => close } }, YUYAO)
  expect(talk.say('低保要什么条件才能申请啊')).toContain('低保是补差')
  expect(talk.buttons.at(-1)).toBe('guide:dibao-payment')
})

describe('a county that the question names', () => {
  it('is the one that is answered for, and is not asked again', () => {
    const talk = new Talk()
    expect(talk.say('余姚低保标准多少')).toContain('余姚市现在的标准是每人每月1375元')
    expect(talk.state.facts.region).toBeUndefined()
    expect(talk.say('收入多少可以拿低保')).toContain('余姚市')
  })

  it('is not where somebody lives who said otherwise', () => {
    const talk = new Talk({}, { facts: { region: '330281' } })
    expect(talk.say('慈溪的低保标准是多少')).toContain('慈溪市')
    expect(talk.state.facts.region).toBe('330281')
    expect(talk.say('收入多少可以拿低保')).toContain('余姚市')
  })
})
