import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getReady } from '../../../bot/get-ready.ts'
import { sayInTalk } from '../../../server/conversations/service.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { signedQuery } from '../../harness/wechat-platform.ts'
import { OPEN_AT } from '../conversations/house.ts'
import { type House, push, startHouse, words } from './house.ts'

let house: House
beforeAll(async () => {
  getReady()
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.clock.set(OPEN_AT)
  house.platform.faults = []
})

/** The house says something by itself, as a colleague at the desk would. */
let lines = 0
async function tell(openid: string, text: string): Promise<void> {
  const account = await accountOf(openid)
  lines += 1
  await house.ctx.database.$transaction((db) =>
    sayInTalk({ ...house.ctx, db }, account.conversationId ?? '', { text, key: `line ${lines}` }),
  )
}

const accountOf = (openid: string) =>
  house.ctx.db.channelAccount.findFirstOrThrow({
    where: {
      externalHash: house.ctx.cipher.hash('channel-account', `official-account\nuser\n${openid}`),
    },
  })
const reads = (openid: string, text: string) =>
  waitFor(() => house.platform.read(openid).find((said) => said.includes(text)))
const states = async (openid: string) => {
  const { id } = await accountOf(openid)
  const rows = await house.ctx.db.outgoingMessage.findMany({
    where: { replyTo: id },
    orderBy: { messageId: 'asc' },
  })
  return rows.map(({ state }) => state)
}

describe('a call of the platform', () => {
  it('is checked with an echo', async () => {
    const query = signedQuery(house.token)
    query.set('echostr', '5927782489442352469')
    expect(await (await house.check(query)).text()).toBe('5927782489442352469')
    query.set('signature', '0'.repeat(40))
    expect((await house.check(query)).status).toBe(401)
  })

  it('is refused unsigned, signed otherwise, or signed long ago', async () => {
    const old = Math.floor(Date.now() / 1000) - 301
    for (const query of [new URLSearchParams(), signedQuery('another'), signedQuery(house.token, old)])
      expect((await house.push(words('nobody', '你好'), query)).status).toBe(401)
    expect(await house.ctx.db.channelAccount.count()).toBe(0)
  })

  it('is answered with what is said; the same message again with nothing new', async () => {
    const body = words('li', '看我家能领什么')
    expect(await house.push(body)).toMatchObject({ status: 200, text: expect.stringContaining('户口在哪里') })
    const again = await house.push(body)
    expect(again.text).toBe('success')
    await pause(300)
    expect(house.platform.read('li')).toEqual([])
    // What answers a call costs nothing.
    for (let more = 0; more < 5; more += 1) await tell('li', `第${more}句`)
    await reads('li', '第4句')
  })

  it('is greeted who follows, bound who scanned a code, and nobody twice in a second', async () => {
    const follows = push('new', { MsgType: 'event', Event: 'subscribe', EventKey: '' })
    expect((await house.push(follows)).text).toContain('您好')
    expect((await house.push(follows)).text).toBe('success')
    const scans = push('guest', { MsgType: 'event', Event: 'subscribe', EventKey: 'qrscene_bind_12345678' })
    expect((await house.push(scans)).text).toContain('不对')
  })

  it('of the menu does what a button does; of a view nothing', async () => {
    const click = push('menu', { MsgType: 'event', Event: 'CLICK', EventKey: 'screen' })
    expect((await house.push(click)).text).toContain('户口在哪里')
    const view = push('menu', { MsgType: 'event', Event: 'VIEW', EventKey: 'https://help.example/' })
    const answer = await house.push(view)
    expect(answer).toMatchObject({ status: 200, text: 'success' })
    expect(answer.ms).toBeLessThan(1500)
  })

  it('of a picture is answered kindly', async () => {
    const picture = push('pictures', { MsgType: 'image', MsgId: '77', PicUrl: 'http://x' })
    expect((await house.push(picture)).text).toContain('只看得懂文字')
  })
})

describe('what the platform takes', () => {
  it('five after a message: the sixth is kept, and comes when they write again', async () => {
    await house.push(words('much', '你好'))
    for (let more = 1; more <= 6; more += 1) await tell('much', `第${more}句`)
    await reads('much', '第5句')
    await waitFor(async () => (await states('much')).includes('held'))
    expect(house.platform.read('much')).toHaveLength(5)
    // What was kept is older than what is said now, so it answers the call.
    expect((await house.push(words('much', '你好'))).text).toBe('第6句')
  })

  it('three within a minute after a tap, and none after that', async () => {
    await house.push(push('taps', { MsgType: 'event', Event: 'CLICK', EventKey: 'menu' }))
    for (let more = 1; more <= 4; more += 1) await tell('taps', `第${more}句`)
    await waitFor(async () => (await states('taps')).includes('held'))
    expect(house.platform.read('taps')).toHaveLength(3)
    await house.push(push('late', { MsgType: 'event', Event: 'subscribe', EventKey: '' }))
    house.clock.advance(61_000)
    await tell('late', '晚了')
    await waitFor(async () => (await states('late')).includes('held'))
    expect(house.platform.read('late')).toEqual([])
  })

  it('none after two days', async () => {
    await house.push(words('days', '你好'))
    house.clock.advance(48 * 3_600_000 + 1)
    await tell('days', '晚了')
    await waitFor(async () => (await states('days')).includes('held'))
  })

  it('who has a phone with us is told there', async () => {
    const personId = await house.person()
    await house.ctx.db.person.update({
      where: { id: personId },
      data: { phoneEnc: house.ctx.cipher.encrypt('17000000101') },
    })
    await house.push(words('phone', '你好'))
    await house.ctx.db.channelAccount.update({
      where: { id: (await accountOf('phone')).id },
      data: { personId, boundAt: house.clock.now() },
    })
    house.platform.faults = [{ errcode: 45015 }]
    await tell('phone', '有一件事')
    await waitFor(async () => (await states('phone')).includes('failed'))
    await waitFor(async () => {
      const sms = await house.ctx.db.localSms.findMany()
      return sms.some(({ textEnc }) => house.ctx.cipher.decrypt(textEnc).includes('没有送到'))
    })
  })
})

describe('a platform that misbehaves', () => {
  it('refuses a pass: there is a new one, and the message comes once', async () => {
    await house.push(words('pass', '你好'))
    house.platform.passes.clear()
    await tell('pass', '有一件事')
    await reads('pass', '有一件事')
    expect(house.platform.read('pass')).toHaveLength(1)
  })

  it.each([[{ errcode: -1 }], [{ status: 502 }], [{ errcode: 45009 }]])(
    '%o: the message comes later',
    async (fault) => {
      const who = `later ${JSON.stringify(fault)}`
      await house.push(words(who, '你好'))
      house.platform.faults = [fault]
      await tell(who, '有一件事')
      await waitFor(() => house.platform.faults.length === 0)
      await waitFor(async () => (await states(who)).includes('waiting'))
      house.clock.advance(11 * 60_000)
      await reads(who, '有一件事')
    },
  )

  it('says that they are gone: it is given up', async () => {
    await house.push(words('gone', '你好'))
    house.platform.faults = [{ errcode: 43004 }]
    await tell('gone', '有一件事')
    await waitFor(async () => (await states('gone')).includes('failed'))
  })
})
