import { afterAll, beforeAll, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ env: { TRUST_PROXY: 'true' } })
})
afterAll(() => server.close())

it('an address in another spelling is counted like the plain one', async () => {
  for (const path of [API.regions, API.regions.replace('/api', '/%61pi')]) {
    const { status, headers } = await server.client().get(path)
    expect([path, status]).toEqual([path, 200])
    expect(headers.get('x-ratelimit-limit')).toBe('1200')
  }
})

it('answers about a person are kept nowhere; places may be', async () => {
  const client = server.client()
  for (const path of [API.me, API.myBenefits, API.deskTodo, '/%61pi/me', '/api/nowhere', '/admin/queues'])
    expect([path, (await client.get(path)).headers.get('cache-control')]).toEqual([path, 'no-store'])
  expect((await client.get(API.regions)).headers.get('cache-control')).toBe('public, max-age=3600')
})

it('behind a proxy the client is who the proxy saw, whatever the client says', async () => {
  const ctx = systemCtx(server.runtime, 'test')
  const people = [
    { name: '王建国', idNumber: '339999196803120018', phone: '17000000101', said: '1.1.1.1' },
    { name: '王建国', idNumber: '339999196803120018', phone: '17000000102', said: '2.2.2.2' },
  ]
  for (const { said, ...body } of people) {
    const headers = { 'x-forwarded-for': `${said}, 203.0.113.7` }
    expect((await server.client().post(API.signInStart, body, { headers })).status).toBe(200)
  }
  const rows = await ctx.db.signInChallenge.findMany({ select: { ipHash: true } })
  expect(rows.map(({ ipHash }) => ipHash)).toEqual(Array(2).fill(ctx.cipher.hash('ip', '203.0.113.7')))
})

it('a number that fits no column is a mistake of the sender, not of ours', async () => {
  const client = server.client()
  await client.post(API.chat)
  for (const path of [API.chatMessages, API.chatEvents]) {
    const { status, body } = await client.get(`${path}?after=99999999999`)
    expect([path, status, body.code]).toEqual([path, 400, 'BAD_INPUT'])
  }
})
