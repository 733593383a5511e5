import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { ACCESS } from '../../../server/identity/access.ts'
import { fill } from '../../../server/paths.ts'
import { assertEveryRouteListed } from '../../../server/platform/http/access.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { type Badge, knock, mayEnter, residentBadge, staffBadge, visitor, WHO, type Who } from './doors.ts'

let server: TestServer
let app: FastifyInstance
let badges: Record<Who, Badge>
/** Every route that the application has. It does not start with one that is missing in the table. */
let routes: string[]

beforeAll(async () => {
  server = await startTestServer()
  app = await buildApp(server.runtime, { page: null })
  await app.ready()
  badges = {
    anonymous: visitor,
    resident: (await residentBadge(server.runtime, 'resident')).badge,
    village: await staffBadge(server.runtime, 'village', '330281003007'),
    township: await staffBadge(server.runtime, 'township', '330281003'),
    county: await staffBadge(server.runtime, 'county', '330281'),
    admin: await staffBadge(server.runtime, 'admin', '33'),
  }
  routes = Object.keys(ACCESS).filter(isRegistered)
})
afterAll(async () => {
  await app.close()
  await server.close()
})

function isRegistered(row: string): boolean {
  const [method = '', url = ''] = row.split(' ')
  return app.hasRoute({ method: method as 'GET', url })
}

/** Signing out ends the session that walks. */
const isSignOut = (route: string) => Number(route.endsWith('/sign-out'))
const signOutLast = (a: string, b: string) => isSignOut(a) - isSignOut(b)

const id = '01a20016-dd47-769f-9cb0-c5d1d65d6486'
const address = (route: string) => fill(route, { id, key: 'x', consentId: id }).replace('*', 'api/queues')

describe('the access table', () => {
  it('lets the application start, and only because every route stands in it', () => {
    expect(routes.length).toBeGreaterThan(20)
    expect(() => assertEveryRouteListed(['GET /api/forgotten'])).toThrow('GET /api/forgotten')
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
