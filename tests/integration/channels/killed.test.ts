import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../../scripts/infra/ports.ts'
import type { Ctx } from '../../../server/platform/context.ts'
import { advanceDemoClock } from '../../../server/platform/demo-clock.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'
import { testDeps, testEnv } from '../../harness/app.ts'
import { type ChatSystem, startChatSystem } from '../../harness/chat-system.ts'
import { type FreshDatabase, freshDatabase } from '../../harness/database.ts'
import { type HouseProcess, startProcess } from '../../harness/process.ts'
import { type FreshRedis, freshRedis } from '../../harness/redis.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { call, channelEnv, SECRET, text } from './house.ts'

let database: FreshDatabase
let redis: FreshRedis
let system: ChatSystem
let runtime: Runtime
let ctx: Ctx
let env: Record<string, string>
let url: string
const running: HouseProcess[] = []

beforeAll(async () => {
  ;[database, redis, system] = await Promise.all([freshDatabase(), freshRedis(), startChatSystem(SECRET)])
  runtime = await testDeps({ url: database.url, redisUrl: redis.url })
  ctx = systemCtx(runtime, 'test')
  const port = String(await freePort())
  url = `http://127.0.0.1:${port}`
  env = { ...testEnv(database.url, redis.url), ...channelEnv(system), LOG_LEVEL: 'info', PORT: port }
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.kill9()))
})
afterAll(async () => {
  await runtime.close()
  await Promise.all([database.drop(), redis.stop(), system.close()])
})

async function start(role: string): Promise<HouseProcess> {
  const process = await startProcess({ ...env, ROLE: role })
  running.push(process)
  return process
}

const outgoing = () => ctx.db.outgoingMessage.findMany({ orderBy: { messageId: 'asc' } })

it('every process killed with -9 between the question and its answer, and in the middle of the delivery: the answer comes, under one key', async () => {
  const web = await start('web')
  const body = JSON.stringify({ events: [text('li', '看我家能领什么')] })
  expect(await call(url, body)).toMatchObject({ status: 200, body: { taken: 1 } })
  await web.kill9()
  // Nobody who could answer has lived yet; the question stands in the table.
  const bot = await start('bot')
  await waitFor(async () => (await outgoing()).length > 0, 50_000)
  await bot.kill9()

  system.fault = 'hold'
  const worker = await start('worker')
  await waitFor(() => system.calls.length > 0, 50_000)
  await worker.kill9()
  expect((await outgoing()).some(({ state }) => state === 'sending')).toBe(true)
  system.fault = 'none'
  // The lease of the dead worker runs out by the clock of the house.
  await advanceDemoClock(runtime.database, 120_000)
  await start('worker')
  await waitFor(async () => (await outgoing()).every(({ state }) => state === 'sent'), 60_000)

  const texts = system.read('li').map(({ message }) => message.text)
  expect(texts.filter((words) => words.includes('户口在哪里'))).toHaveLength(1)
  expect(new Set(system.calls.map(({ message }) => message.key)).size).toBe((await outgoing()).length)

  // The other side never learned that we had it, and sends it again.
  await start('web')
  expect(await call(url, body)).toMatchObject({ status: 200, body: { repeated: 1 } })
  await pause(500)
  expect(await ctx.db.message.count({ where: { author: 'resident' } })).toBe(1)
}, 300_000)
