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
import { type Badge, knock, mayEnter, residentBadge, staffBadge, type Who } from './doors.ts'

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
  'POST /api/desk/policy/changes/:id/preview': {},
  'POST /api/desk/policy/changes/:id/approve': {},
  'POST /api/desk/policy/changes/:id/reject': { reason: 'a reason' },
  'POST /api/desk/policy/changes/:id/withdraw': { reason: 'a reason' },
  'POST /api/desk/candidates/:id': { state: 'contacted' },
  'POST /api/desk/handoffs/:id/take': {},
  'POST /api/desk/handoffs/:id/reply': { clientKey: 'client-key-1', text: 'a reply' },
  'POST /api/desk/handoffs/:id/close': {},
}

let server: TestServer
let app: FastifyInstance
let mine: Badge
let otherResident: Badge
let ids: Awaited<ReturnType<typeof fillHouse>>

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
        : /policy/.test(route)
          ? ids.change
          : /candidates/.test(route)
            ? ids.candidate
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
    const routes = routesWithId(/^\/api\/desk\//)
      .filter((route) => route.startsWith('GET '))
      .filter((route) => mayEnter(role as Who, route))
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

async function fillHouse(server: TestServer, personId: string) {
  const { runtime } = server
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
  return {
    application,
    consent: consent.id,
    benefit: benefit.id,
    inbox: inbox.id,
    handoff: handoff.id,
    ...(await fillPolicy(server, application)),
  }
}

/** A change of a county's rules that has been looked at, and a family that it qualifies. */
async function fillPolicy({ runtime: { database, cipher, clock } }: TestServer, applicationId: string) {
  const now = clock.now()
  const proposer = await database.staffUser.create({
    data: {
      username: 'proposer',
      nameEnc: cipher.encrypt('x'),
      passwordHash: 'not used here',
      totpEnc: cipher.encrypt('not used here'),
      role: 'county',
      regionCode: '330281',
      createdAt: now,
    },
  })
  const change = await database.policyChange.create({
    data: {
      place: '330281',
      key: 'dibao.standard',
      value: 18_000_00,
      validFrom: now,
      reviewBy: now,
      title: 'a notice',
      titleEn: 'a notice',
      grade: 'A',
      clause: '1',
      clauseEn: '1',
      state: 'previewed',
      proposedBy: proposer.id,
      proposedAt: now,
      previews: {
        create: {
          state: 'done',
          fingerprint: 'x',
          total: 1,
          done: 1,
          lookedGolden: 0,
          startedBy: proposer.id,
          startedAt: now,
          cases: {
            create: {
              kind: 'household',
              ref: applicationId,
              programme: 'dibao',
              effect: 'gains',
              verdictBefore: 'not',
              verdictAfter: 'likely',
            },
          },
        },
      },
    },
  })
  const candidate = await database.candidate.create({
    data: {
      changeId: change.id,
      applicationId,
      regionCode: TOWNSHIP,
      programme: 'dibao',
      createdAt: now,
      updatedAt: now,
    },
  })
  return { change: change.id, candidate: candidate.id }
}
