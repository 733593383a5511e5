import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { testEnv } from '../../harness/app.ts'
import { type HouseProcess, startProcess } from '../../harness/process.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { at } from '../applications/house.ts'
import { decidedFamily, type PolicyHouse, propose, RAISE, startPolicyHouse } from './house.ts'

let house: PolicyHouse
const running: HouseProcess[] = []

beforeAll(async () => {
  // Processes have clocks of their own, so the house of this file lives in the present.
  house = await startPolicyHouse(new Date().toISOString())
  for (let index = 0; index < 60; index++) await decidedFamily(house.ctx, { monthlyIncomeFen: 100_000 })
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.kill9()))
})
afterAll(() => house.close())

async function worker(): Promise<HouseProcess> {
  const env = { ...testEnv(house.databaseUrl, house.redisUrl), LOG_LEVEL: 'info', ROLE: 'worker' }
  const process = await startProcess(env)
  running.push(process)
  return process
}

it('the worker killed with -9 in the middle of a preview: the next one goes on, nothing counts twice', async () => {
  const today = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const change = { ...RAISE, value: 30_000_00, validFrom: today, reviewBy: '2099-12-31' }
  const id = await propose(house.proposer, change)
  await house.proposer.post(at(API.deskPolicyPreview, id))
  const read = async () => (await house.proposer.get(at(API.deskPolicyPreview, id))).body
  // It stands still where it writes what it found.
  const lock = new pg.Client({ connectionString: house.databaseUrl })
  await lock.connect()
  await lock.query('BEGIN')
  await lock.query('LOCK TABLE policy_preview_case IN SHARE ROW EXCLUSIVE MODE')
  const first = await worker()
  await waitFor(async () => {
    const { rows } = await lock.query(
      `SELECT 1 FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
        WHERE NOT l.granted AND c.relname = 'policy_preview_case'`,
    )
    return rows.length > 0
  }, 30_000)
  await first.kill9()
  await lock.query('ROLLBACK')
  await lock.end()
  expect(await read()).toMatchObject({ state: 'running', done: 0 })
  await worker()
  await waitFor(async () => (await read()).state === 'done', 60_000)
  const done = await read()
  expect(done.done).toBe(done.total)
  expect(done.caseload.looked).toBe(60)
  const dibao = done.caseload.programmes.find((one: { programme: string }) => one.programme === 'dibao')
  expect(dibao.gains + dibao.more).toBe(60)
}, 200_000)
