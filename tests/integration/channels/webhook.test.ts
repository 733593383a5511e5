import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getReady } from '../../../bot/get-ready.ts'
import { API } from '../../../server/paths.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { call, event, type House, OLD_SECRET, startHouse, text } from './house.ts'

let house: House
beforeAll(async () => {
  // What takes seconds of learning is no part of how soon an answer comes.
  getReady()
  house = await startHouse()
})
afterAll(() => house.close())

const messages = () => house.ctx.db.message.count()

it('a resident asks on another chat system and is answered there, with numbers to type', async () => {
  expect(await house.says('li', '看我家能领什么')).toMatchObject({
    status: 200,
    body: { taken: 1, ignored: 0 },
  })
  const asked = await house.reads('li', '户口在哪里')
  expect(asked.signed).toBe(true)
  expect(asked.idempotencyKey).toBe(asked.message.key)
  expect(asked.message.text).toMatch(/\n1\. 余姚市\n/)
  expect(asked.message.buttons).toEqual([])
  await house.says('li', '1')
  await house.reads('li', '几口人')
})

describe('whoever calls', () => {
  const body = () => JSON.stringify({ events: [text('nobody', '你好')] })

  it.each([
    ['with another secret', { secret: 'a-secret-that-somebody-made-up-00000' }],
    ['for a channel that is not there', { channel: 'other' }],
    ['301 seconds late', { timestamp: Math.floor(Date.now() / 1000) - 301 }],
    ['from the future', { timestamp: Math.floor(Date.now() / 1000) + 400 }],
    ['without a signature', { headers: { 'x-zhongfu-signature': '' } }],
    ['with half a signature', { headers: { 'x-zhongfu-signature': 'c2hvcnQ=' } }],
    [
      'with a time that was not signed',
      { headers: { 'x-zhongfu-timestamp': String(Math.floor(Date.now() / 1000) - 1) } },
    ],
  ])('%s is not heard', async (_, how) => {
    const before = await messages()
    expect(await call(house.url, body(), how)).toMatchObject({ status: 401, body: { code: 'BAD_SIGNATURE' } })
    expect(await messages()).toBe(before)
  })

  it('with the older of two secrets is heard', async () => {
    expect((await call(house.url, body(), { secret: OLD_SECRET })).status).toBe(200)
  })

  it.each(['', 'no json', '[]', '{"events":"x"}', `{"events":[${'{},'.repeat(100)}{}]}`])(
    'with a body that is none is told so: %s',
    async (wrong) => {
      expect((await call(house.url, wrong)).status).toBe(400)
    },
  )

  it('with too much is told so', async () => {
    expect((await call(house.url, `{"events":["${'x'.repeat(256 * 1024)}"]}`)).status).toBe(413)
  })

  it('with nothing is fine: it tries the line', async () => {
    expect(await house.post([])).toEqual({ status: 200, body: { taken: 0, repeated: 0, old: 0, ignored: 0 } })
  })

  it('with what we do not know beside what we do: that is left out', async () => {
    const odd = { ...event('odd', {}), type: 'videoPlayComplete' }
    const answer = await house.post([odd, 7, null, { type: 'message' }, text('odd', '你好')])
    expect(answer.body).toMatchObject({ taken: 1, ignored: 4 })
  })

  it('too often is turned away, by a limit of its own', async () => {
    const response = await fetch(`${house.url}/webhooks/app`, { method: 'POST', body: '{}' })
    expect(response.headers.get('x-ratelimit-limit')).toBe('6000')
    expect(Number(response.headers.get('x-ratelimit-remaining'))).toBeLessThan(6000)
  })

  it('leaves every other route its JSON and its guards', async () => {
    const phone = house.client()
    expect((await phone.post(API.chat)).status).toBe(200)
    const bare = await fetch(house.url + API.chat, { method: 'POST', body: '{}' })
    expect(bare.status).toBe(403)
  })
})

describe('the same event', () => {
  it('again, and marked as such, is taken once', async () => {
    const one = text('again', '低保')
    expect((await house.post([one])).body).toMatchObject({ taken: 1, repeated: 0 })
    expect((await house.post([{ ...one, isRedelivery: true }])).body).toMatchObject({ taken: 0, repeated: 1 })
    expect((await house.post([one, one])).body).toMatchObject({ taken: 0, repeated: 2 })
  })

  it('ten times at once is taken once', async () => {
    const one = text('at-once', '你好')
    const answers = await Promise.all(Array.from({ length: 10 }, () => house.post([one])))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(answers.reduce((sum, { body }) => sum + (body.taken ?? 0), 0)).toBe(1)
  })

  it('is known by its id, whatever else is in it', async () => {
    const eventId = randomUUID()
    await house.post([text('one', '你好', { eventId })])
    expect((await house.post([text('two', '你好', { eventId })])).body).toMatchObject({ repeated: 1 })
  })
})

it('what is a day old is taken note of, and not answered', async () => {
  const old = { ...text('old', '人工'), timestamp: Date.now() - 25 * 3_600_000 }
  expect((await house.post([old])).body).toMatchObject({ taken: 0, old: 1 })
  expect((await house.post([old])).body).toMatchObject({ repeated: 1 })
  expect(await house.ctx.db.channelAccount.count({ where: { channel: 'app' } })).toBeGreaterThan(0)
  await pause(300)
  expect(house.system.read('old')).toEqual([])
})

it('what comes out of order in one call is taken in the order in which it happened', async () => {
  const [first, second, third] = ['甲', '乙', '丙'].map((words) => text('order', `我说${words}`))
  await house.post([third, first, second])
  const said = await waitFor(async () => {
    const rows = await house.ctx.db.message.findMany({ where: { direction: 'in' }, orderBy: { id: 'asc' } })
    const words = rows
      .map((row) => house.ctx.cipher.decryptJson<{ text: string }>(row.bodyEnc).text)
      .filter((one) => one.startsWith('我说'))
    return words.length === 3 && words
  })
  expect(said).toEqual(['我说甲', '我说乙', '我说丙'])
})

it('a late word that somebody has left does not undo that they came back', async () => {
  const at = Date.now()
  const followed = () =>
    house.ctx.db.channelAccount.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { followed: true } })
  await house.post([{ ...event('leaver', { type: 'follow' }), timestamp: at }])
  await house.reads('leaver', '您好')
  await house.post([{ ...event('leaver', { type: 'unfollow' }), timestamp: at - 5000 }])
  expect(await followed()).toEqual({ followed: true })
  await house.post([{ ...event('leaver', { type: 'unfollow' }), timestamp: at + 5000 }])
  expect(await followed()).toEqual({ followed: false })
})

it('a picture is answered by what can be read here', async () => {
  await house.post([event('pictures', { type: 'message', message: { kind: 'media', media: 'image' } })])
  expect((await house.reads('pictures', '只看得懂文字')).message.author).toBe('system')
})

it('a button of the other system does what ours does', async () => {
  await house.post([event('taps', { type: 'postback', action: 'screen', label: '看我家能领什么' })])
  await house.reads('taps', '户口在哪里')
})

it('nothing of who they are there stands in plain text in the database', async () => {
  await house.says('openid-of-somebody', '你好')
  await house.reads('openid-of-somebody', /./)
  const accounts = await house.ctx.db.channelAccount.findMany()
  const events = await house.ctx.db.channelEvent.findMany()
  const outbox = await house.ctx.db.outboxEvent.findMany({ where: { topic: 'chat.out' } })
  const all = JSON.stringify([accounts, events, outbox.map(({ payload }) => payload)])
  expect(all).not.toContain('openid-of-somebody')
})
