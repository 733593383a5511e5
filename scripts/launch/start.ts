import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePrismaClient } from '../database/generate.ts'
import { stopOrphan as stopPostgresOrphan } from '../infra/postgres.ts'
import { stopOrphan as stopRedisOrphan } from '../infra/redis.ts'
import { type Child, startChild } from './child.ts'
import { childEnv } from './child-env.ts'
import { buildH5, h5State } from './h5.ts'
import { sayHello } from './hello.ts'
import { takeLock } from './lock.ts'
import { stopOrphans } from './orphans.ts'
import { childPlans } from './plans.ts'
import { prepareFolder, requirePort } from './preflight.ts'
import { remark, step } from './progress.ts'
import { untilReady } from './ready.ts'
import { demoSecrets } from './secrets.ts'
import { seed } from './seed.ts'
import { bundleServer } from './server-bundle.ts'
import { places, type Settings } from './settings.ts'
import { type GiveUp, openDatabase, openRedis, type Store } from './store.ts'
import type { UndoList } from './undo-list.ts'

/** From nothing to a running house. Whatever it begins it puts on `undo`. @throws ClearError */
export async function start(settings: Settings, undo: UndoList, giveUp: GiveUp): Promise<void> {
  const at = places(settings.dataDir)
  prepareFolder(settings.dataDir, !existsSync(at.postgres))
  undo.add(await takeLock(at.lock, settings.port))
  for (const dir of [at.logs, at.marks, at.run]) mkdirSync(dir, { recursive: true })
  await recover(at)
  await requirePort(settings.port, settings.host)
  const secrets = await demoSecrets(at.secrets)

  // On the list before it is open: Ctrl-C in the middle of opening waits for it and stops it.
  const keep = (opening: Promise<Store>) => {
    undo.add(async () => (await opening.catch(() => null))?.stop())
    return opening
  }
  const h5 = buildPages(settings, at.logs)
  const [database, redis] = await all([
    keep(openDatabase(at, secrets, giveUp, process.env.DATABASE_URL)),
    keep(openRedis(at, secrets, giveUp, process.env.REDIS_URL)),
    prepareServer(settings),
    h5,
  ] as const)
  const env = childEnv(process.env, settings, secrets, { database: database.url, redis: redis.url })
  await seed(settings.root, at, env)
  const children = await step('web, worker, bot and registry', async () => {
    const begun: Child[] = childPlans(settings, secrets, env).map((plan) => {
      const child = startChild(plan, { logs: at.logs, run: at.run, root: settings.root })
      undo.add(child.stop)
      return child
    })
    await untilReady(begun, at.logs)
    return begun
  })
  if (children.length > 0) await sayHello(settings, settings.dataDir)
}

/** Stops what a killed start left behind. */
async function recover(at: ReturnType<typeof places>): Promise<void> {
  const [stopped] = await Promise.all([
    stopOrphans(at.run),
    stopPostgresOrphan(at.postgres),
    stopRedisOrphan(at.redis),
  ])
  if (stopped.length > 0) remark(`recovered: the last run was killed and had left ${stopped.join(', ')}`)
}

async function prepareServer(settings: Settings): Promise<void> {
  await step('Prisma client', ensurePrismaClient)
  if (!settings.dev) await step('server', () => bundleServer(settings.root))
}

async function buildPages(settings: Settings, logs: string): Promise<void> {
  if (settings.dev || !existsSync(join(settings.root, 'vite.config.ts'))) return
  const { mark, fresh } = h5State(settings.root)
  if (fresh) return
  await step('pages (H5)', () => buildH5(settings.root, mark, process.env, join(logs, 'h5.log')))
}

/** Like Promise.all, but settles only when all have: what is still beginning could not be undone. */
async function all<const T extends readonly Promise<unknown>[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work)
  return (await Promise.all(work)) as { -readonly [K in keyof T]: Awaited<T[K]> }
}
