import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { startApplication } from '../../../server/applications/service.ts'
import { notify } from '../../../server/notifications/service.ts'
import { fill } from '../../../server/paths.ts'
import { makeCtx, systemCtx } from '../../../server/platform/make-ctx.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { routesOf } from '../../harness/routes.ts'
import { NameRegistry } from '../../harness/stand-ins.ts'
import { type Badge, knock, residentBadge, staffBadge } from './doors.ts'

const TOWNSHIP = '330281003'

/** A body that the contract accepts, so that the answer is about the door and not about the form. */
const BODIES: Record<string, unknown> = {
  'PUT /api/applications/:id/draft': { version: 0, step: 'start', answers: {} },
  'POST /api/applications/:id/prefill': {},
  'POST /api/applications/:id/fields/:key/dispute': { disputed: true },
  'POST /api/applications/:id/consents/:consentId/link': {},
  'POST /api/applications/:id/consents/:consentId/sign': { signature: signature() },
  'POST /api/applications/:id/promise': { signature: signature() },
  'POST /api/applications/:id/submit': { version: 0 },
  'POST /api/applications/:id/undo': {},
  'POST /api/applications/:id/withdraw': {},
  'POST /api/me/benefits/:id/dispute': { disputed: true },
  'POST /api/me/inbox/:id/read': {},
  'POST /api/desk/applications/:id/decide': {
    version: 0,
    action: 'send_back',
    missing: ['other'],
    note: 'a note',
  },
  'POST /api/desk/benefits/:id/resolve': { answer: 'an answer' },
  'POST /api/desk/handoffs/:id/take': {},
  'POST /api/desk/handoffs/:id/reply': { clientKey: 'client-key-1', text: 'a reply' },
  'POST /api/desk/handoffs/:id/close': {},
}

let server: TestServer
let app: FastifyInstance
let mine: Badge
let otherResident: Badge
let ids: { application: string; consent: string; benefit: string; inbox: string; handoff: string }

beforeAll(async () => {
  server = await startTestServer({ ports: { registry: new NameRegistry() } })
  app = await buildApp(server.runtime, { page: null })
  await app.ready()
  const me = await residentBadge(server.runtime, 'me')
  mine = me.badge
  otherResident = (await residentBadge(server.runtime, 'somebody else')).badge
  ids = await fillHouse(server, me.personId)
})
afterAll(async () => {
  await app.close()
  await server.close()
})

/** Every route of the application that names one thing by its id. */
function routesWithId(prefix: RegExp): string[] {
  return routesOf(app).filter((route) => route.includes(':id') && prefix.test(route.split(' ')[1] ?? ''))
}

function addressOf(route: string): string {
  const id = /benefits/.test(route)
    ? ids.benefit
    : /inbox/.test(route)
      ? ids.inbox
      : /handoffs/.test(route)
        ? ids.handoff
        : ids.application
  return fill(route, { id, key: 'household', consentId: ids.consent })
}

/** Who gets what other than NOT_FOUND, over all routes. */
async function opened(badge: Badge, routes: string[]): Promise<string[]> {
  const open: string[] = []
  for (const route of routes) {
    const { status, code } = await knock(server.url, badge, addressOf(route), bodyOf(route))
    if (status !== 404 && status !== 403) open.push(`${route}: ${status} ${code ?? ''}`)
  }
  return open
}

function bodyOf(route: string): unknown {
  if (route.startsWith('GET ')) return undefined
  const known = BODIES[route]
  if (known === undefined) throw new Error(`give "${route}" a body in this test`)
  return known
}

describe('someone else’s region', () => {
  it.each([
    ['township', '330281002'],
    ['township', '330106004'],
    ['village', '330281003001'],
    ['county', '330106'],
    ['admin', '33'],
  ])('is not there for %s %s', async (role, region) => {
    const routes = routesWithId(/^\/api\/desk\//)
    expect(routes.length).toBeGreaterThanOrEqual(7)
    expect(await opened(await staffBadge(server.runtime, role, region), routes)).toEqual([])
  })

  it.each([
    ['township', TOWNSHIP],
    ['county', '330281'],
  ])('and one’s own is, for %s %s', async (role, region) => {
    const badge = await staffBadge(server.runtime, role, region)
    const routes = routesWithId(/^\/api\/desk\//).filter((route) => route.startsWith('GET '))
    expect(routes).not.toEqual([])
    for (const route of routes)
      expect([route, (await knock(server.url, badge, addressOf(route))).status]).toEqual([route, 200])
  })
})

describe('someone else’s file', () => {
  it('is not there for another resident', async () => {
    const routes = routesWithId(/^\/api\/(applications|me)\//)
    expect(routes.length).toBeGreaterThanOrEqual(8)
    expect(await opened(otherResident, routes)).toEqual([])
  })

  it('and one’s own is', async () => {
    for (const route of routesWithId(/^\/api\/(applications|me)\//).filter((row) => row.startsWith('GET ')))
      expect([route, (await knock(server.url, mine, addressOf(route))).status]).toEqual([route, 200])
  })
})

function signature() {
  return {
    kind: 'strokes',
    width: 300,
    height: 150,
    strokes: [Array.from({ length: 20 }, (_, at) => at * 7)],
  }
}

async function fillHouse({ runtime }: TestServer, personId: string) {
  const { database, cipher, clock } = runtime
  const now = clock.now()
  const started = await startApplication(makeCtx(runtime, { kind: 'resident', personId }), {})
  const application = started.application.id
  await database.application.update({
    where: { id: application },
    data: { regionCode: TOWNSHIP, stage: 'review', submittedAt: now, acceptedAt: now },
  })
  const consent = await database.consent.upsert({
    where: { applicationId_personId: { applicationId: application, personId } },
    update: {},
    create: {
      applicationId: application,
      personId,
      relation: 'head',
      tokenHash: 'a',
      tokenEnc: cipher.encrypt('a'),
      tokenExpires: now,
    },
  })
  const household = await database.household.create({ data: { regionCode: TOWNSHIP, createdAt: now } })
  const benefit = await database.benefitItem.create({
    data: {
      householdId: household.id,
      programme: 'dibao',
      unit: 'month',
      payer: 'x',
      periodFrom: now,
      source: 'x',
      createdAt: now,
      disputedAt: now,
    },
  })
  await notify(systemCtx(runtime, 'test'), {
    dedupeKey: 'one',
    kind: 'identity.newPhone',
    params: { tail: '0000' },
    personId,
    channels: [],
  })
  const inbox = await database.notification.findFirstOrThrow()
  const conversation = await database.conversation.create({
    data: { channel: 'web', externalKey: 'one', personId, createdAt: now, updatedAt: now },
  })
  const handoff = await database.handoff.create({
    data: {
      conversationId: conversation.id,
      regionCode: TOWNSHIP,
      reason: 'asked',
      urgency: 'normal',
      askedAt: now,
    },
  })
  return { application, consent: consent.id, benefit: benefit.id, inbox: inbox.id, handoff: handoff.id }
}
