import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '../../platform/clock.ts'
import type { SmsGateway } from '../ports.ts'
import { createHttpSms } from './http.ts'

const secret = 'a secret that both sides know, long'
const clock = fakeClock('2026-11-23T02:00:00Z')
const message = { key: 'delivery-1', to: '17000000101', text: '【众扶】您好' }

type Seen = { method: string; url: string; body: string; signature: string; expected: string }
let provider: Server
let gateway: SmsGateway
let seen: Seen[]
let answer: { status: number; body: string }

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method = '', url = '' } = request
    const header = (name: string) => String(request.headers[name])
    const signed = [header('x-timestamp'), header('x-nonce'), method, url, body].join('\n')
    const expected = createHmac('sha256', secret).update(signed).digest('hex')
    seen.push({ method, url, body, signature: header('x-signature'), expected })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => provider.once('listening', ready))
  const { port } = provider.address() as AddressInfo
  gateway = createHttpSms({ url: `http://127.0.0.1:${port}/v1/`, secret, clock })
})
afterAll(() => provider.close())
beforeEach(() => {
  seen = []
  answer = { status: 200, body: '{"status":"accepted"}' }
})

describe('the SMS provider over HTTP', () => {
  it('gets our key, the number and the text, signed', async () => {
    expect(await gateway.send(message)).toBe('accepted')
    const [request] = seen
    expect(request).toMatchObject({ method: 'POST', url: '/v1/messages' })
    expect(JSON.parse(request?.body ?? '')).toEqual({
      out_id: 'delivery-1',
      to: '17000000101',
      text: '【众扶】您好',
    })
    expect(request?.signature).toBe(request?.expected)
  })

  it.each([
    [200, '{"status":"rejected"}', 'rejected'],
    [200, '{"status":"unknown"}', 'unknown'],
    [200, 'what?', 'unknown'],
    [400, '{}', 'rejected'],
    [422, '{}', 'rejected'],
    // Our clock or our key may be at fault: that is no reason to give up on a message.
    [401, '{}', 'unknown'],
    [429, '{}', 'unknown'],
    [500, '{}', 'unknown'],
    [503, '{}', 'unknown'],
  ])('answers %d %s: %s', async (status, body, outcome) => {
    answer = { status, body }
    expect(await gateway.send(message)).toBe(outcome)
  })

  it('says whether it has a message', async () => {
    expect(await gateway.lookup('delivery 1')).toBe('accepted')
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/v1/messages/delivery%201' })
    answer = { status: 404, body: '{}' }
    expect(await gateway.lookup('delivery-2')).toBe('unknown')
  })

  it('that does not say is not taken for a no', async () => {
    answer = { status: 503, body: '{}' }
    await expect(gateway.lookup('delivery-1')).rejects.toThrow('does not answer')
  })

  it('that is not there leaves it open', async () => {
    const nobody = createHttpSms({ url: 'http://127.0.0.1:9', secret, clock })
    expect(await nobody.send(message)).toBe('unknown')
    await expect(nobody.lookup('delivery-1')).rejects.toThrow('does not answer')
  })
})
