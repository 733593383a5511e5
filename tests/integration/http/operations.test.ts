import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStaff } from '../../../server/identity/service.ts'
import { API } from '../../../server/paths.ts'
import type { StaffRole } from '../../../server/platform/context.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { emit } from '../../../server/platform/outbox.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { type ApiClient, startTestServer, type TestServer } from '../../harness/app.ts'
import { spawnProcess } from '../../harness/process.ts'
import { type FreshRedis, freshRedis } from '../../harness/redis.ts'
import { waitFor } from '../../harness/wait-for.ts'

const TOKEN = 'a-token-for-the-measures-in-tests-00'
let redis: FreshRedis
let server: TestServer

beforeAll(async () => {
  redis = await freshRedis()
  server = await startTestServer({ redisUrl: redis.url, env: { METRICS_TOKEN: TOKEN } })
})
afterAll(async () => {
  await server.close()
  await redis.stop()
})

async function staff(role: StaffRole): Promise<ApiClient> {
  const ctx = systemCtx(server.runtime, 'test')
  const { staffId } = await addStaff(ctx, {
    username: `u-${randomUUID().slice(0, 8)}`,
    name: '陈明',
    password: 'a long enough password',
    role,
    regionCode: '330281',
  })
  const { token } = await createSession(ctx, { kind: 'staff', staffId, ttlMs: 3_600_000 })
  const client = server.client()
  client.cookies.set('zf_session', token)
  return client
}

describe('the description', () => {
  it('lists every route of the API with what it is for', async () => {
    const { body } = await server.client().get(API.openapi)
    const operations = Object.entries<Record<string, { summary?: string; tags?: string[] }>>(
      body.paths,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    expect(operations.length).toBeGreaterThan(40)
    const unclear = operations.filter(({ operation }) => !operation.summary || !operation.tags?.length)
    expect(unclear.map(({ path, method }) => `${method} ${path}`)).toEqual([])
    const described = new Set(operations.map(({ path }) => path.replaceAll(/\{(\w+)\}/g, ':$1')))
    const addresses: string[] = Object.values(API).filter((path) => path !== API.docs)
    expect(addresses.filter((path) => !described.has(path))).toEqual([])
  })

  it('says what goes in and out', async () => {
    const { body } = await server.client().get(API.openapi)
    const start = body.paths[API.signInStart].post
    expect(start.requestBody.content['application/json'].schema.required).toEqual([
      'name',
      'idNumber',
      'phone',
    ])
    expect(start.responses['200'].content['application/json'].schema.properties).toHaveProperty('challengeId')
  })

  it('can be read as a page', async () => {
    const { status, text } = await server.client().get(`${API.docs}/`)
    expect(status).toBe(200)
    expect(text).toContain('swagger-ui')
  })
})

describe('the queue page', () => {
  it('is for administrators alone', async () => {
    expect((await server.client().get('/admin/queues')).status).toBe(401)
    expect((await (await staff('county')).get('/admin/queues')).status).toBe(403)
    const page = await (await staff('admin')).get('/admin/queues')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Zhongfu')
  })

  it('takes no write from another site', async () => {
    const admin = await staff('admin')
    const pause = (headers: Record<string, string>) =>
      admin.call('PUT', '/admin/queues/api/queues/work/pause', { headers })
    expect((await pause({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await pause({ origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await pause({})).status).toBe(403)
    expect((await pause({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })
})

describe('measures', () => {
  it('are for who has the token, and show requests, queues and what waits', async () => {
    const client = server.client()
    expect((await client.get('/metrics')).status).toBe(401)
    await emit(systemCtx(server.runtime, 'test'), 'test.nothing', {})
    await client.get(API.me)
    const { text } = await client.get('/metrics', { authorization: `Bearer ${TOKEN}` })
    expect(text).toMatch(
      /zhongfu_http_request_seconds_count\{method="GET",route="\/api\/me",status="200"\} \d+/,
    )
    expect(text).toContain('zhongfu_outbox_waiting{kind="event"} 1')
    expect(text).toMatch(/zhongfu_outbox_lag_seconds \d/)
    expect(text).toContain('zhongfu_queue_depth{queue="work",state="waiting"} 0')
  })
})

describe('a process', () => {
  it('that lacks its configuration refuses to start and names every value', async () => {
    const house = spawnProcess({ ROLE: 'web', PORT: 'eighty' })
    expect(await house.exit()).toBe(1)
    for (const name of ['PORT', 'DATABASE_URL', 'KEYRING', 'HASH_KEY']) expect(house.output()).toContain(name)
    expect(house.output()).not.toContain('    at ')
  }, 60_000)

  it('is ready while everything answers; without Redis it says so and still serves', async () => {
    const client = server.client()
    expect((await client.get('/healthz')).body).toEqual({ ok: true })
    expect((await client.get('/readyz')).body).toEqual({ ok: true, missing: [] })
    await redis.stop()
    const answer = await waitFor(async () => {
      const ready = await client.get('/readyz')
      return ready.status === 503 ? ready : null
    })
    expect(answer.body).toEqual({ ok: false, missing: ['redis'] })
    expect((await client.get('/healthz')).status).toBe(200)
    expect((await client.get(API.me)).status).toBe(200)
  }, 60_000)
})
