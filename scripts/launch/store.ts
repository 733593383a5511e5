import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../database/apply-migrations.ts'
import { databaseUrl, startPostgres } from '../infra/postgres.ts'
import { startRedis } from '../infra/redis.ts'
import { ensureRedis } from '../infra/redis-install.ts'
import { keepStore } from './keep-store.ts'
import { remark, step } from './progress.ts'
import type { DemoSecrets } from './secrets.ts'
import type { places } from './settings.ts'

/** A store that runs, ours or somebody's. */
export type Store = { url: string; stop: () => Promise<void> }

type Places = ReturnType<typeof places>

/** Told when a server of ours cannot be kept running. */
export type GiveUp = (error: unknown) => void

const databaseName = 'zhongfu'

/** PostgreSQL with every migration applied: the one DATABASE_URL names, or a private one. */
export async function openDatabase(
  at: Places,
  secrets: DemoSecrets,
  giveUp: GiveUp,
  given?: string,
): Promise<Store> {
  const store = given ? { url: given, stop: async () => {} } : await privateDatabase(at, secrets, giveUp)
  try {
    await step('migrations', () => applyMigrations(store.url))
    return store
  } catch (error) {
    await store.stop()
    throw error
  }
}

async function privateDatabase(at: Places, secrets: DemoSecrets, giveUp: GiveUp): Promise<Store> {
  const first = !existsSync(at.postgres)
  const open = () =>
    startPostgres({
      dataDir: at.postgres,
      port: secrets.ports.postgres,
      password: secrets.postgresPassword,
      logFile: join(at.logs, 'postgres.log'),
    })
  const server = await step(first ? 'PostgreSQL 18 (new data folder)' : 'PostgreSQL 18', () =>
    keepStore('postgres', open, giveUp),
  )
  try {
    await createDatabase(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { url: databaseUrl(server.url, databaseName), stop: server.stop }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`)
  } finally {
    await client.end()
  }
}

/** Redis: the one REDIS_URL names, or a private one, installed when this machine has none. */
export async function openRedis(
  at: Places,
  secrets: DemoSecrets,
  giveUp: GiveUp,
  given?: string,
): Promise<Store> {
  if (given) return { url: given, stop: async () => {} }
  return step('Redis', async () => {
    const program = await ensureRedis(at.tools, remark)
    const open = () =>
      startRedis({
        program,
        dir: at.redis,
        port: secrets.ports.redis,
        password: secrets.redisPassword,
        logFile: join(at.logs, 'redis.log'),
      })
    return keepStore('redis', open, giveUp)
  })
}
