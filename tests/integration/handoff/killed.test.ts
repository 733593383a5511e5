import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testEnv } from '../../harness/app.ts'
import { type HouseProcess, startProcess } from '../../harness/process.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { type Asked, type Desk, type Staff, startDesk } from './desk.ts'

let desk: Desk
let township: Staff
const running: HouseProcess[] = []
beforeAll(async () => {
  // The desk's clock stands on a Friday that is over for a real process, so that every promise is missed there.
  desk = await startDesk()
  await desk.staff('village', '330281001001')
  township = await desk.staff('township', '330281001')
  await desk.staff('county', '330281')
})
afterAll(async () => {
  for (const one of running) await one.kill9()
  await desk.close()
})

async function startWorker(): Promise<HouseProcess> {
  const env = { ...testEnv(desk.databaseUrl, desk.redisUrl), LOG_LEVEL: 'info', ROLE: 'worker' }
  const worker = await startProcess(env)
  running.push(worker)
  return worker
}

/** The ladder writes here after it has called the next desk, so that it stands still in its middle. */
async function holdEvents() {
  const client = new pg.Client({ connectionString: desk.databaseUrl })
  await client.connect()
  await client.query('BEGIN')
  await client.query('LOCK TABLE handoff_event IN ACCESS EXCLUSIVE MODE')
  return async () => {
    await client.query('ROLLBACK')
    await client.end()
  }
}

/** How many transactions wait for a lock; asked outside of them, for inside the answer would stay the same. */
async function standingStill(): Promise<number> {
  const [row] = await desk.runtime.database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE wait_event_type = 'Lock' AND datname = current_database()`
  return row?.count ?? 0
}

const steps = (all: readonly Asked[]) => Promise.all(all.map(async ({ id }) => (await desk.row(id)).step))
const escalations = (handoffId: string) =>
  desk.ctx.db.handoffEvent.count({ where: { handoffId, kind: 'escalated' } })

test('workers killed with -9 in the middle of escalations: each climbs once, everybody is told once, nobody is forgotten', async () => {
  const all = [await desk.asked(), await desk.asked(), await desk.asked()]
  expect(await desk.told(township)).toEqual([])

  const release = await holdEvents()
  const first = await startWorker()
  await waitFor(async () => (await standingStill()) > 0, 60_000)
  await first.kill9()
  // A second one dies over what the first has left. What the dead had begun stands until the lock is let go.
  const left = await standingStill()
  const second = await startWorker()
  await waitFor(async () => (await standingStill()) > left, 120_000)
  await second.kill9()
  await release()
  expect(await steps(all)).toEqual([0, 0, 0])
  expect(await desk.told(township)).toEqual([])

  await startWorker()
  await waitFor(async () => (await steps(all)).every((step) => step === 1), 120_000)
  for (const asked of all) {
    expect(await desk.row(asked.id)).toMatchObject({ level: 'township', state: 'waiting', round: 1 })
    expect(await escalations(asked.id)).toBe(1)
    expect(await desk.markers(asked)).toEqual(['handoff.escalated'])
    // The next step of the ladder waits already.
    const next = { subjectId: asked.id, kind: 'handoff.climb', state: 'waiting' }
    expect(await desk.ctx.db.scheduledTask.count({ where: next })).toBe(1)
  }
  expect(await desk.told(township)).toEqual(all.map(() => 'handoff.escalated'))

  // Everything that was done is handed over once more, as after Redis has lost what it knew.
  await desk.ctx.db.scheduledTask.updateMany({
    where: { kind: 'handoff.climb', state: { not: 'waiting' } },
    data: { state: 'waiting', dueAt: new Date('2026-11-20T02:30:00Z') },
  })
  const again = { kind: 'handoff.climb', state: 'waiting', dueAt: new Date('2026-11-20T02:30:00Z') }
  await waitFor(async () => (await desk.ctx.db.scheduledTask.count({ where: again })) === 0, 60_000)
  await waitFor(
    async () =>
      (await desk.ctx.db.scheduledTask.count({ where: { kind: 'handoff.climb', state: 'queued' } })) === 0,
    60_000,
  )
  expect(await steps(all)).toEqual([1, 1, 1])
  expect(await desk.told(township)).toHaveLength(all.length)
}, 420_000)
