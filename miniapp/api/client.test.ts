import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call, forgetCsrf, post, read, useCsrf } from './client.ts'
import { ApiFailure } from './failure.ts'

type Sent = { path: string; headers: Record<string, string> }
let sent: Sent[] = []

/** The network: each entry answers one call; 'down' loses it on the way. */
function network(...answers: ('down' | { status: number; body: unknown })[]): void {
  const line = [...answers]
  vi.stubGlobal('fetch', (path: string, init: { headers: Record<string, string> }) => {
    sent.push({ path, headers: init.headers })
    const next = line.shift() ?? 'down'
    if (next === 'down') return Promise.reject(new TypeError('network'))
    return Promise.resolve(new Response(JSON.stringify(next.body), { status: next.status }))
  })
}

beforeEach(() => {
  sent = []
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
  useCsrf(() => Promise.resolve('token-1'))
  forgetCsrf()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function settle<T>(work: Promise<T>): Promise<T | unknown> {
  const result = work.catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return result
}

test('a read lost on the way is asked again', async () => {
  network('down', { status: 200, body: { ok: 1 } })
  expect(await settle(read('/api/x'))).toEqual({ ok: 1 })
  expect(sent).toHaveLength(2)
})

test('a write tried again carries the same key, so that it happens once', async () => {
  network('down', { status: 503, body: { code: 'UNAVAILABLE', message: 'busy' } }, { status: 200, body: {} })
  await settle(post('/api/x', { a: 1 }))
  const keys = sent.map(({ headers }) => headers['idempotency-key'])
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toMatch(/^[\w-]{16,}$/)
})

test('what the server refuses is not tried again, and says which input is meant', async () => {
  network({ status: 400, body: { code: 'BAD_PHONE', message: 'words', field: 'phone' } })
  const failure = await settle(post('/api/x'))
  expect(failure).toBeInstanceOf(ApiFailure)
  expect(failure).toMatchObject({ code: 'BAD_PHONE', message: 'words', field: 'phone', status: 400 })
  expect(sent).toHaveLength(1)
})

test('an old token against forged requests is renewed once', async () => {
  let asked = 0
  useCsrf(() => Promise.resolve(`token-${++asked}`))
  network({ status: 403, body: { code: 'CSRF', message: 'old' } }, { status: 200, body: {} })
  await settle(post('/api/x'))
  expect(sent.map(({ headers }) => headers['x-csrf-token'])).toEqual(['token-1', 'token-2'])
})

test('without a network it says so at once, in plain words', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  network('down')
  const failure = await settle(call('GET', '/api/x'))
  expect(failure).toMatchObject({ code: 'OFFLINE' })
  expect((failure as ApiFailure).message).toMatch(/网络/)
  expect(sent).toHaveLength(1)
})
