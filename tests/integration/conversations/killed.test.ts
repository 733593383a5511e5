import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { testEnv } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { type House, readAll, send, startHouse } from './house.ts'

let house: House
const bots: ChildProcess[] = []
beforeAll(async () => {
  house = await startHouse({ workers: false })
})
// One that is left would answer in the next test.
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    if (bot.exitCode !== null || bot.signalCode !== null) continue
    bot.kill('SIGKILL')
    await once(bot, 'exit')
  }
})
afterAll(() => house.close())

/** The bot as a process of its own, as in production. */
function startBot(): ChildProcess {
  const bot = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: resolve(import.meta.dirname, '..', '..', '..'),
    env: { ...process.env, ...testEnv(house.databaseUrl, house.redisUrl), ROLE: 'bot' },
    stdio: 'ignore',
  })
  bots.push(bot)
  return bot
}

/** True while a transaction waits for a lock that we hold. */
async function somebodyWaits(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
  )
  return rows.length > 0
}

it.each([
  // Turns are read from this table, and written to that one: so far each of them comes. What PostgreSQL has begun to
  // write it ends without the bot; that is one statement, so that all of it is there then.
  { when: 'reads', lockOf: 'handoff IN ACCESS EXCLUSIVE MODE' },
  { when: 'writes', lockOf: 'message IN SHARE MODE' },
])(
  'of a bot killed while it $when a turn, that turn is said once, by it or by the next one',
  async ({ when, lockOf }) => {
    const phone = house.client()
    await phone.post(API.chat)
    const first = startBot()
    await waitFor(async () => (await readAll(phone)).length > 0, 45_000)

    const lock = new pg.Client({ connectionString: house.databaseUrl })
    await lock.connect()
    // Whoever sends would stand still, too: therefore that is done before.
    first.kill('SIGSTOP')
    await send(phone, '看我家能领什么')
    await lock.query('BEGIN')
    await lock.query(`LOCK TABLE ${lockOf}`)
    first.kill('SIGCONT')
    await waitFor(() => somebodyWaits(lock), 30_000)
    first.kill('SIGKILL')
    await once(first, 'exit')
    await lock.query('ROLLBACK')
    await lock.end()
    const said = (await readAll(phone)).some((message) => message.text.includes('户口在哪里'))
    if (when === 'reads') expect(said).toBe(false)

    startBot()
    const isAnswer = (message: { text: string }) => message.text.includes('户口在哪里')
    await waitFor(async () => (await readAll(phone)).some(isAnswer), 45_000)
    await send(phone, '余姚')
    await waitFor(
      async () => (await readAll(phone)).some((message) => message.text.includes('几口人')),
      45_000,
    )
    expect((await readAll(phone)).filter(isAnswer)).toHaveLength(1)
  },
  150_000,
)
