import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type Background, startBackground } from '../../server/platform/background.ts'
import { fakeClock } from '../../server/platform/clock.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { inTransaction } from '../../server/platform/database.ts'
import { AppError } from '../../server/platform/errors.ts'
import { jobTable } from '../../server/platform/job-table.ts'
import { systemCtx } from '../../server/platform/make-ctx.ts'
import { cancelTasks, defineJob, emit, schedule } from '../../server/platform/outbox.ts'
import type { Runtime } from '../../server/platform/runtime.ts'
import { testDeps } from '../harness/app.ts'
import { type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { type FreshRedis, freshRedis } from '../harness/redis.ts'
import { pause, waitFor } from '../harness/wait-for.ts'

let database: FreshDatabase
let redis: FreshRedis
let runtime: Runtime
let background: Background
let ctx: Ctx
const clock = fakeClock('2026-11-20T09:00:00+08:00')
const failures = { left: 0 }
const ran: string[] = []

/** Writes a row, so that "once" is what the database says. */
const writeRegion = async (inside: Ctx, code: string) => {
  await inside.db.region.create({ data: { code, name: code, level: 2 } })
}

const jobs = jobTable([
  defineJob({
    name: 'test.write',
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ code: z.string() }),
    run: (inside, { code }) => writeRegion(inside, code),
  }),
  defineJob({
    name: 'test.flaky',
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ code: z.string() }),
    run: async (inside, { code }) => {
      await writeRegion(inside, code)
      if (failures.left-- > 0) throw new AppError('REGISTRY_DOWN')
    },
  }),
  defineJob({
    name: 'test.outside',
    queue: 'chat',
    mode: 'outside',
    payload: z.object({ code: z.string() }),
    run: async (_outside, { code }) => {
      ran.push(code)
    },
  }),
  defineJob({
    name: 'test.later',
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ subjectId: z.string(), key: z.string(), code: z.string() }),
    run: async (inside, { code }) => {
      await writeRegion(inside, code)
      ran.push(`due ${inside.dueAt?.toISOString()}`)
    },
  }),
])

beforeAll(async () => {
  ;[database, redis] = await Promise.all([freshDatabase(), freshRedis()])
  runtime = await testDeps({ url: database.url, redisUrl: redis.url, clock })
  background = await startBackground(runtime, jobs, ['work', 'chat'], { sweepMs: 200, eventLostMs: 500 })
  ctx = systemCtx(runtime, 'test')
})
afterAll(async () => {
  await background.close()
  await runtime.close()
  await Promise.all([database.drop(), redis.stop()])
})
beforeEach(() => {
  ran.length = 0
})

const region = (code: string) => runtime.database.region.findUnique({ where: { code } })
const event = (topic: string) =>
  runtime.database.outboxEvent.findFirstOrThrow({ where: { topic }, orderBy: { id: 'desc' } })

test('an event of a committed transaction is handled, of a rolled back one never', async () => {
  await inTransaction(ctx, (inside) => emit(inside, 'test.write', { code: '71' }))
  await expect(
    inTransaction(ctx, async (inside) => {
      await emit(inside, 'test.write', { code: '72' })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await waitFor(() => region('71'))
  await pause(300)
  expect(await region('72')).toBeNull()
  expect((await event('test.write')).handledAt).not.toBeNull()
})

test('a job that fails leaves nothing, says why, and is done in the end', async () => {
  failures.left = 2
  await emit(ctx, 'test.flaky', { code: '73' })
  const failed = await waitFor(async () => {
    const row = await event('test.flaky')
    return row.attempts > 0 ? row : null
  })
  expect(failed.lastError).toBe('AppError REGISTRY_DOWN')
  await waitFor(() => region('73'))
  const row = await event('test.flaky')
  expect(row).toMatchObject({ attempts: 2, lastError: null })
  expect(row.handledAt).not.toBeNull()
})

test('an event that no job knows stays, with its reason', async () => {
  await emit(ctx, 'test.nobody', { code: '1' })
  const row = await waitFor(async () => {
    const found = await event('test.nobody')
    return found.lastError ? found : null
  })
  expect(row.lastError).toContain('no job is named "test.nobody"')
  expect(row.handledAt).toBeNull()
})

test('a payload that does not fit is named by field, without its value', async () => {
  await emit(ctx, 'test.write', { code: 330281 })
  const row = await waitFor(async () => {
    const found = await event('test.write')
    return found.lastError ? found : null
  })
  expect(row.lastError).toContain('code')
  expect(row.lastError).not.toContain('330281')
})

test('a task waits for its hour by the clock of the house, and the same key counts once', async () => {
  const dueAt = new Date('2026-11-21T00:00:00+08:00')
  const task = { key: 'later:1', kind: 'test.later', subjectId: 's', dueAt, params: { code: '74' } }
  expect(await schedule(ctx, task)).toBe(true)
  expect(await schedule(ctx, task)).toBe(false)
  clock.set('2026-11-20T23:59:59+08:00')
  await pause(1500)
  expect(await region('74')).toBeNull()
  clock.set('2026-11-21T00:00:00+08:00')
  await waitFor(() => region('74'))
  const done = await waitFor(() => runtime.database.scheduledTask.findFirst({ where: { state: 'done' } }))
  expect(done.doneAt).toEqual(dueAt)
  // What it tells is late by this hour, and not by that of its doing.
  expect(ran).toEqual([`due ${dueAt.toISOString()}`])
})

test('a cancelled task is not done', async () => {
  const dueAt = new Date(clock.now().getTime() + 60_000)
  await schedule(ctx, {
    key: 'later:2',
    kind: 'test.later',
    subjectId: 'gone',
    dueAt,
    params: { code: '75' },
  })
  await cancelTasks(ctx, 'gone')
  clock.advance(120_000)
  await pause(1500)
  expect(await region('75')).toBeNull()
})

test('many events from many writers are each handled once', async () => {
  const codes = Array.from({ length: 300 }, (_, index) => `8${index + 1000}`)
  await Promise.all(codes.map((code) => emit(ctx, 'test.outside', { code })))
  await waitFor(() => ran.length >= 300)
  await pause(300)
  expect([...ran].sort()).toEqual([...codes].sort())
})
