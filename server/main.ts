import { buildApp } from './app.ts'
import { buildDeps } from './deps.ts'
import { type Config, readConfig } from './platform/config.ts'
import type { Runtime } from './platform/runtime.ts'

type Part = { close(): Promise<void> }

/** Longest wait for requests and jobs to end after SIGTERM, in milliseconds. */
const GRACE_MS = 9000

/** Starts what ROLE asks for. */
async function start(config: Config): Promise<void> {
  const runtime = await buildDeps(config)
  const parts = await startParts(runtime)
  stopOnSignal(runtime, parts)
}

async function startParts(runtime: Runtime): Promise<Part[]> {
  const { ROLE } = runtime.config
  const parts: Part[] = []
  if (ROLE === 'web' || ROLE === 'all') parts.push(await startWeb(runtime))
  return parts
}

async function startWeb(runtime: Runtime): Promise<Part> {
  const { HOST, PORT } = runtime.config
  const app = await buildApp(runtime)
  await app.listen({ host: HOST, port: PORT })
  return app
}

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

try {
  await start(readConfig(process.env))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
