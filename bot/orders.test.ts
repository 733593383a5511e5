import { describe, expect, it } from 'vitest'
import type { OrderData } from './service-model.ts'
import { RequestTalk } from './testing/request-talk.ts'
import { MY_ORDER, SLOTS } from './testing/service-house.ts'

const { id } = MY_ORDER
function talk(change: Partial<OrderData> = {}, more: readonly Partial<OrderData>[] = []) {
  const one = new RequestTalk({ signedIn: true })
  one.services.orders = [change, ...more].map((order) => ({ ...MY_ORDER, ...order }))
  return one
}
const acts = (one: RequestTalk) =>
  one.services.acted.map((command) => (command.name === 'service.act' ? command.act : command))

describe('an order', () => {
  it('when somebody comes, and how to reach them', () => {
    const one = talk()
    expect(one.say('我的服务什么时候来')).toMatch(/时间定好了[\s\S]*11月24日（周二）上午 9:00/)
    const links = one.move?.replies.flatMap(({ links }) => links ?? [])
    expect(links?.map(({ href }) => href)).toEqual([`/services/orders/${id}`, 'tel:17000000811'])
  })

  it.each([
    [false, /您选的时间：11月24日[\s\S]*最晚11月23日（周一）下午 5:00 答复/],
    [true, /您选的时间：11月24日[\s\S]*到时候/],
  ])('nobody has accepted it (offered to others: %s): the time is only asked for', (offered, words) => {
    const one = talk({
      state: 'ordered',
      stateText: '等对方接单',
      acceptDueAt: '2026-11-23T09:00:00Z',
      offered,
    })
    expect(one.say('我的服务')).toMatch(words)
  })

  it.each([
    ['换个时间', '1'],
    ['改天来行不行', '1'],
    ['能不能改到下周三', '1'],
  ])('%s: another time is tapped', (words, number) => {
    const one = talk()
    expect(one.say(words)).toContain('换到什么时候')
    one.say(number)
    const slot = words.includes('三') ? SLOTS[2] : SLOTS[1]
    expect(acts(one)).toEqual([{ name: 'service.at', id, slotId: slot?.id }])
  })

  it('a day can be said when the time is asked; one without a time is said to have none', () => {
    const one = talk()
    one.say('换个时间')
    expect(one.say('12月8号')).toContain('那天没有空')
    one.say('下周三')
    expect(one.buttons[0]).toBe(`order:time:${SLOTS[2]?.id}`)
  })

  it('no other time, a full time: said, with a way on', () => {
    const one = talk()
    one.services.slots = SLOTS.slice(0, 1)
    expect(one.say('换个时间')).toContain('没有别的空时间')
    expect(one.buttons).toContain('person')
    one.services.slots = SLOTS
    one.services.refuses = ['SLOT_FULL', 'WRONG_STAGE']
    one.say('换个时间')
    expect(one.say('1')).toMatch(/刚刚满了[\s\S]*换到什么时候/)
    expect(one.say('1')).toMatch(/不能这样办[\s\S]*时间定好了/)
  })

  it('cancelled only after it was asked once more', () => {
    const one = talk()
    one.say('我的服务')
    expect(one.say('不想要了')).toContain('真的不要了吗')
    expect(one.say('再想想')).toContain('不动')
    one.say('取消服务')
    one.say('不要了')
    expect(acts(one)).toEqual([{ action: 'cancel' }])
  })

  it('words of despair cancel nothing where no order was spoken of', () => {
    const one = talk()
    one.say('不想要了')
    expect(one.move?.intent).not.toBe('service')
    expect(one.services.acted).toEqual([])
  })

  it('nobody came: asked back, then staff and the organisation know', () => {
    const one = talk({ actions: ['schedule', 'cancel', 'no_show'] })
    expect(one.say('今天没人来')).toContain('没有人来，是吗')
    expect(one.say('是的')).toContain('对不住，让您白等了')
    expect(acts(one)).toEqual([{ action: 'no_show' }])
  })

  it('before its time nobody can have stayed away', () => {
    const one = talk()
    expect(one.say('今天没人来')).toMatch(/还没到约好的时间[\s\S]*11月24日/)
    expect(one.services.acted).toEqual([])
  })

  it('none at all: said, with a way to one', () => {
    const one = talk()
    one.services.orders = []
    expect(one.say('我的服务')).toContain('眼下没有约服务')
    expect(one.buttons).toContain('service')
    expect(one.say('办好了')).toContain('哪件事')
  })

  it('several: which one, and it is done with that one', () => {
    const two = { id: '019a0000-0000-7000-8000-000000000191', projectName: '助餐送上门' }
    const one = talk({}, [two])
    expect(one.say('换个时间')).toContain('是哪一样')
    expect(one.buttons.slice(0, 2)).toEqual([`order:change:${id}`, `order:change:${two.id}`])
    one.say('2')
    one.say('1')
    expect(one.state.order?.id).toBe(id)
  })

  it('the organisation does not come: others are a tap away', () => {
    const other = { id: '019a0000-0000-7000-8000-000000000102', name: '邻里看望', providerName: '四明' }
    const one = talk({
      state: 'declined',
      stateText: '对方来不了',
      actions: ['switch', 'cancel'],
      others: [other],
    })
    one.send({ kind: 'asked', action: `order:state:${id}` })
    expect(one.label(`order:to:${other.id}`)).toBe('换成“邻里看望”')
    one.tap(`order:to:${other.id}`)
    expect(acts(one)).toEqual([{ action: 'switch', projectId: other.id }])
  })
})

