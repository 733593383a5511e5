import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { fill } from '../../../server/paths.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { routesOf } from '../../harness/routes.ts'
import { NameRegistry } from '../../harness/stand-ins.ts'
import { type Badge, knock, mayEnter, residentBadge, staffBadge, type Who } from './doors.ts'
import { HELP_BODIES, helpIdOf } from './filled-help.ts'
import { fillHouse } from './filled-house.ts'
import { TOWNSHIP } from './filled-place.ts'
import { SERVICE_BODIES, serviceIdOf } from './filled-services.ts'
import { WISH_BODIES, wishIdOf } from './filled-wishes.ts'

/** A body that the contract accepts, so that the answer is about the door and not about the form. */
const BODIES: Record<string, unknown> = {
  ...SERVICE_BODIES,
  ...HELP_BODIES,
  ...WISH_BODIES,
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
  'POST /api/me/chat-accounts/:id/unbind': {},
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
  'POST /api/requests/:id/withdraw': {},
  'POST /api/desk/undelivered/:id/done': { version: 9, how: 'called' },
  'POST /api/desk/undelivered/:id/undone': { version: 9 },
  'POST /api/desk/requests/:id/take': {},
  'POST /api/desk/requests/:id/answer': { clientKey: 'client-key-1', text: 'an answer' },
  'POST /api/desk/requests/:id/pass-on': { to: 'county', reason: 'a reason' },
  'POST /api/desk/requests/:id/close': {},
  'POST /api/desk/handoffs/:id/take': {},
  'POST /api/desk/handoffs/:id/reply': { clientKey: 'client-key-1', text: 'a reply' },
  'POST /api/desk/handoffs/:id/close': {},
  'POST /api/desk/handoffs/:id/transfer': { to: { level: 'county' }, note: 'a note' },
  'POST /api/desk/handoffs/:id/notes': { clientKey: 'client-key-1', text: 'a note' },
  'POST /api/desk/ready-replies/:id/archive': {},
  'POST /api/desk/on-call/:id/end': {},
  'PUT /api/desk/staff/:id/skills': { skills: ['medical'] },
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
    : /undelivered/.test(route)
      ? ids.undelivered
      : /inbox/.test(route)
        ? ids.inbox
        : /chat-accounts/.test(route)
          ? ids.chatAccount
          : /handoffs/.test(route)
            ? ids.handoff
            : /ready-replies/.test(route)
              ? ids.readyReply
              : /on-call/.test(route)
                ? ids.duty
                : /\/staff\//.test(route)
                  ? ids.staff
                  : /policy/.test(route)
                    ? ids.change
                    : /candidates/.test(route)
                      ? ids.candidate
                      : /\/api\/(desk\/)?requests\//.test(route)
                        ? ids.request
                        : ids.application
  const service = wishIdOf(route, ids.wishes) ?? serviceIdOf(route, ids.services) ?? helpIdOf(route, ids.help)
  return fill(route, { id: service ?? id, key: 'household', consentId: ids.consent })
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
    ['provider', '330281'],
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

describe('someone else’s orders', () => {
  const routes = () => routesWithId(/^\/api\/(provider|services\/orders)\//)

  it('are not there for another organisation or another resident', async () => {
    expect(routes().length).toBeGreaterThanOrEqual(5)
    const other = await staffBadge(server.runtime, 'provider', '330281')
    expect(await opened(other, routes())).toEqual([])
    expect(await opened(otherResident, routes())).toEqual([])
  })

  it('and one’s own are', async () => {
    const own = await staffBadge(server.runtime, 'provider', '330281', ids.services.provider)
    const read = 'GET /api/provider/orders/:id'
    expect((await knock(server.url, own, addressOf(read))).status).toBe(200)
    expect((await knock(server.url, mine, addressOf('GET /api/services/orders/:id'))).status).toBe(200)
  })
})

// Last: these things are then gone.
it.each([
  ['township', TOWNSHIP, 'POST /api/desk/ready-replies/:id/archive'],
  ['county', '330281', 'POST /api/desk/on-call/:id/end'],
  ['county', '330281', 'PUT /api/desk/staff/:id/skills'],
])('is open to %s %s: %s', async (role, region, route) => {
  const badge = await staffBadge(server.runtime, role, region)
  expect((await knock(server.url, badge, addressOf(route), bodyOf(route))).status).toBe(200)
})

describe('someone else’s file', () => {
  it('is not there for another resident', async () => {
    const routes = routesWithId(/^\/api\/(applications|me|pairings|requests|volunteer|wishes)\//)
    expect(routes.length).toBeGreaterThanOrEqual(8)
    expect(await opened(otherResident, routes)).toEqual([])
  })

  it('and one’s own is', async () => {
    for (const route of routesWithId(/^\/api\/(applications|me|pairings|requests|volunteer|wishes)\//).filter(
      (row) => row.startsWith('GET '),
    ))
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
