import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { buildApp } from '../../server/app.ts'
import { buildDeps, type Swap } from '../../server/deps.ts'
import { jobs as houseJobs } from '../../server/jobs.ts'
import { startBackground } from '../../server/platform/background.ts'
import type { Clock } from '../../server/platform/clock.ts'
import { type Config, readConfig } from '../../server/platform/config.ts'
import type { Ports } from '../../server/platform/context.ts'
import type { JobTable } from '../../server/platform/job-table.ts'
import type { RelayOptions } from '../../server/platform/relay/relay.ts'
import type { Runtime } from '../../server/platform/runtime.ts'
import { ApiClient } from './api-client.ts'
import { freshDatabase } from './database.ts'
import { freshRedis } from './redis.ts'

export { ApiClient } from './api-client.ts'

export type TestDepsOptions = {
  url: string
  redisUrl: string
  clock?: Clock
  log?: Logger
  ports?: Partial<Ports>
  /** Changes to the configuration, as environment variables. */
  env?: Record<string, string>
}

/** A configuration that holds: demo mode, local SMS, a registry that is not there. */
export function testEnv(url: string, redisUrl: string): Record<string, string> {
  return {
    PUBLIC_URL: 'http://127.0.0.1:8080',
    HOST: '127.0.0.1',
    DATABASE_URL: url,
    DATABASE_POOL: '10',
    REDIS_URL: redisUrl,
    LOG_LEVEL: 'fatal',
    DEMO_MODE: 'true',
    KEYRING: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    HASH_KEY: 'a-key-for-hashes-in-tests-only-0000',
    CODE_SIGNING_KEY: 'a-key-for-codes-in-tests-only-00000',
    REGISTRY_URL: 'http://127.0.0.1:9',
    REGISTRY_KEY_ID: 'test',
    REGISTRY_SECRET: 'a-secret-of-the-registry-in-tests-0',
    SMS_PROVIDER: 'local',
    FILES_DIR: join(tmpdir(), 'zhongfu-test-files'),
  }
}

export function testConfig(options: Pick<TestDepsOptions, 'url' | 'redisUrl' | 'env'>): Config {
  return readConfig({ ...testEnv(options.url, options.redisUrl), ...options.env })
}

/** What a process has, on a real database and Redis; only clock and ports may be other ones. */
export async function testDeps(options: TestDepsOptions): Promise<Runtime> {
  const { clock, log, ports } = options
  const swap: Swap = { ...(clock ? { clock } : {}), ...(log ? { log } : {}), ...(ports ? { ports } : {}) }
  return buildDeps(testConfig(options), swap)
}

export type TestServerOptions = Partial<TestDepsOptions> & {
  /** True runs relay and workers too, in this process. */
  workers?: boolean
  /** Jobs instead of those of the house. */
  jobs?: JobTable
  relay?: Partial<RelayOptions>
  /** Folder of a built H5. */
  page?: string
}

export type TestServer = {
  url: string
  databaseUrl: string
  redisUrl: string
  runtime: Runtime
  /** A browser of its own: cookies, anti-forgery token. */
  client(): ApiClient
  close(): Promise<void>
}

/**
 * The application as it runs in production, on a port of its own. Without `url` and `redisUrl` it gets a fresh
 * database and a fresh Redis, which go with it.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = options.url ? null : await freshDatabase()
  const redis = options.redisUrl ? null : await freshRedis()
  const databaseUrl = options.url ?? database?.url ?? ''
  const redisUrl = options.redisUrl ?? redis?.url ?? ''
  const runtime = await testDeps({ ...options, url: databaseUrl, redisUrl })
  await runtime.ports.policyBook.open()
  const background = options.workers
    ? await startBackground(runtime, options.jobs ?? houseJobs, ['work', 'chat'], options.relay)
    : null
  const app = await buildApp(runtime, { page: options.page ?? null })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const close = async () => {
    await background?.close()
    await app.close()
    await runtime.close()
    await redis?.stop()
    await database?.drop()
  }
  return { url, databaseUrl, redisUrl, runtime, client: () => new ApiClient(url), close }
}
