import pg from 'pg'
import { buildDeps } from '../../../server/deps.ts'
import { API } from '../../../server/paths.ts'
import { readConfig } from '../../../server/platform/config.ts'
import { applyMigrations } from '../../database/apply-migrations.ts'
import { freePort } from '../../infra/ports.ts'
import { startScratchPostgres, startScratchRedis } from '../../infra/scratch.ts'
import { benchEnv, headersOf, makeVisitors, openChats } from '../visitors.ts'
import { measure, type Score } from './measure.ts'
import { type Options, readOptions } from './options.ts'
import { report } from './report.ts'
import { startEcho, startHouse } from './servers.ts'
import { openTalk } from './talk.ts'
import { understandingMicros } from './understanding.ts'

type Infra = {
  postgres: { url: string; pid: number }
  redis: { url: string; pid: number }
  env: Record<string, string>
}

/** Conversations with the running house against a bare echo over the same transport, one after the other. */
export async function chatBench(): Promise<void> {
  const options = readOptions()
  const micros = understandingMicros()
  const [postgres, redis] = await Promise.all([startScratchPostgres({ durable: true }), startScratchRedis()])
  try {
    await applyMigrations(postgres.url)
    const infra = { postgres, redis, env: benchEnv(postgres.url, redis.url) }
    report(options, {
      floor: await measureEcho(options, infra),
      house: await measureHouse(options, infra),
      micros,
    })
  } finally {
    await Promise.all([postgres.stop(), redis.stop()])
  }
}

async function measureEcho(options: Options, { postgres, env }: Infra): Promise<Score> {
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query('CREATE TABLE bench_echo (LIKE message INCLUDING ALL)')
  await client.end()
  const port = await freePort()
  const echo = await startEcho(env, port)
  const places = Array.from({ length: options.talks }, (_, index) => ({
    url: `http://127.0.0.1:${port}`,
    events: `/events/${index}`,
    messages: `/messages/${index}`,
    headers: {},
  }))
  const talks = await Promise.all(places.map((place) => openTalk(place, 0)))
  const score = await measure(talks, options, [echo, named('postgres', postgres), named('client', process)])
  for (const talk of talks) talk.close()
  await echo.stop()
  return score
}

async function measureHouse(options: Options, { postgres, redis, env }: Infra): Promise<Score> {
  const runtime = await buildDeps(readConfig(env))
  const visitors = await makeVisitors(runtime, options.talks)
  const port = await freePort()
  const servers = await startHouse(env, port)
  const url = `http://127.0.0.1:${port}`
  await openChats(url, visitors)
  await untilGreeted(() => runtime.database.message.count({ where: { handledAt: null } }))
  const talks = await Promise.all(
    visitors.map((visitor) =>
      openTalk({ url, events: API.chatEvents, messages: API.chatMessages, headers: headersOf(visitor) }, 1),
    ),
  )
  const others = [named('postgres', postgres), named('redis', redis), named('client', process)]
  const score = await measure(talks, options, [...servers, ...others])
  for (const talk of talks) talk.close()
  await Promise.all(servers.map((server) => server.stop()))
  await runtime.close()
  return score
}

const named = (name: string, { pid }: { pid: number }) => ({ name, pid })

async function untilGreeted(unanswered: () => Promise<number>): Promise<void> {
  while ((await unanswered()) > 0) await new Promise((resolve) => setTimeout(resolve, 100))
}
