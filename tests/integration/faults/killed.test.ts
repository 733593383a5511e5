import { connect } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../../scripts/infra/ports.ts'
import { notify } from '../../../server/notifications/service.ts'
import { API } from '../../../server/paths.ts'
import type { Ctx } from '../../../server/platform/context.ts'
import { advanceDemoClock } from '../../../server/platform/demo-clock.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'
import { ApiClient, testDeps, testEnv } from '../../harness/app.ts'
import { type FreshDatabase, freshDatabase } from '../../harness/database.ts'
import { type HouseProcess, startProcess } from '../../harness/process.ts'
import { type FreshRedis, freshRedis } from '../../harness/redis.ts'
import { type SmsServer, startSmsServer } from '../../harness/sms-server.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'

let database: FreshDatabase
let redis: FreshRedis
let sms: SmsServer
let runtime: Runtime
let ctx: Ctx
let env: Record<string, string>
const running: HouseProcess[] = []

beforeAll(async () => {
  ;[database, redis, sms] = await Promise.all([freshDatabase(), freshRedis(), startSmsServer()])
  runtime = await testDeps({ url: database.url, redisUrl: redis.url })
  ctx = systemCtx(runtime, 'test')
  env = {
    ...testEnv(database.url, redis.url),
    LOG_LEVEL: 'info',
    SMS_PROVIDER: 'http',
    SMS_URL: sms.url,
    SMS_SECRET: 'a-secret-of-the-provider-in-tests-00',
  }
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.kill9()))
})
afterAll(async () => {
  await runtime.close()
  await Promise.all([database.drop(), redis.stop(), sms.close()])
})

async function start(role: string, more: Record<string, string> = {}): Promise<HouseProcess> {
  const process = await startProcess({ ...env, ROLE: role, ...more })
  running.push(process)
  return process
}

/** Holds a lock of PostgreSQL until it is let go, so that a process stands still in mid-transaction. */
async function holdTable(table: string) {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('BEGIN')
  await client.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`)
  const waiting = async () => {
    const { rows } = await client.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
        WHERE NOT l.granted AND c.relname = $1`,
      [table],
    )
    return (rows[0]?.waiting ?? 0) > 0
  }
  const release = async () => {
    await client.query('ROLLBACK')
    await client.end()
  }
  return { waiting, release }
}

/** A stream that is read, one that was cut, and a connection on which nothing is asked. */
async function leaveStreams(port: number): Promise<() => void> {
  const client = new ApiClient(`http://127.0.0.1:${port}`)
  await client.post(API.chat)
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const open = async () => {
    const ended = new AbortController()
    await fetch(client.url + API.chatEvents, { headers: { cookie }, signal: ended.signal })
    return () => ended.abort()
  }
  const [cut, end] = [await open(), await open()]
  cut()
  const quiet = connect(port, '127.0.0.1').on('error', () => {})
  return () => {
    end()
    quiet.destroy()
  }
}

it('the worker killed with -9 while the provider had the message: sent once, and known as sent', async () => {
  const now = ctx.clock.now()
  const person = await ctx.db.person.create({
    data: {
      idHash: 'killed',
      idNumberEnc: ctx.cipher.encrypt('339999196803120018'),
      nameEnc: ctx.cipher.encrypt('王建国'),
      phoneEnc: ctx.cipher.encrypt('17000000101'),
      createdAt: now,
      updatedAt: now,
    },
  })
  const worker = await start('worker')
  sms.hold = true
  await notify(ctx, {
    dedupeKey: 'killed:1',
    kind: 'identity.newPhone',
    params: { tail: '0101' },
    personId: person.id,
    channels: ['sms'],
    urgent: true,
  })
  await waitFor(() => sms.posted.length === 1, 20_000)
  await worker.kill9()
  sms.hold = false
  const delivery = () => ctx.db.delivery.findFirstOrThrow()
  expect((await delivery()).state).toBe('sending')
  // The lease of the dead worker runs out by the clock of the house.
  await advanceDemoClock(runtime.database, 120_000)
  await start('worker')
  await waitFor(async () => (await delivery()).state === 'sent', 50_000)
  expect(sms.posted).toEqual([(await delivery()).id])
}, 300_000)

it('the bot killed with -9 in the middle of its answer: it answers, once', async () => {
  const port = String(await freePort())
  await start('web', { PORT: port })
  const client = new ApiClient(`http://127.0.0.1:${port}`)
  const answers = () => ctx.db.message.count({ where: { author: 'bot' } })
  expect((await client.post(API.chat)).status).toBe(200)
  const first = await start('bot')
  await waitFor(async () => (await answers()) === 1, 20_000)
  await first.kill9()

  await client.post(API.chatMessages, { clientKey: 'key-of-one', text: '你好' })
  // It reads what was said and stands still where it writes what it says.
  const lock = await holdTable('message')
  const second = await start('bot')
  await waitFor(lock.waiting, 20_000)
  await second.kill9()
  await lock.release()
  // Its statement has reached PostgreSQL and may end without it: then all of it holds, else nothing.
  // Both are counted by one statement, as it may end between two.
  const [{ told }] = await ctx.db.$queryRaw<[{ told: number }]>`
    SELECT count(*) FILTER (WHERE author = 'bot' OR handled_at IS NULL)::int AS told FROM message`
  expect(told).toBe(2)

  await start('bot')
  await waitFor(async () => (await ctx.db.message.count({ where: { handledAt: null } })) === 0, 50_000)
  await pause(1000)
  expect(await answers()).toBe(2)
}, 300_000)

it('the web process killed with -9 in the middle of a write: nothing half-written, and the same request then does it once', async () => {
  const port = String(await freePort())
  const web = await start('web', { PORT: port })
  const client = new ApiClient(`http://127.0.0.1:${port}`)
  const body = { name: '王建国', idNumber: '339999196803120018', phone: '17000000102' }
  const challenges = () => ctx.db.signInChallenge.count()
  const events = () => ctx.db.outboxEvent.count({ where: { topic: 'identity.code' } })

  await client.get(API.me)
  const lock = await holdTable('outbox_event')
  const lost = client.post(API.signInStart, body, { key: 'one-and-the-same' }).catch(() => 'lost')
  await waitFor(lock.waiting)
  await web.kill9()
  expect(await lost).toBe('lost')
  await lock.release()
  expect(await challenges()).toBe(0)
  expect(await events()).toBe(0)

  await start('web', { PORT: port })
  const again = await Promise.all([
    client.post(API.signInStart, body, { key: 'one-and-the-same' }),
    client.post(API.signInStart, body, { key: 'one-and-the-same' }),
  ])
  expect(again.map((answer) => answer.status)).toEqual([200, 200])
  expect(again[0]?.text).toBe(again[1]?.text)
  expect(await challenges()).toBe(1)
  expect(await events()).toBe(1)
}, 300_000)

it('SIGTERM ends every role in order, within ten seconds', async () => {
  const port = String(await freePort())
  for (const role of ['web', 'worker', 'bot', 'all']) {
    const process = await start(role, { PORT: port })
    const cut = role === 'web' || role === 'all' ? await leaveStreams(Number(port)) : () => {}
    const begun = performance.now()
    expect(await process.stop()).toBe(0)
    // At nine seconds the process ends itself, whatever it waits for.
    expect(performance.now() - begun).toBeLessThan(9000)
    cut()
  }
  running.length = 0
}, 300_000)
