import { randomUUID } from 'node:crypto'
import { API } from '../../server/paths.ts'
import { systemCtx } from '../../server/platform/make-ctx.ts'
import type { Runtime } from '../../server/platform/runtime.ts'
import { createSession } from '../../server/platform/sessions.ts'

/** Somebody who is signed in, from an address of their own: nobody meets the limits, which stay on. */
export type Visitor = { cookie: string; csrfToken: string; address: string }

const SECRET = 'only-for-measuring-only-for-measuring'

/** The configuration of a house that is measured, as environment variables. */
export const benchEnv = (postgresUrl: string, redisUrl: string): Record<string, string> => ({
  PUBLIC_URL: 'http://127.0.0.1:8080',
  DATABASE_URL: postgresUrl,
  REDIS_URL: redisUrl,
  LOG_LEVEL: 'error',
  DEMO_MODE: 'true',
  TRUST_PROXY: 'true',
  KEYRING: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
  HASH_KEY: SECRET,
  CODE_SIGNING_KEY: SECRET,
  REGISTRY_URL: 'http://127.0.0.1:9',
  REGISTRY_KEY_ID: 'bench',
  REGISTRY_SECRET: SECRET,
  SMS_PROVIDER: 'local',
})

/** So many people who are signed in. */
export function makeVisitors(runtime: Runtime, count: number): Promise<Visitor[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => makeVisitor(runtime, index)))
}

async function makeVisitor(runtime: Runtime, index: number): Promise<Visitor> {
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
