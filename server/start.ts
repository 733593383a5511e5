import { startListening } from './channels/service.ts'
import { buildDeps } from './deps.ts'
import { startBackground } from './platform/background.ts'
import type { Config } from './platform/config.ts'
import type { QueueName } from './platform/queues.ts'
import type { Runtime } from './platform/runtime.ts'

type Part = { close(): Promise<unknown> }

/** Longest wait for requests and jobs to end after SIGTERM, in milliseconds. */
const GRACE_MS = 9000
/**
 * Connections that may wait until the process looks at them. When a whole county comes at once they wait, rather than
 * be thrown away by the kernel, which allows at most its own `somaxconn` (4096 on Linux).
 */
const BACKLOG = 4096

const QUEUES_OF: Record<Config['ROLE'], QueueName[]> = {
  web: [],
  worker: ['work'],
  bot: ['chat'],
  all: ['work', 'chat'],
}

/** Starts what ROLE asks for, and ends it on SIGTERM or SIGINT. */
export async function start(config: Config): Promise<void> {
  const runtime = await buildDeps(config)
  const parts: Part[] = []
  stopOnSignal(runtime, parts)
  await requireDatabase(runtime)
  await runtime.ports.policyBook.open()
  if (config.ROLE === 'web' || config.ROLE === 'all') parts.push(await startWeb(runtime))
  if (config.ROLE !== 'web') parts.push(...(await startBehind(runtime)))
  runtime.log.info('started')
}

async function requireDatabase(runtime: Runtime): Promise<void> {
  await runtime.database.$queryRaw`SELECT 1`.catch(() => {
    throw new Error('PostgreSQL does not answer. Check DATABASE_URL.')
  })
}

/** Pages and API. Loaded here, so that a worker does not carry them. */
async function startWeb(runtime: Runtime): Promise<Part> {
  const { buildApp } = await import('./app.ts')
  const { HOST, PORT } = runtime.config
  const app = await buildApp(runtime)
  await app.listen({ host: HOST, port: PORT, backlog: BACKLOG })
  return app
}

/** Relay and workers, and their own small door for health and measures. */
async function startBehind(runtime: Runtime): Promise<Part[]> {
  const { jobs } = await import('./jobs.ts')
  const { ROLE, OPS_PORT } = runtime.config
  if (QUEUES_OF[ROLE].includes('chat')) (await import('../bot/get-ready.ts')).getReady()
  const background = await startBackground(runtime, jobs, QUEUES_OF[ROLE])
  const parts: Part[] = [background]
  if (QUEUES_OF[ROLE].includes('chat')) parts.push(await startListening(runtime))
  if (!OPS_PORT) return parts
  const { startOpsServer } = await import('./platform/http/ops-server.ts')
  return [...parts, await startOpsServer(runtime, OPS_PORT, background.measure)]
}

/** Takes nothing new, ends what runs, closes the pools; after the grace period the process ends anyway. */
function stopOnSignal(runtime: Runtime, parts: Part[]): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    await Promise.allSettled(parts.map((part) => part.close()))
    await runtime.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
