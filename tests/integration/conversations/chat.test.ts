import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStreams, TALKS } from '../../../server/conversations/streams.ts'
import { API } from '../../../server/paths.ts'
import { startTestServer } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { EventReader } from './event-source.ts'
import { type House, readAll, send, startHouse, waitForMessage, waitUntilHandled } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

async function opened() {
  const client = house.client()
  const { status } = await client.post(API.chat)
  expect(status).toBe(200)
  await waitForMessage(client, (message) => message.author === 'bot')
  return client
}

describe('a talk without signing in', () => {
  it('greets, asks, and reads the answers', async () => {
    const phone = await opened()
    const [hello] = await readAll(phone)
    expect(hello?.text).toContain('我是小扶')
    expect(hello?.buttons?.map((button) => button.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    await send(phone, '1')
    await waitForMessage(phone, (message) => message.text.includes('户口在哪里'))
    await send(phone, '余姚')
    const asked = await waitForMessage(phone, (message) => message.text.includes('几口人'))
    expect(asked.text).toContain('记下了：余姚市。')
  })

  it('needs to be opened first', async () => {
    expect((await house.client().get(API.chatMessages)).status).toBe(404)
    expect((await send(house.client(), '你好')).status).toBe(404)
  })

  it('greets once when the page is opened twice', async () => {
    const phone = await opened()
    await phone.post(API.chat)
    await waitUntilHandled(house)
    expect((await readAll(phone)).filter((message) => message.author === 'bot')).toHaveLength(1)
  })

  it('answers two messages at once one after the other', async () => {
    const phone = await opened()
    await send(phone, '看我家能领什么')
    await waitForMessage(phone, (message) => message.text.includes('户口在哪里'))
    const answers = await Promise.all([send(phone, '余姚'), send(phone, '余姚')])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    await waitUntilHandled(house)
    const lines = await readAll(phone)
    expect(lines.map((message) => message.seq)).toEqual(
      lines.map((message) => message.seq).toSorted((a, b) => a - b),
    )
    // The first is the place; the second is then no number of people, and is asked about.
    const texts = lines.filter((message) => message.author === 'bot').map((message) => message.text)
    expect(texts.filter((text) => text.includes('记下了：余姚市。'))).toHaveLength(1)
    expect(texts.filter((text) => text.includes('没看懂这个数'))).toHaveLength(1)
  })

  it('writes the same message once, however often it is sent', async () => {
    const phone = await opened()
    const key = randomUUID()
    const answers = await Promise.all([
      send(phone, '你好', key),
      send(phone, '你好', key),
      send(phone, '你好', key),
    ])
    expect(new Set(answers.map((answer) => answer.body.message.seq)).size).toBe(1)
    await waitUntilHandled(house)
    const lines = await readAll(phone)
    expect(lines.filter((message) => message.author === 'me')).toHaveLength(1)
    expect(lines.filter((message) => message.text.includes('在的'))).toHaveLength(1)
  })

  it('keeps words out of the clear: the table holds no plain text', async () => {
    const phone = await opened()
    await send(phone, '我叫赵铁柱')
    await waitUntilHandled(house)
    const rows = await house.ctx.db.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM message WHERE body_enc LIKE '%赵铁柱%'`
    expect(Number(rows[0]?.n)).toBe(0)
  })
})

describe('the event stream', () => {
  it('goes on after a lost connection: nothing is lost, nothing comes twice', async () => {
    const phone = await opened()
    const first = await EventReader.open(phone)
    await first.waitFor((message) => message.text.includes('我是小扶'))
    await send(phone, '看我家能领什么')
    await first.waitFor((message) => message.text.includes('户口在哪里'))
    first.cut()
    await send(phone, '余姚')
    await send(phone, '3')
    await waitUntilHandled(house)
    const second = await EventReader.open(phone, first.lastId)
    await second.waitFor((message) => message.text.includes('记下了：3 口人'))
    await send(phone, '上一步')
    await second.waitFor((message) => message.text.includes('回到上一个'))
    const seen = [...first.messages, ...second.messages].map((message) => message.seq)
    expect(seen).toEqual((await readAll(phone)).map((message) => message.seq))
    second.cut()
  })

  it('carries what another web process wrote, and ends when its own stops', async () => {
    const phone = await opened()
    const { databaseUrl: url, redisUrl, clock } = house
    const other = await startTestServer({ url, redisUrl, clock })
    const there = other.client()
    for (const [name, value] of phone.cookies) there.cookies.set(name, value)
    const stream = await EventReader.open(there)
    await stream.waitFor((message) => message.text.includes('我是小扶'))
    await send(phone, '你好')
    await stream.waitFor((message) => message.text.includes('在的'))
    const began = Date.now()
    await other.close()
    await waitFor(() => stream.ended)
    expect(Date.now() - began).toBeLessThan(5000)
  })

  it('is open five times at most for one talk: the oldest makes room', async () => {
    const streams = createStreams(TALKS)
    const ended: number[] = []
    const leave: (() => void)[] = []
    const open = (talk: string, tab: number) => {
      const end = () => {
        ended.push(tab)
        leave[tab]?.()
      }
      leave[tab] = streams.join({ DATABASE_URL: house.databaseUrl }, talk, { wake: () => {}, end })
    }
    for (let tab = 0; tab < 5; tab++) open('one', tab)
    open('another', 5)
    expect(ended).toEqual([])
    open('one', 6)
    open('one', 7)
    expect(ended).toEqual([0, 1])
    await streams.close()
  })

  it('ends when the person signs out, and gives away nothing that is said afterwards', async () => {
    const personId = await house.person()
    const phone = await house.asPerson(house.client(), personId)
    await phone.post(API.chat)
    const stream = await EventReader.open(phone)
    await stream.waitFor((message) => message.text.includes('我是小扶'))
    const other = await house.asPerson(house.client(), personId)
    await house.signOut(phone)
    await send(other, '这是后来说的')
    await waitUntilHandled(house)
    await waitFor(() => stream.ended)
    expect(stream.messages.some((message) => message.text === '这是后来说的')).toBe(false)
    stream.cut()
  })
})

describe('one phone, several people', () => {
  it('takes the talk along when somebody signs in, and starts anew after sign-out', async () => {
    const phone = await opened()
    await send(phone, '看我家能领什么')
    await waitForMessage(phone, (message) => message.text.includes('户口在哪里'))
    await house.asPerson(phone, await house.person())
    const own = await phone.post(API.chat)
    expect(own.body.signedIn).toBe(true)
    expect(JSON.stringify(own.body.messages)).toContain('户口在哪里')
    await send(phone, '余姚')
    await waitForMessage(phone, (message) => message.text.includes('记下了：余姚市。'))

    await house.signOut(phone)
    const next = await phone.post(API.chat)
    expect(next.body.signedIn).toBe(false)
    expect(JSON.stringify(next.body.messages)).not.toContain('余姚')
    await waitUntilHandled(house)
    expect(await readAll(phone)).toHaveLength(1)
  })

  it('does not take along what somebody said hours before on this phone', async () => {
    const phone = await opened()
    await send(phone, '这是隔壁老陈说的')
    await waitUntilHandled(house)
    house.clock.advance(2 * 60 * 60_000 + 1000)
    await house.asPerson(phone, await house.person())
    const own = await phone.post(API.chat)
    expect(own.body.signedIn).toBe(true)
    await waitUntilHandled(house)
    expect(JSON.stringify(await readAll(phone))).not.toContain('隔壁老陈')
    await house.signOut(phone)
    await phone.post(API.chat)
    expect(JSON.stringify(await readAll(phone))).not.toContain('隔壁老陈')
  })

  it('does not find a person by an old cookie of the phone', async () => {
    const phone = await opened()
    const cookie = phone.cookies.get('zf_chat') ?? ''
    await house.asPerson(phone, await house.person())
    await phone.post(API.chat)
    const thief = house.client()
    thief.cookies.set('zf_chat', cookie)
    expect((await thief.get(API.chatMessages)).status).toBe(404)
    expect((await EventReader.open(thief)).status).toBe(404)
  })

  it('shows the same talk on another phone, with what was said before on both', async () => {
    const personId = await house.person()
    const first = await opened()
    await send(first, '我先在这里问')
    await waitUntilHandled(house)
    await house.asPerson(first, personId)
    await first.post(API.chat)

    const second = await opened()
    await send(second, '我又在那里问')
    await waitUntilHandled(house)
    await house.asPerson(second, personId)
    await second.post(API.chat)
    await waitUntilHandled(house)
    const here = await readAll(first)
    expect(await readAll(second)).toEqual(here)
    const said = here.filter((message) => message.author === 'me').map((message) => message.text)
    expect(said).toEqual(['我先在这里问', '我又在那里问'])
    expect(new Set(here.map((message) => message.seq)).size).toBe(here.length)
  })
})
