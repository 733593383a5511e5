import { existsSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { redisReady } from '../redis.ts'
import type { Runtime } from '../runtime.ts'

type Options = {
  runtime: Runtime
  /** Names of the migrations that this code needs. */
  migrations: readonly string[]
  /** A file that must be there before pages can be served; null when another process serves them. */
  page: string | null
}

type Check = () => Promise<unknown>

/** `/healthz`: the process lives. `/readyz`: everything it needs answers. `/metrics`: measures. */
export async function health(app: FastifyInstance, { runtime, migrations, page }: Options): Promise<void> {
  const checks: Record<string, Check> = {
    database: () => runtime.database.$queryRaw`SELECT 1`,
    migrations: () => requireMigrations(runtime, migrations),
    redis: async () => {
      await redisReady(runtime.redis, 1000)
      await runtime.redis.ping()
    },
    ...(page ? { page: async () => requireFile(page) } : {}),
  }
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const names = Object.keys(checks)
    const results = await Promise.allSettled(Object.values(checks).map((check) => check()))
    const missing = names.filter((_, index) => results[index]?.status === 'rejected')
    return reply.code(missing.length ? 503 : 200).send({ ok: missing.length === 0, missing })
  })
}

async function requireMigrations(runtime: Runtime, wanted: readonly string[]): Promise<void> {
  const rows = await runtime.database.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const applied = new Set(rows.map((row) => row.name))
  const open = wanted.filter((name) => !applied.has(name))
  if (open.length) throw new Error(`migrations not applied: ${open.join(', ')}`)
}

async function requireFile(path: string): Promise<void> {
  if (!existsSync(path)) throw new Error('the page is not built')
}
