import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { ACCESS, accessOf } from '../../../server/identity/access.ts'
import { fill } from '../../../server/paths.ts'
import { assertEveryRouteListed } from '../../../server/platform/http/access.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { routesOf } from '../../harness/routes.ts'
import { type Badge, knock, mayEnter, residentBadge, staffBadge, visitor, WHO, type Who } from './doors.ts'

let server: TestServer
let app: FastifyInstance
let badges: Record<Who, Badge>
/** Every route that the application has. */
let routes: string[]

beforeAll(async () => {
  server = await startTestServer()
  app = await buildApp(server.runtime, { page: null })
  await app.ready()
  badges = {
    anonymous: visitor,
    resident: await helpingResident(server),
    village: await staffBadge(server.runtime, 'village', '330281003007'),
    township: await staffBadge(server.runtime, 'township', '330281003'),
    county: await staffBadge(server.runtime, 'county', '330281'),
    admin: await staffBadge(server.runtime, 'admin', '33'),
    provider: await staffBadge(server.runtime, 'provider', '330281'),
  }
  routes = routesOf(app)
})
afterAll(async () => {
  await app.close()
  await server.close()
})

/** Whoever helps has every door of a resident open: they are the secretary of a branch. */
async function helpingResident({ runtime }: TestServer) {
  const { personId, badge } = await residentBadge(runtime, 'resident')
  const [regionCode, now] = ['330281003', runtime.clock.now()]
  const branch = await runtime.database.branch.create({ data: { name: 'x', regionCode, createdAt: now } })
  await runtime.database.volunteer.create({
    data: { personId, branchId: branch.id, regionCode, role: 'secretary', state: 'active', askedAt: now },
  })
  return badge
}

/** Signing out ends the session that walks, leaving ends what it may do. */
const isSignOut = (route: string) =>
  route.endsWith('/sign-out') ? 2 : Number(route.endsWith('/volunteer/leave'))
const signOutLast = (a: string, b: string) => isSignOut(a) - isSignOut(b)

const id = '01a20016-dd47-769f-9cb0-c5d1d65d6486'
const names = { id, key: 'x', consentId: id, queueName: 'x', jobId: '1', schedulerId: '1', queueStatus: 'x' }
/** The list leaves the folder out of the two routes that serve files of a tool. */
const address = (route: string) => fill(route, names).replace('*', 'static/x')

describe('the access table', () => {
  it('has a row for every route, or the application does not start', () => {
    expect(routes.length).toBeGreaterThan(60)
    const missing = routes.filter((route) => {
      const [method = '', url = ''] = route.split(' ')
      return accessOf(method, url) === undefined
    })
    expect(missing).toEqual([])
    expect(() => assertEveryRouteListed(['GET /api/forgotten'])).toThrow('GET /api/forgotten')
  })

  it('has no row for a route that is not there', () => {
    const rows = Object.keys(ACCESS).filter((row) => !row.endsWith('/*'))
    expect(rows.filter((row) => !routes.includes(row))).toEqual([])
  })

  it.each(WHO)('keeps %s out of every cell that should be closed, and out of no other', async (who) => {
    const wrong: string[] = []
    for (const route of routes.toSorted(signOutLast)) {
      const { status, code } = await knock(server.url, badges[who], address(route))
      const turnedAway = code === 'SIGN_IN_FIRST' || code === 'FORBIDDEN'
      if (turnedAway === mayEnter(who, route)) wrong.push(`${route}: ${status} ${code ?? ''}`)
      if (turnedAway && status !== 401 && status !== 403) wrong.push(`${route}: status ${status}`)
    }
    expect(wrong).toEqual([])
  })

  it('shows the demo addresses to nobody outside demo mode', async () => {
    const closed = await startTestServer({
      env: {
        DEMO_MODE: 'false',
        METRICS_TOKEN: 'a-token-of-the-measures-in-tests-00',
        SMS_PROVIDER: 'http',
        SMS_URL: 'http://127.0.0.1:9',
        SMS_SECRET: 'a-secret-of-the-sms-provider-in-tests',
      },
    })
    try {
      for (const route of routes.filter((row) => row.includes('/api/demo')))
        expect((await knock(closed.url, visitor, route)).status).toBe(404)
    } finally {
      await closed.close()
    }
  })
})
