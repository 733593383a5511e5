import { resolve } from 'node:path'
import { seedDemoStaff } from '../../prisma/seed/demo-staff.ts'
import { freePort } from '../../scripts/infra/ports.ts'
import { buildApp } from '../../server/app.ts'
import type { RegistryMode } from '../../server/demo/contract.ts'
import { buildDeps } from '../../server/deps.ts'
import { jobs } from '../../server/jobs.ts'
import { API } from '../../server/paths.ts'
import { startBackground } from '../../server/platform/background.ts'
import { chinaDate, chinaInstant, systemClock } from '../../server/platform/clock.ts'
import type { Ctx } from '../../server/platform/context.ts'
import { advanceDemoClock } from '../../server/platform/demo-clock.ts'
import { systemCtx } from '../../server/platform/make-ctx.ts'
import { importRegions } from '../../server/regions/service.ts'
import { startSandbox } from '../../server/registry/sandbox/start.ts'
import { ApiClient, testConfig } from '../harness/app.ts'
import { freshDatabase } from '../harness/database.ts'
import { freshRedis } from '../harness/redis.ts'
import { waitFor } from '../harness/wait-for.ts'

export type Sms = { to: string; text: string; at: string }

/** The whole product as a visitor of the demo meets it, on an empty database, at nine in the morning. */
export type House = {
  url: string
  /** Of the house itself, for what took place before a test begins. */
  ctx: Ctx
  /** What the demo's telephone of this number has got, the newest first. */
  sms(to: string): Promise<Sms[]>
  /** Waits for a message to this number that the pattern fits and that is not in `but`. */
  waitSms(to: string, pattern: RegExp, but?: Sms[]): Promise<Sms>
  staff(username: string): Promise<{ password: string; totp: string }>
  /** Moves the clock of the house; waits until this process follows it. */
  advance(hours: number): Promise<void>
  /** Minute after minute by its clock, until it is so: what the house asks for again and again comes in. */
  until(isSo: () => Promise<boolean>): Promise<void>
  now(): Date
  registry(mode: RegistryMode): Promise<void>
  close(): Promise<void>
}

const h5 = process.env.H5_DIR ?? resolve(import.meta.dirname, '..', '..', 'dist', 'h5')
const registryKey = { keyId: 'e2e', secret: 'a-secret-of-the-registry-in-e2e-tests' }

/** Web, worker and bot of the house with a sandbox registry, PostgreSQL and Redis of its own. */
export async function startHouse(): Promise<House> {
  const [database, redis, port] = await Promise.all([freshDatabase(), freshRedis(), freePort()])
  const sandbox = await startSandbox({ port: 0, clock: systemClock, ...registryKey })
  const url = `http://127.0.0.1:${port}`
  const runtime = await buildDeps(
    testConfig({
      url: database.url,
      redisUrl: redis.url,
      env: {
        PUBLIC_URL: url,
        LOG_LEVEL: process.env.E2E_LOG ?? 'fatal',
        REGISTRY_URL: sandbox.baseUrl,
        REGISTRY_KEY_ID: registryKey.keyId,
        REGISTRY_SECRET: registryKey.secret,
      },
    }),
  )
  const ctx = systemCtx(runtime, 'seed')
  await importRegions(ctx)
  await seedDemoStaff(ctx)
  await advanceDemoClock(runtime.database, untilNine(systemClock.now()))
  await waitFor(() => runtime.clock.now().getTime() > systemClock.now().getTime() + 1000)
  await runtime.ports.policyBook.open()
  const background = await startBackground(runtime, jobs, ['work', 'chat'], { pollMs: 200 })
  const app = await buildApp(runtime, { page: h5 })
  await app.listen({ host: '127.0.0.1', port })
  return {
    url,
    ctx: systemCtx(runtime, 'e2e'),
    ...demoDoors(url, () => runtime.clock.now()),
    close: async () => {
      await background.close()
      await app.close()
      await runtime.close()
      await sandbox.close()
      await redis.stop()
      await database.drop()
    },
  }
}

/** Milliseconds until nine in the morning of the day after tomorrow's night at the latest: no quiet hours then. */
function untilNine(now: Date): number {
  const tomorrow = chinaDate(new Date(now.getTime() + 24 * 3_600_000))
  return chinaInstant(tomorrow, '09:00').getTime() - now.getTime()
}

/** What everybody may do in a demo, over HTTP like a visitor. */
function demoDoors(url: string, now: () => Date): Omit<House, 'url' | 'ctx' | 'close'> {
  const visitor = new ApiClient(url)
  const sms = async (to: string) => {
    const { body } = await visitor.get(API.demoSms)
    return (body.messages as Sms[]).filter((message) => message.to === to)
  }
  const advance = async (hours: number) => {
    const { body, status } = await visitor.post(API.demoClock, { advanceHours: hours })
    if (status !== 200) throw new Error(`the clock did not move: ${status}`)
    await waitFor(() => now() >= new Date(body.now))
  }
  return {
    now,
    sms,
    waitSms: (to, pattern, but = []) => {
      const old = new Set(but.map(({ at, text }) => at + text))
      return waitFor(
        async () => (await sms(to)).find(({ at, text }) => pattern.test(text) && !old.has(at + text)),
        20_000,
      )
    },
    staff: async (username) => {
      const { body } = await visitor.get(API.demo)
      const found = body.staff.find((one: { username: string }) => one.username === username)
      if (!found) throw new Error(`no demo account ${username}`)
      return found
    },
    advance,
    until: async (isSo) => {
      for (let minutes = 0; minutes < 40; minutes += 1) {
        if (await isSo()) return
        await advance(1 / 60)
      }
      throw new Error('it does not come about')
    },
    registry: async (mode) => {
      const { status } = await visitor.post(API.demoRegistry, { mode })
      if (status !== 200) throw new Error(`the registry was not switched: ${status}`)
    },
  }
}
