import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { testEnv } from '../../harness/app.ts'
import { type HouseProcess, startProcess } from '../../harness/process.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { asked, at, desks, type House, inbox, make, startHouse } from './house.ts'

let house: House
const running: HouseProcess[] = []
beforeAll(async () => {
  // Long ago, so that the promised day is over by the clock of a real process.
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

test('a worker killed while a request goes up has not moved it; the next one moves it once', async () => {
  await desks(house)
  const wang = await house.resident('wang-jianguo')
  const { id } = await make(wang, asked.change())
  const { database } = house.runtime

  const lock = new pg.Client({ connectionString: house.databaseUrl })
  await lock.connect()
  // Going up writes here after it has changed the request, so that it stands still in its middle.
  await lock.query('BEGIN')
  await lock.query('LOCK TABLE request_event IN ACCESS EXCLUSIVE MODE')
  const first = await startWorker()
  // Asked outside of the transaction: inside it the answer would stay the same.
  await waitFor(async () => {
    const rows = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
    return rows.length > 0
  }, 60_000)
  await first.kill9()
  await lock.query('ROLLBACK')
  await lock.end()
  expect(await database.request.findUniqueOrThrow({ where: { id } })).toMatchObject({ turn: 0 })

  await startWorker()
  await waitFor(async () => {
    const row = await database.request.findUniqueOrThrow({ where: { id } })
    return row.turn === 1
  }, 60_000)
  expect(await database.request.findUniqueOrThrow({ where: { id } })).toMatchObject({ level: 'county' })
  const events = await database.requestEvent.findMany({ where: { requestId: id, kind: 'escalated' } })
  expect(events).toHaveLength(1)
  const county = await house.staff('county', '330281')
  expect((await inbox(county)).filter((title) => title === '请求过了日子还没答复')).toHaveLength(1)
  expect((await county.get(at(API.deskRequest, id))).status).toBe(200)
})
