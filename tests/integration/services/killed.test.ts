import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../server/platform/database.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { offerToOthers } from '../../../server/services/service.ts'
import { testEnv } from '../../harness/app.ts'
import { type HouseProcess, startProcess } from '../../harness/process.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { elder, type House, inbox, order, provider, startHouse, TOWNSHIP } from './house.ts'

let house: House
const running: HouseProcess[] = []
beforeAll(async () => {
  // Long ago, so that the deadline is over by the clock of a real process.
  house = await startHouse('2025-11-20T02:00:00Z')
})
afterAll(async () => {
  for (const one of running) await one.kill9()
  await house.close()
})

async function startWorker(): Promise<HouseProcess> {
  const env = { ...testEnv(house.databaseUrl, house.redisUrl), LOG_LEVEL: 'info', ROLE: 'worker' }
  const worker = await startProcess(env)
  running.push(worker)
  return worker
}

test('a worker killed while it offers an order to others has not done it; the next one does it once', async () => {
  const ours = await provider(house, '姚江社工')
  const rival = await provider(house, '四明养老')
  await house.staff('township', TOWNSHIP)
  const sun = await elder(house, 'sun-aying')
  const { id } = await order(sun.client, { projectId: ours.projectId })
  const { database } = house.runtime

  const lock = new pg.Client({ connectionString: house.databaseUrl })
  await lock.connect()
  // Offering writes here after it has changed the order, so that it stands still in its middle.
  await lock.query('BEGIN')
  await lock.query('LOCK TABLE service_order_event IN ACCESS EXCLUSIVE MODE')
  const first = await startWorker()
  await waitFor(async () => {
    const rows = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
    return rows.length > 0
  }, 60_000)
  await first.kill9()
  await lock.query('ROLLBACK')
  await lock.end()
  expect(await database.serviceOrder.findUniqueOrThrow({ where: { id } })).toMatchObject({
    version: 0,
    offeredAt: null,
  })

  await startWorker()
  const row = () => database.serviceOrder.findUniqueOrThrow({ where: { id } })
  await waitFor(async () => (await row()).offeredAt !== null, 60_000)
  // The queue brings it again, to two at once.
  const again = () =>
    inTransaction(systemCtx(house.runtime, 'test'), (ctx) =>
      offerToOthers(ctx, { subjectId: id, version: 0 }),
    )
  await Promise.all([again(), again()])
  expect(await row()).toMatchObject({ version: 1, state: 'ordered' })
  expect(await database.serviceOrderEvent.count({ where: { orderId: id, kind: 'offer' } })).toBe(1)
  const told = await inbox(await rival.client())
  expect(told.filter((title) => title === '有张单请您看看')).toHaveLength(1)
})
