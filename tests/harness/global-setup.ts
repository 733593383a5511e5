import type { TestProject } from 'vitest/node'
import { ensurePrismaClient } from '../../scripts/database/generate.ts'
import { startScratchPostgres, startScratchRedis } from '../../scripts/infra/scratch.ts'
import { makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    redisUrl: string
  }
}

type Servers = { postgresUrl: string; redisUrl: string; stop: () => Promise<void> }

// The projects of one run (integration, e2e) share the servers; each loads this file for itself.
const shared = globalThis as typeof globalThis & {
  zhongfuTestServers?: { users: number; ready: Promise<Servers> }
}

/** Starts PostgreSQL and Redis for the tests, unless DATABASE_URL and REDIS_URL name some. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.zhongfuTestServers ??= { users: 0, ready: start() }
  const servers = shared.zhongfuTestServers
  servers.users += 1
  const { postgresUrl, redisUrl, stop } = await servers.ready
  project.provide('postgresUrl', postgresUrl)
  project.provide('redisUrl', redisUrl)
  return async () => {
    servers.users -= 1
    if (servers.users > 0) return
    delete shared.zhongfuTestServers
    await stop()
  }
}

async function start(): Promise<Servers> {
  const [postgres, redis] = await Promise.all([
    process.env.DATABASE_URL ? given(process.env.DATABASE_URL) : startScratchPostgres(),
    process.env.REDIS_URL ? given(process.env.REDIS_URL) : startScratchRedis(),
    ensurePrismaClient(),
  ])
  const stop = async () => {
    await Promise.all([postgres.stop(), redis.stop()])
  }
  try {
    await makeTemplate(postgres.url)
  } catch (error) {
    await stop()
    throw error
  }
  return { postgresUrl: postgres.url, redisUrl: redis.url, stop }
}

const given = (url: string) => ({ url, stop: async () => {} })
