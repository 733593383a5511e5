import { buildApp } from '../../server/app.ts'
import { buildDeps } from '../../server/deps.ts'
import { jobs } from '../../server/jobs.ts'
import { startBackground } from '../../server/platform/background.ts'
import { readConfig } from '../../server/platform/config.ts'

// Web, worker and bot as a process of its own, for tests that kill it.
const config = readConfig(process.env)
const runtime = await buildDeps(config)
await runtime.ports.policyBook.open()
await startBackground(runtime, jobs, ['work', 'chat'], { pollMs: 200 })
const app = await buildApp(runtime, process.env.H5_DIR ? { page: process.env.H5_DIR } : {})
await app.listen({ host: config.HOST, port: config.PORT })
