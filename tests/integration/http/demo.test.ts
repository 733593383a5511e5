import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemoStaff } from '../../../prisma/seed/demo-staff.ts'
import { freePort } from '../../../scripts/infra/ports.ts'
import { API } from '../../../server/paths.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { startTestServer, type TestServer, testEnv } from '../../harness/app.ts'
import { startProcess } from '../../harness/process.ts'
import { waitFor } from '../../harness/wait-for.ts'

const HOURS = 3_600_000
let server: TestServer
let other: TestServer

beforeAll(async () => {
  server = await startTestServer()
  other = await startTestServer({ url: server.databaseUrl, redisUrl: server.redisUrl })
})
afterAll(async () => {
  await other.close()
  await server.close()
})

it('shows who one can be, and the codes it shows open the desk', async () => {
  await seedDemoStaff(systemCtx(server.runtime, 'test'))
  const client = server.client()
  const { status, body } = await client.get(API.demo)
  expect(status).toBe(200)
  expect(body.registry).toBeNull()
  for (const person of body.people) {
    expect(person.idNumber).toMatch(/^339999/)
    expect(person.phone).toMatch(/^1700000/)
  }
  const staff = body.staff.find((one: { role: string }) => one.role === 'township')
  const { username, password, totp } = staff
  expect((await client.post(API.staffSignIn, { username, password, totp })).status).toBe(200)
})

it('moves the clock of every process, and nobody is signed out by it', async () => {
  const ctx = systemCtx(server.runtime, 'test')
  const staff = await ctx.db.staffUser.findFirstOrThrow()
  const { token } = await createSession(ctx, { kind: 'staff', staffId: staff.id, ttlMs: HOURS })
  const before = other.runtime.clock.now().getTime()
  const { body } = await server.client().post(API.demoClock, { advanceHours: 24 * 8 })
  expect(new Date(body.now).getTime() - before).toBeGreaterThanOrEqual(192 * HOURS)
  await waitFor(() => other.runtime.clock.now().getTime() - before >= 192 * HOURS, 2000)
  const client = other.client()
  client.cookies.set('zf_session', token)
  expect((await client.get(API.me)).body.signedIn).toBe(true)
})

it('never moves the clock back', async () => {
  for (const advanceHours of [-1, 0]) {
    expect((await server.client().post(API.demoClock, { advanceHours })).status).toBe(400)
  }
})

it('shows text messages, the newest first', async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 0, minute))
  const { sms } = server.runtime.ports
  await sms.send({ key: 'one', to: '17000000101', text: 'first' })
  await server.runtime.database.localSms.update({ where: { key: 'one' }, data: { at: at(1) } })
  await sms.send({ key: 'two', to: '17000000102', text: 'second' })
  await server.runtime.database.localSms.update({ where: { key: 'two' }, data: { at: at(2) } })
  const { body } = await server.client().get(API.demoSms)
  expect(body.messages).toEqual([
    { to: '17000000102', text: 'second', at: at(2).toISOString() },
    { to: '17000000101', text: 'first', at: at(1).toISOString() },
  ])
})

it('says so when the sandbox cannot be switched', async () => {
  const answer = await server.client().post(API.demoRegistry, { mode: 'down' })
  expect([answer.status, answer.body.code]).toEqual([503, 'REGISTRY_DOWN'])
})

it('is not there outside demo mode', async () => {
  const port = String(await freePort())
  const house = await startProcess({
    ...testEnv(server.databaseUrl, server.redisUrl),
    LOG_LEVEL: 'info',
    ROLE: 'web',
    PORT: port,
    DEMO_MODE: 'false',
    METRICS_TOKEN: 'a-token-of-the-measures-in-tests-00',
    SMS_PROVIDER: 'http',
    SMS_URL: 'http://127.0.0.1:9',
    SMS_SECRET: 'a-secret-of-the-provider-in-tests-00',
  })
  for (const path of [API.demo, API.demoSms]) {
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(404)
  }
  expect(await house.stop()).toBe(0)
}, 150_000)
