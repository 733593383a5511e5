import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { seedDemoStaff } from '../../prisma/seed/demo-staff.ts'
import { freePort } from '../../scripts/infra/ports.ts'
import { API } from '../../server/paths.ts'
import { systemCtx } from '../../server/platform/make-ctx.ts'
import { importRegions } from '../../server/regions/service.ts'
import { ApiClient, testDeps, testEnv } from '../harness/app.ts'
import { freshDatabase } from '../harness/database.ts'
import { freshRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/wait-for.ts'
import type { House } from './house.ts'

/** A house whose server can be killed and started again; the database and Redis live on. */
export type MortalHouse = Pick<House, 'url' | 'staff'> & {
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const root = resolve(import.meta.dirname, '..', '..')

export async function startMortalHouse(): Promise<MortalHouse> {
  const [database, redis, port] = await Promise.all([freshDatabase(), freshRedis(), freePort()])
  const url = `http://127.0.0.1:${port}`
  const runtime = await testDeps({ url: database.url, redisUrl: redis.url })
  await importRegions(systemCtx(runtime, 'seed'))
  await seedDemoStaff(systemCtx(runtime, 'seed'))
  await runtime.close()
  let server: ChildProcess | undefined

  const start = async () => {
    server = spawn(process.execPath, ['--import', 'tsx', 'tests/e2e/server-process.ts'], {
      cwd: root,
      env: {
        ...process.env,
        ...testEnv(database.url, redis.url),
        PUBLIC_URL: url,
        PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const ready = () =>
      fetch(`${url}${API.me}`).then(
        (answer) => answer.ok,
        () => false,
      )
    await waitFor(ready, 90_000)
  }
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    url,
    start,
    kill,
    staff: async (username) => {
      const { body } = await new ApiClient(url).get(API.demo)
      const found = body.staff.find((one: { username: string }) => one.username === username)
      if (!found) throw new Error(`no demo account ${username}`)
      return found
    },
    close: async () => {
      await kill()
      await redis.stop()
      await database.drop()
    },
  }
}
