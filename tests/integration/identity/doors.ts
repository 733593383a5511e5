import { randomUUID } from 'node:crypto'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import type { Runtime } from '../../../server/platform/runtime.ts'
import { createSession } from '../../../server/platform/sessions.ts'

export const WHO = ['anonymous', 'resident', 'village', 'township', 'county', 'admin', 'provider'] as const
export type Who = (typeof WHO)[number]

const everybody = WHO
const signedIn = WHO.slice(1)
const caseworkers: readonly Who[] = ['village', 'township', 'county']

/**
 * Who may come in where, written by hand and apart from the table that is under test. The first line that fits
 * counts; an address that fits none is open to nobody.
 */
const DOORS: [RegExp, readonly Who[]][] = [
  [/ \/(healthz|readyz|metrics)$/, everybody],
  [/ \/api\/(openapi\.json|docs)/, everybody],
  [/ \/api\/(regions|screening|screening\/(questions|receipts|receipts\/open))$/, everybody],
  [/POST \/api\/(sign-in\/(start|verify)|staff\/sign-in)$/, everybody],
  [/GET \/api\/me$/, everybody],
  [/GET \/api\/guide(\/|$)/, everybody],
  [/POST \/api\/consents\/(open|sign)$/, everybody],
  [/ \/api\/chat(\/|$)/, everybody],
  [/POST \/api\/requests$/, everybody],
  [/GET \/api\/requests\/form$/, everybody],
  [/ \/api\/requests(\/|$)/, ['resident']],
  [/POST \/api\/certificates\/verify$/, everybody],
  [/GET \/api\/wishes\/cards\/:number$/, everybody],
  [/POST \/api\/wishes\/preview$/, signedIn],
  [/ \/api\/(volunteer|pairings|wishes)(\/|$)/, ['resident']],
  // Signed by their caller.
  [/ \/webhooks\/:channel$/, everybody],
  [/ \/api\/demo(\/|$)/, everybody],
  [/POST \/api\/sign-out$/, signedIn],
  [/ \/api\/me\/(sessions|inbox)/, signedIn],
  [/ \/api\/files(\/|$)/, signedIn],
  [/ \/api\/(me|applications)(\/|$)/, ['resident']],
  [/GET \/api\/desk\/benefits\/:id\/dispute$/, ['township', 'county']],
  [/POST \/api\/desk\/(applications\/:id\/decide|benefits\/:id\/resolve|receipts)$/, ['township', 'county']],
  [/ \/api\/desk\/applications\/:id\/requests$/, ['township', 'county']],
  [/ \/api\/desk\/(policy|settings)(\/|$)/, ['county']],
  [/ \/api\/desk\/(volunteers|branches)(\/|$)/, ['township', 'county']],
  [/ \/api\/desk\/(on-call|staff)(\/|$)/, ['county']],
  [/GET \/api\/services\/(alliances|projects)(\/|$)/, everybody],
  [/ \/api\/services\/(orders|family)(\/|$)/, ['resident']],
  [/ \/api\/provider\//, ['provider']],
  [/ \/api\/desk\/alliances(\/|$)/, ['township', 'county']],
  [/ \/api\/desk\/services\/(import|export|statements|balance)/, ['county']],
  [/PUT \/api\/desk\/services\/projects\/:id$/, ['county']],
  [/ \/api\/desk\//, caseworkers],
  [/GET \/api\/policy\/amendments$/, everybody],
  [/ \/admin\/queues/, ['admin']],
]

export function mayEnter(who: Who, route: string): boolean {
  return DOORS.find(([address]) => address.test(route))?.[1].includes(who) ?? false
}

/** What a browser of this person sends. */
export type Badge = { cookie: string; csrf: string }

export async function badge(
  runtime: Runtime,
  owner: { kind: 'resident'; personId: string } | { kind: 'staff'; staffId: string },
): Promise<Badge> {
  const { token, csrfToken } = await createSession(systemCtx(runtime, 'test'), { ...owner, ttlMs: 3_600_000 })
  return { cookie: `zf_session=${token}`, csrf: csrfToken }
}

/** A visitor who has not signed in, with the anti-forgery token that the page would have. */
export const visitor: Badge = { cookie: 'zf_csrf=visitor-token', csrf: 'visitor-token' }

async function someProvider({ database }: Runtime): Promise<string> {
  const data = { name: randomUUID(), kind: 'organisation', regionCode: '330281' }
  return (await database.serviceProvider.create({ data })).id
}

/** `providerId`: for the role `provider`; one of its own unless given. */
export async function staffBadge(
  runtime: Runtime,
  role: string,
  regionCode: string,
  providerId?: string,
): Promise<Badge> {
  const { cipher, clock, database } = runtime
  const staff = await database.staffUser.create({
    data: {
      username: `${role}-${regionCode}-${randomUUID()}`,
      nameEnc: cipher.encrypt(role),
      passwordHash: 'not used here',
      totpEnc: cipher.encrypt('not used here'),
      role,
      regionCode,
      providerId: role === 'provider' ? (providerId ?? (await someProvider(runtime))) : null,
      createdAt: clock.now(),
    },
  })
  return badge(runtime, { kind: 'staff', staffId: staff.id })
}

export async function residentBadge(
  runtime: Runtime,
  name: string,
): Promise<{ personId: string; badge: Badge }> {
  const { cipher, clock, database } = runtime
  const person = await database.person.create({
    data: {
      idHash: cipher.hash('id-number', name),
      idNumberEnc: cipher.encrypt('339999196803120018'),
      nameEnc: cipher.encrypt(name),
      createdAt: clock.now(),
      updatedAt: clock.now(),
    },
  })
  return { personId: person.id, badge: await badge(runtime, { kind: 'resident', personId: person.id }) }
}

/** Calls one route; an answer that is a stream is not waited for. */
export async function knock(url: string, who: Badge, route: string, body?: unknown) {
  const [method = '', address = ''] = route.split(' ')
  const write = method !== 'GET'
  const response = await fetch(url + address, {
    method,
    headers: {
      cookie: who.cookie,
      connection: 'close',
      ...(write ? { 'x-csrf-token': who.csrf, 'content-type': 'application/json' } : {}),
    },
    ...(write ? { body: JSON.stringify(body ?? {}) } : {}),
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  })
  const json = response.headers.get('content-type')?.includes('json')
  const answer = json ? ((await response.json()) as { code?: string }) : {}
  if (!json) await response.body?.cancel()
  return { status: response.status, code: answer.code }
}
