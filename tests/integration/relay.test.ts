import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type Background, startBackground } from '../../server/platform/background.ts'
import { fakeClock } from '../../server/platform/clock.ts'
import { jobTable } from '../../server/platform/job-table.ts'
import { systemCtx } from '../../server/platform/make-ctx.ts'
import { defineJob, emit, schedule } from '../../server/platform/outbox.ts'
import { testDeps } from '../harness/app.ts'
import { freshDatabase } from '../harness/database.ts'
import { freshRedis } from '../harness/redis.ts'
import { pause, waitFor } from '../harness/wait-for.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A database, a Redis, and a job that notes by the clock of its process when it ran. */
async function world() {
  const [database, redis] = await Promise.all([freshDatabase(), freshRedis()])
  closing.push(async () => void (await Promise.all([database.drop(), redis.stop()])))
  const ran: string[] = []
  const jobs = jobTable([
    defineJob({
      name: 'test.note',
      queue: 'work',
      mode: 'transaction',
      payload: z.object({}),
      run: async (ctx) => void ran.push(ctx.clock.now().toISOString()),
    }),
  ])
  const process = async (clock: ReturnType<typeof fakeClock>) => {
    const runtime = await testDeps({ url: database.url, redisUrl: redis.url, clock })
    closing.push(() => runtime.close())
    return runtime
  }
  const start = async (...given: Parameters<typeof startBackground>): Promise<Background> => {
    const background = await startBackground(...given)
    closing.push(() => background.close())
    return background
  }
  return { ran, jobs, process, start }
}

test('a notice of PostgreSQL wakes the relay: it does not wait for its poll', async () => {
  const { ran, jobs, process, start } = await world()
  const runtime = await process(fakeClock('2026-11-20T01:00:00Z'))
  await start(runtime, jobs, ['work'], { pollMs: 600_000, sweepMs: 600_000 })
  await pause(300)
  await emit(systemCtx(runtime, 'test'), 'test.note', {})
  await waitFor(() => ran.length === 1)
})

test('a relay whose clock is ahead hands over; the worker waits for the hour by its own clock', async () => {
  const { ran, jobs, process, start } = await world()
  const [ahead, behind] = [fakeClock('2026-11-28T16:00:01Z'), fakeClock('2026-11-20T01:00:00Z')]
  const [bot, worker] = [await process(ahead), await process(behind)]
  const dueAt = new Date('2026-11-28T16:00:00Z')
  await schedule(systemCtx(worker, 'test'), { key: 'k', kind: 'test.note', subjectId: 's', dueAt })
  await start(worker, jobs, ['work'])
  await start(bot, jobs, [])
  await waitFor(
    async () => (await worker.database.scheduledTask.findUniqueOrThrow({ where: { key: 'k' } })).queuedAt,
  )
  await pause(500)
  expect(ran).toEqual([])
  behind.set('2026-11-28T16:00:01Z')
  await waitFor(() => ran.length === 1)
  await pause(300)
  expect(ran).toEqual(['2026-11-28T16:00:01.000Z'])
})
