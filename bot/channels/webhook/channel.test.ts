import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeClock } from '../../../server/platform/clock.ts'
import type { Channel, OutgoingPart } from '../channel.ts'
import { createWebhookChannel } from './channel.ts'
import { sign } from './signature.ts'

const secrets = ['the-newer-secret-of-both-sides-00000', 'the-older-secret-of-both-sides-00000']
const clock = fakeClock('2026-11-23T02:00:00Z')
const rest = { buttons: 0, links: false, textLength: 2000, maxAgeMinutes: 60 }
const part: OutgoingPart = {
  key: 'k',
  text: '您好',
  buttons: [],
  links: [],
  author: 'bot',
  at: '2026-11-23T02:00:00.000Z',
}
const to = { kind: 'user', userId: 'li' } as const

let server: Server
let channel: Channel
let answer: { status: number; headers: Record<string, string> }
let seen: { body: string; signature: string; timestamp: string }[]

beforeAll(async () => {
  seen = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const header = (name: string) => String(request.headers[`x-zhongfu-${name}`])
    seen.push({ body, signature: header('signature'), timestamp: header('timestamp') })
    response.writeHead(answer.status, answer.headers).end()
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  channel = createWebhookChannel({ name: 'app', title: 'App', url, secrets, ...rest }, clock)
})
afterAll(() => server.close())

describe('what we send', () => {
  it('is signed with the first secret, at this moment', async () => {
    answer = { status: 200, headers: {} }
    expect(await channel.send(part, to)).toEqual({ kind: 'sent' })
    const [call] = seen
    expect(JSON.parse(call?.body ?? '')).toEqual({ to, message: part })
    expect(call?.timestamp).toBe(String(clock.now().getTime() / 1000))
    expect(call?.signature).toBe(sign(secrets[0] ?? '', call?.timestamp ?? '', Buffer.from(call?.body ?? '')))
  })

  it.each([
    [204, {}, { kind: 'sent' }],
    // It has this key already.
    [409, {}, { kind: 'sent' }],
    [400, {}, { kind: 'refused', code: 'rejected' }],
    [422, {}, { kind: 'refused', code: 'rejected' }],
    [410, {}, { kind: 'refused', code: 'gone' }],
    [401, {}, { kind: 'unknown' }],
    [404, {}, { kind: 'unknown' }],
    [500, {}, { kind: 'unknown' }],
    [429, { 'retry-after': '7' }, { kind: 'unknown', retryAfterMs: 7000 }],
    [503, { 'retry-after': 'soon' }, { kind: 'unknown' }],
    // A secret is not carried to where somebody else points.
    [302, { location: 'http://127.0.0.1:9/' }, { kind: 'unknown' }],
  ])('and is answered with %d %o', async (status, headers, outcome) => {
    answer = { status, headers: headers as Record<string, string> }
    expect(await channel.send(part, to)).toEqual(outcome)
  })

  it('to nobody stays open', async () => {
    const nobody = createWebhookChannel(
      { name: 'app', title: 'App', url: 'http://127.0.0.1:9', secrets, ...rest },
      clock,
    )
    expect(await nobody.send(part, to)).toEqual({ kind: 'unknown' })
  })
})

describe('what comes in', () => {
  const call = (body: string, method: 'GET' | 'POST' = 'POST') => {
    const timestamp = String(clock.now().getTime() / 1000)
    const bytes = Buffer.from(body)
    const signature = sign(secrets[1] ?? '', timestamp, bytes)
    const headers = { 'x-zhongfu-timestamp': timestamp, 'x-zhongfu-signature': signature }
    return channel.receive?.({ method, query: {}, headers, body: bytes, now: clock.now() })
  }

  it('is read when it is signed, with the older secret, too', () => {
    expect(call('{"events":[{"type":"beacon"}]}')).toEqual({ ok: true, events: [], ignored: 1 })
  })

  it.each(['', '{', '[]', '{"event":[]}'])('is refused when it is no list of events: %j', (body) => {
    expect(call(body)).toEqual({ ok: false, code: 'BAD_INPUT' })
  })

  it('is not fetched', () => {
    expect(call('{"events":[]}', 'GET')).toEqual({ ok: false, code: 'BAD_SIGNATURE' })
  })
})
