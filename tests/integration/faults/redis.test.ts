import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Background, startBackground } from '../../../server/platform/background.ts'
import { openQueues, TICKET_OPTIONS } from '../../../server/platform/queues.ts'
import { openRedis } from '../../../server/platform/redis.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { type House, PHONE, startHouse } from '../notifications/house.ts'

const QUICK = { sweepMs: 200, eventLostMs: 1000, taskLostMs: 1000 }

let house: House
const running: Background[] = []

beforeEach(async () => {
  house = await startHouse()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((background) => background.close()))
  await house.close()
})

/** Relay and, with queues, workers; what a worker process runs. */
async function start(names: ('work' | 'chat')[]): Promise<Background> {
  const background = await startBackground(house.runtime, house.jobs, names, QUICK)
  running.push(background)
  return background
}
const handedOver = () => house.runtime.database.outboxEvent.findFirst({ where: { relayedAt: { not: null } } })
const texts = () => house.sms.textsTo(PHONE)

it('Redis emptied between write and delivery: the message is sent, once', async () => {
  const relay = await start([])
  await house.tell()
  await waitFor(handedOver)
  await relay.close()
  running.length = 0
  const redis = new Redis(house.runtime.config.REDIS_URL)
  await waitFor(async () => (await redis.dbsize()) > 0)
  await redis.flushall()
  redis.disconnect()
  await start(['work', 'chat'])
  await waitFor(() => texts().length > 0, 20_000)
  await pause(2500)
  expect(texts()).toHaveLength(1)
})

it('Redis emptied under running workers, again and again: each of 50 messages is sent, once', async () => {
  await start(['work', 'chat'])
  const redis = new Redis(house.runtime.config.REDIS_URL)
  for (let index = 0; index < 50; index++) {
    await house.tell()
    if (index % 10 === 5) await redis.flushall()
  }
  redis.disconnect()
  await waitFor(() => texts().length === 50, 30_000)
  await pause(1500)
  expect(house.sms.calls).toBe(50)
})

it('an id that Redis still holds from an earlier life does not stop the message', async () => {
  const redis = new Redis(house.runtime.config.REDIS_URL)
  for (let id = 1; id < 10; id++) await redis.hset(`{zf}:work:event-${id}`, 'name', 'delivery.send')
  redis.disconnect()
  await start(['work', 'chat'])
  await house.tell()
  await waitFor(() => texts().length > 0, 20_000)
  expect(texts()).toHaveLength(1)
})

it('the same job delivered five times at once, to two workers: sent once', async () => {
  await house.tell()
  const event = await house.runtime.database.outboxEvent.findFirstOrThrow()
  const connection = openRedis(house.runtime.config, 'queue')
  const queues = openQueues(connection)
  const copies = Array.from({ length: 5 }, (_, index) => ({
    name: event.topic,
    data: { source: 'event' as const, id: String(event.id) },
    opts: { ...TICKET_OPTIONS, jobId: `copy-${index}` },
  }))
  await queues.work.addBulk(copies)
  await Promise.all([start(['work']), start(['work'])])
  await waitFor(() => texts().length > 0)
  await waitFor(async () => (await queues.work.getJobCountByTypes('waiting', 'active', 'delayed')) === 0)
  await pause(500)
  expect(house.sms.calls).toBe(1)
  await Promise.all(Object.values(queues).map((queue) => queue.close()))
  connection.disconnect()
})

it('a task over midnight, with Redis emptied in the night: done in the morning, once', async () => {
  house.clock.set('2026-11-23T22:00:00+08:00')
  await start(['work', 'chat'])
  await house.tell()
  const deferred = await waitFor(() => house.runtime.database.scheduledTask.findFirst())
  expect(deferred.dueAt.toISOString()).toBe('2026-11-24T00:00:00.000Z')
  const redis = new Redis(house.runtime.config.REDIS_URL)
  await redis.flushall()
  redis.disconnect()
  house.clock.set('2026-11-24T00:00:01+08:00')
  await pause(1500)
  expect(texts()).toHaveLength(0)
  house.clock.set('2026-11-24T08:00:00+08:00')
  await waitFor(() => texts().length > 0)
  await pause(1500)
  expect(texts()).toHaveLength(1)
})
