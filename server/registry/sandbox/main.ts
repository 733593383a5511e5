import { systemClock } from '../../platform/clock.ts'
import { sandboxConfigSchema } from './config.ts'
import { startSandbox } from './start.ts'

function stop(line: string): never {
  console.error(`registry sandbox: ${line}`)
  process.exit(1)
}

const parsed = sandboxConfigSchema.safeParse(process.env)
if (!parsed.success)
  stop(`bad or missing setting ${parsed.error.issues.map((i) => i.path.join('.')).join(', ')}`)
const config = parsed.data
const port = config.REGISTRY_SANDBOX_PORT
const sandbox = await startSandbox({
  port,
  host: config.REGISTRY_SANDBOX_HOST,
  keyId: config.REGISTRY_KEY_ID,
  secret: config.REGISTRY_SECRET,
  clock: systemClock,
  checkDelayMs: config.REGISTRY_SANDBOX_CHECK_DELAY_MS,
}).catch((error: NodeJS.ErrnoException) =>
  stop(error.code === 'EADDRINUSE' ? `port ${port} is taken, set REGISTRY_SANDBOX_PORT` : error.message),
)
console.log(`registry sandbox ready ${sandbox.baseUrl} (${sandbox.households} invented households)`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0))
  })
}
