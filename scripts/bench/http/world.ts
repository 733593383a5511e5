import { buildDeps } from '../../../server/deps.ts'
import { readConfig } from '../../../server/platform/config.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'
import { applyMigrations } from '../../database/apply-migrations.ts'
import { startScratchPostgres, startScratchRedis } from '../../infra/scratch.ts'
import { benchEnv, makeVisitors, type Visitor } from '../visitors.ts'

const PEOPLE = 200

export type World = { runtime: Runtime; databaseUrl: string; visitors: Visitor[]; close(): Promise<void> }

/** A house of its own on scratch servers, with signed-in people. */
export async function buildWorld(): Promise<World> {
  const [postgres, redis] = await Promise.all([startScratchPostgres(), startScratchRedis()])
  await applyMigrations(postgres.url)
  const runtime = await buildDeps(readConfig(benchEnv(postgres.url, redis.url)))
  const visitors = await makeVisitors(runtime, PEOPLE)
  const close = async () => {
    await runtime.close()
    await Promise.all([postgres.stop(), redis.stop()])
  }
  return { runtime, databaseUrl: postgres.url, visitors, close }
}
