import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { demoPerson } from '../sandbox/demo-people.ts'
import { startTestRegistry } from '../test-sandbox.ts'

let registry: Awaited<ReturnType<typeof startTestRegistry>>
const { name, idNumber } = demoPerson('wang-jianguo')
const DOWN = { ok: false, code: 'REGISTRY_DOWN' }
const MATCH = { ok: true, result: 'MATCH' }
const once = { attempts: 1, baseMs: 1, capMs: 1 }

beforeAll(async () => {
  registry = await startTestRegistry()
})
afterAll(() => registry.close())
beforeEach(() => registry.switchTo({ mode: 'normal' }))
const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

/** fetch that counts, and fails with a status for the first `failures` calls. */
function flaky(failures: number, status = 503) {
  const seen = { calls: 0 }
  const send: typeof fetch = async (...args) => {
    seen.calls++
    return seen.calls <= failures ? new Response('{}', { status }) : fetch(...args)
  }
  return { send, seen }
}

test.each([500, 502, 503, 504, 429])('repeats after status %d', async (status) => {
  const { send, seen } = flaky(2, status)
  expect(await registry.client({ fetch: send }).checkRealName({ name, idNumber })).toEqual(MATCH)
  expect(seen.calls).toBe(3)
})

test('says that the registry is down after three failures', async () => {
  const { send, seen } = flaky(9)
  expect(await registry.client({ fetch: send }).checkRealName({ name, idNumber })).toEqual(DOWN)
  expect(seen.calls).toBe(3)
})

test('a registry that nobody can reach is down', async () => {
  const client = registry.client({ baseUrl: 'http://127.0.0.1:1' })
  expect(await client.fetchHousehold({ idNumber, purpose: 'review' })).toEqual(DOWN)
})

test('an answer that breaks the contract or is no JSON counts as down', async () => {
  for (const body of ['{"result":"PERHAPS"}', '<html>']) {
    const client = registry.client({ fetch: async () => new Response(body, { status: 200 }), retry: once })
    expect(await client.checkRealName({ name, idNumber })).toEqual(DOWN)
  }
})

test('the down switch of the sandbox', async () => {
  await registry.switchTo({ mode: 'down' })
  const client = registry.client()
  expect(await client.checkRealName({ name, idNumber })).toEqual(DOWN)
  expect(await client.fetchHousehold({ idNumber, purpose: 'review' })).toEqual(DOWN)
  expect(await client.fetchEconomicCheck({ requestNo: 'EC0000000000' })).toEqual(DOWN)
})

test('a slow answer is cut off at the time-out, and all repeats together at the budget', async () => {
  await registry.switchTo({ mode: 'slow', delayMs: 60_000 })
  const client = registry.client({ timeoutMs: 150, budgetMs: 250 })
  const start = performance.now()
  expect(await client.checkRealName({ name, idNumber })).toEqual(DOWN)
  const took = performance.now() - start
  expect(took).toBeGreaterThan(140)
  expect(took).toBeLessThan(2000)
})

test('a slow answer within the time-out is an answer', async () => {
  await registry.switchTo({ mode: 'slow', delayMs: 50 })
  expect(await registry.client().checkRealName({ name, idNumber })).toEqual(MATCH)
})

test('an open line that never answers is cut off too', async () => {
  const server = createServer(() => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  cleanups.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = registry.client({ baseUrl, timeoutMs: 60, retry: once })
  expect(await client.checkRealName({ name, idNumber })).toEqual(DOWN)
})

test('the circuit opens, answers at once without calling, and closes when the registry is back', async () => {
  const { send, seen } = flaky(6)
  const client = registry.client({
    fetch: send,
    retry: once,
    circuit: { volumeThreshold: 6, resetTimeout: 200 },
  })
  for (let n = 0; n < 6; n++) expect(await client.checkRealName({ name, idNumber })).toEqual(DOWN)
  expect(client.circuit()).toBe('open')
  expect(await client.checkRealName({ name, idNumber })).toEqual(DOWN)
  expect(seen.calls).toBe(6)
  await delay(300)
  expect(client.circuit()).toBe('half_open')
  expect(await client.checkRealName({ name, idNumber })).toEqual(MATCH)
  expect(client.circuit()).toBe('closed')
})

test('a refusal is an answer and does not open the circuit', async () => {
  const client = registry.client({ secret: 'another-secret', circuit: { volumeThreshold: 2 } })
  for (let n = 0; n < 5; n++) await client.checkRealName({ name, idNumber })
  expect(client.circuit()).toBe('closed')
})

test.each([
  ['missing', 'missing', 'deposits'],
  ['contradictory', 'conflict', 'deposits'],
  ['missing', 'missing', 'housing'],
  ['contradictory', 'conflict', 'housing'],
] as const)('the %s switch gives state %s for %s', async (mode, state, key) => {
  await registry.switchTo({ mode })
  const outcome = await registry.client().fetchHousehold({ idNumber, purpose: 'review' })
  expect(outcome.ok && outcome.household[key].state).toBe(state)
})

test('nothing personal is written to the log in any trouble', async () => {
  const broken = registry.client({ fetch: async () => Response.json({ name, idNumber }), retry: once })
  await broken.checkRealName({ name, idNumber })
  await registry.client({ secret: 'another-secret' }).checkRealName({ name, idNumber })
  await registry.client({ baseUrl: 'http://127.0.0.1:1' }).fetchHousehold({ idNumber, purpose: 'review' })
  expect(registry.logged.length).toBeGreaterThanOrEqual(3)
  expect(registry.logged.join('\n')).not.toMatch(/339999|\d{17}|王建国/)
})
