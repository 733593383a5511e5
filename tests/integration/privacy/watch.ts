import { connect } from 'node:net'
import { Writable } from 'node:stream'
import { Redis } from 'ioredis'
import pg from 'pg'
import { createLogger } from '../../../server/platform/logger.ts'

/** The logger of a process at its most talkative, and everything it wrote. */
export function watchedLog() {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = createLogger({ LOG_LEVEL: 'debug', ROLE: 'all' }, stream)
  return { log, text: () => lines.join('') }
}

/** MONITOR writes what is no ASCII as \xNN. */
function readable(text: string): string {
  const bytes = text.replace(/(?:\\x[0-9a-f]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('\\x', ''), 'hex').toString(),
  )
  return bytes.replaceAll('\\"', '"')
}

/** Every command that anybody sends to this Redis from now on: jobs as they are put, taken, failed and done. */
export async function watchRedis(redisUrl: string): Promise<{ text(): string; close(): void }> {
  const { hostname, port, password } = new URL(redisUrl)
  const parts: Buffer[] = []
  const socket = connect(Number(port), hostname)
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', () => resolve())
    socket.write(`${password ? `AUTH ${password}\r\n` : ''}MONITOR\r\n`)
  })
  socket.on('data', (part) => parts.push(part))
  return { text: () => readable(Buffer.concat(parts).toString('latin1')), close: () => socket.destroy() }
}

/** Everything that stands in Redis now, whatever kind of key it is. */
export async function redisNow(redisUrl: string): Promise<string> {
  const redis = new Redis(redisUrl)
  const readers: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, '0', '-1'),
    stream: (key) => redis.xrange(key, '-', '+'),
  }
  const found: unknown[] = []
  for (const key of await redis.keys('*')) found.push([key, await readers[await redis.type(key)]?.(key)])
  redis.disconnect()
  return JSON.stringify(found)
}

/** Public data of places: nothing of anybody, and much of it. */
const PUBLIC_TABLES = ['region', '_prisma_migrations']

/** Every row of every table as it lies on the disk, by table. */
export async function rowsAtRest(databaseUrl: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  const found = new Map<string, string>()
  for (const { name } of tables) {
    if (PUBLIC_TABLES.includes(name)) continue
    const { rows } = await client.query<{ text: string | null }>(
      `SELECT string_agg(row_to_json(t)::text, E'\\n') AS text FROM "${name}" t`,
    )
    if (rows[0]?.text) found.set(name, rows[0].text)
  }
  await client.end()
  return found
}
