import { randomUUID } from 'node:crypto'
import { buildDeps } from '../../../server/deps.ts'
import { API } from '../../../server/paths.ts'
import { readConfig } from '../../../server/platform/config.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'
import { createSession } from '../../../server/platform/sessions.ts'
import { applyMigrations } from '../../database/apply-migrations.ts'
import { startScratchPostgres, startScratchRedis } from '../../infra/scratch.ts'

/** So many people, each from an address of their own: nobody meets the limits, which stay on. */
const PEOPLE = 200

export type Visitor = { cookie: string; csrfToken: string; address: string }

export type World = { runtime: Runtime; databaseUrl: string; visitors: Visitor[]; close(): Promise<void> }

/** A house of its own on scratch servers, with signed-in people. */
export async function buildWorld(): Promise<World> {
  const [postgres, redis] = await Promise.all([startScratchPostgres(), startScratchRedis()])
  await applyMigrations(postgres.url)
  const secret = 'only-for-measuring-only-for-measuring'
  const config = readConfig({
    PUBLIC_URL: 'http://127.0.0.1:8080',
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    LOG_LEVEL: 'error',
    DEMO_MODE: 'true',
    TRUST_PROXY: 'true',
    KEYRING: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
    HASH_KEY: secret,
    CODE_SIGNING_KEY: secret,
    REGISTRY_URL: 'http://127.0.0.1:9',
    REGISTRY_KEY_ID: 'bench',
    REGISTRY_SECRET: secret,
    SMS_PROVIDER: 'local',
  })
  const runtime = await buildDeps(config)
  const visitors = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => visitor(runtime, index)))
  const close = async () => {
    await runtime.close()
    await Promise.all([postgres.stop(), redis.stop()])
  }
  return { runtime, databaseUrl: postgres.url, visitors, close }
}

async function visitor(runtime: Runtime, index: number): Promise<Visitor> {
  const ctx = systemCtx(runtime, 'bench')
  const now = ctx.clock.now()
  const { id } = await ctx.db.person.create({
    data: {
      idHash: randomUUID(),
      idNumberEnc: ctx.cipher.encrypt('339999196803120018'),
      nameEnc: ctx.cipher.encrypt('Bench'),
      createdAt: now,
      updatedAt: now,
    },
  })
  const session = await createSession(ctx, { kind: 'resident', personId: id, ttlMs: 86_400_000 })
  return {
    cookie: `zf_session=${session.token}`,
    csrfToken: session.csrfToken,
    address: `10.0.${Math.floor(index / 250)}.${(index % 250) + 1}`,
  }
}

/** Every visitor opens a chat, so that there is something to write to. */
export async function openChats(url: string, visitors: readonly Visitor[]): Promise<void> {
  for (const visitor of visitors) {
    const response = await fetch(url + API.chat, { method: 'POST', body: '{}', headers: headersOf(visitor) })
    if (!response.ok) throw new Error(`chat not opened: ${response.status}`)
  }
}

export function headersOf(visitor: Visitor): Record<string, string> {
  return {
    cookie: visitor.cookie,
    'x-csrf-token': visitor.csrfToken,
    'x-forwarded-for': visitor.address,
    'content-type': 'application/json',
  }
}
