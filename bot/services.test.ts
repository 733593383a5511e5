import { describe, expect, it } from 'vitest'
import { RequestTalk } from './testing/request-talk.ts'
import { PROJECTS, SLOTS } from './testing/service-house.ts'

const talk = (elder = false) => new RequestTalk({ signedIn: true }, { state: { elder } })
const [VISIT, MEALS] = PROJECTS

describe('help is ordered', () => {
  it('what fits comes first with why; whom for, where to, when; what the organisation sees is said before it goes', () => {
    const one = talk()
    expect(one.say('想找人上门看看我妈')).toMatch(
      /独居老人上门看望：[\s\S]*因为您家有人需要照顾[\s\S]*11月24日/,
    )
    expect(one.say('1')).toContain('人要到哪里去')
    expect(one.say('跟我住一起')).toContain('什么时候来好')
    const read = one.say('下周二下午')
    expect(read).toMatch(
      /给谁：家里老人[\s\S]*去哪里：到我家[\s\S]*下午 2:00[\s\S]*接单以前[\s\S]*最晚11月23日/,
    )
    expect(one.services.made).toEqual([])
    expect(one.say('就这样')).toMatch(/约上了，单号 FW/)
    expect(one.services.made).toMatchObject([
      {
        order: { projectId: VISIT?.id, slotId: SLOTS[1]?.id, wantedOn: null, words: '想找人上门看看我妈' },
        notes: [{ key: 'bot-requests:note.who' }],
      },
    ])
    expect(one.services.made[0]?.order.address).toBeUndefined()
    expect(one.state).toMatchObject({ requests: [], task: null })
  })

  it('elsewhere than at home, as soon as possible, with what to mind', () => {
    const one = talk()
    one.say('助餐')
    expect(one.buttons[0]).toBe(`request:order:project:${MEALS?.id}`)
    one.say('1')
    expect(one.say('给我妈')).toContain('到哪里去')
    one.say('张家村12号')
    expect(one.say('越快越好')).toContain('要注意什么')
    expect(one.say('她牙口不好，要软的')).toMatch(/去哪里：张家村12号[\s\S]*越快越好[\s\S]*要软的/)
    one.say('好')
    expect(one.services.made).toMatchObject([
      { order: { slotId: null, wantedOn: null, address: '张家村12号', words: '她牙口不好，要软的' } },
    ])
  })

  it('the bare wish for help shows everything; another need looks again', () => {
    const one = talk()
    one.say('找服务')
    expect(one.buttons.filter((action) => action.includes(':project:'))).toHaveLength(PROJECTS.length)
    expect(one.say('要人送饭')).toContain('助餐送上门')
    expect(one.buttons.filter((action) => action.includes(':project:'))).toHaveLength(1)
  })

  it('a day without a free time is kept as it was said, and a day that was said before comes first', () => {
    const one = talk()
    one.say('下周三想找人陪我去医院')
    one.say('1')
    expect(one.buttons[0]).toBe(`request:order:time:${SLOTS[2]?.id}`)
    expect(one.say('12月8号')).toContain('12月8日')
    one.say('好')
    expect(one.services.made).toMatchObject([{ order: { slotId: null, wantedOn: '2026-12-08' } }])
  })

  it('what is told wrong is put right; nothing is ordered unread', () => {
    const one = talk()
    one.say('帮我送饭')
    expect(one.say('9')).toMatch(/点下面的一个[\s\S]*助餐送上门/)
    one.say('1')
    one.tap('request:order:time:019a0000-0000-7000-8000-000000000999')
    expect(one.services.made).toEqual([])
    one.say('下周二上午')
    one.say('跳过')
    expect(one.say('改一下')).toContain('哪里要改')
    one.tap('request:order:fix:time')
    expect(one.say('下周三')).toContain('11月25日')
    one.say('约')
    expect(one.services.made).toMatchObject([{ order: { slotId: SLOTS[2]?.id } }])
  })
})

describe('no dead end', () => {
  it('what only comes near is said to be so; nobody at all: staff look for it, with what was said', () => {
    const one = talk()
    expect(one.say('我这个老太婆想请人上门理个发')).toMatch(/没有正好做这个的[\s\S]*上门助浴/)
    one.say('有没有律师')
    expect(one.buttons).toEqual(['service.ask', 'service.all', 'service.wish', 'cancel'])
    expect(one.tap('service.ask')).toContain('请工作人员帮您找')
    one.say('跳过')
    one.say('发')
    expect(one.made).toMatchObject([{ request: { kind: 'service', service: 'legal' } }])
  })

  it('or everything there is, or a wish', () => {
    const one = talk()
    one.say('想找个律师帮我打官司')
    one.tap('service.all')
    expect(one.buttons.filter((action) => action.includes(':project:'))).toHaveLength(PROJECTS.length)
    expect(one.tap('service.wish')).toMatch(/哪一类|什么时候要/)
  })

  it('no free time: a day is said; full meanwhile: chosen again; gone meanwhile: another one', () => {
    const one = talk()
    one.services.slots = []
    one.say('帮我送饭')
    expect(one.say('1')).toContain('眼下没有排好的空时间')
    one.services.slots = SLOTS
    one.services.refuses = ['SLOT_FULL', 'NO_ORDERS_NOW']
    one.say('下周四')
    one.say('跳过')
    expect(one.say('好')).toMatch(/刚刚满了[\s\S]*什么时候来好/)
    one.say('1')
    expect(one.say('好')).toMatch(/现在不接单[\s\S]*助餐送上门/)
    expect(one.services.made).toEqual([])
  })
})

describe('not signed in', () => {
  const nobody = () => new RequestTalk({ signedIn: false })

  it('help is looked for after the sign-in, with what was said', () => {
    const one = nobody()
    expect(one.say('想找人上门看看我妈')).toContain('请先登录')
    expect(one.buttons).toContain('request.callback')
    const later = new RequestTalk({ signedIn: true }, { state: one.state })
    expect(later.send({ kind: 'signed_in' })).toContain('独居老人上门看望')
  })

  it('orders are shown after the sign-in', () => {
    const one = nobody()
    expect(one.say('今天没人来')).toContain('看您约的服务要先登录')
    const later = new RequestTalk({ signedIn: true }, { state: one.state })
    expect(later.send({ kind: 'signed_in' })).toContain('独居老人上门看望')
  })
})

it('长辈版 says less', () => {
  const [normal = 0, elder = 0] = [false, true].map((large) => {
    const one = talk(large)
    return one.say('想找人上门看看我').length + one.say('1').length + one.say('1').length
  })
  expect(elder).toBeLessThan(normal * 0.7)
})
