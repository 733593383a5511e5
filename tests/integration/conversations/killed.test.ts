import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { testEnv } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { type House, readAll, send, startHouse, waitForMessage } from './house.ts'

let house: House
const bots: ChildProcess[] = []
beforeAll(async () => {
  house = await startHouse({ workers: false })
})
afterAll(async () => {
  for (const bot of bots) bot.kill('SIGKILL')
  await house.close()
})

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

it('a bot killed in the middle of its turn has said nothing; the next one says it once', async () => {
  const phone = house.client()
  await phone.post(API.chat)
  const first = startBot()
  await waitFor(async () => (await readAll(phone)).length > 0, 45_000)

  const lock = new pg.Client({ connectionString: house.databaseUrl })
  await lock.connect()
  // A turn reads this table while it holds the talk, so here it stands still in its middle; so does whoever sends,
  // therefore that is done before.
  first.kill('SIGSTOP')
  await send(phone, '看我家能领什么')
  await lock.query('BEGIN')
  await lock.query('LOCK TABLE handoff IN ACCESS EXCLUSIVE MODE')
  first.kill('SIGCONT')
  await waitFor(() => somebodyWaits(lock), 30_000)
  first.kill('SIGKILL')
  await once(first, 'exit')
  await lock.query('ROLLBACK')
  await lock.end()
  expect((await readAll(phone)).some((message) => message.text.includes('户口在哪里'))).toBe(false)

  startBot()
  const isAnswer = (message: { text: string }) => message.text.includes('户口在哪里')
  await waitFor(async () => (await readAll(phone)).some(isAnswer), 45_000)
  await send(phone, '余姚')
  await waitForMessage(phone, (message) => message.text.includes('几口人'))
  expect((await readAll(phone)).filter(isAnswer)).toHaveLength(1)
}, 150_000)