describe('it is done', () => {
  const finished = () => talk({ state: 'finished', actions: ['confirm', 'complain'] })

  it.each([
    ['办好了', '满意', 3],
    ['好的', '还行', 2],
    ['1', '3', 1],
  ])('asked by the house: %s, then %s', (yes, mark, rating) => {
    const one = finished()
    expect(one.send({ kind: 'asked', action: `order:done:${id}` })).toContain('办好了吗')
    expect(one.say(yes)).toContain('满意吗')
    one.say(mark)
    expect(acts(one)).toEqual([{ action: 'confirm' }, { action: 'rate', rating }])
  })

  it('not done, or bad: what was wrong goes to staff in their own words', () => {
    const one = finished()
    one.send({ kind: 'asked', action: `order:done:${id}` })
    expect(one.say('没做好')).toContain('哪里不好')
    expect(one.say('人没到半个钟头就走了')).toContain('记下了')
    expect(acts(one)).toEqual([{ action: 'complain', reason: '人没到半个钟头就走了' }])
    one.tap(`order:rate:${id}`)
    expect(one.say('不满意')).toMatch(/对不住[\s\S]*哪里不好/)
    one.say('算了')
    expect(acts(one)).toHaveLength(2)
  })

  it('danger is no complaint, and later words are none either', () => {
    const one = finished()
    one.tap(`order:complain:${id}`)
    expect(one.say('护工打我，我流血了')).toContain('110')
    one.tap(`order:complain:${id}`)
    one.tap('menu')
    one.say('低保标准是多少')
    expect(one.services.acted).toEqual([])
  })

  it('an open question is asked again afterwards', () => {
    const one = finished()
    one.say('我老婆生了')
    one.send({ kind: 'asked', action: `order:done:${id}` })
    one.say('1')
    expect(one.say('满意')).toMatch(/谢谢您[\s\S]*从什么时候起/)
  })
})

it('where everything stands: the service stands beside it', () => {
  const one = talk()
  const result = {
    command: 'application.view',
    ok: true,
    goal: 'progress',
    data: null,
    order: MY_ORDER,
  } as const
  expect(one.send({ kind: 'result', result })).toContain('独居老人上门看望')
  expect(one.buttons).toContain('order.mine')
})
