import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStaff } from '../../../server/identity/service.ts'
import { API } from '../../../server/paths.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import type { Ctx } from '../../../server/platform/context.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { createSession, revokeAllSessions } from '../../../server/platform/sessions.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'

const clock = fakeClock('2026-11-23T10:00:00+08:00')
const HOUR = 3_600_000
let server: TestServer
let ctx: Ctx

beforeAll(async () => {
  server = await startTestServer({ clock })
  ctx = systemCtx(server.runtime, 'test')
})
afterAll(() => server.close())

async function staffWithSession() {
  const { staffId } = await addStaff(ctx, {
    username: `u-${randomUUID().slice(0, 8)}`,
    name: '陈明',
    password: 'a long enough password',
    role: 'village',
    regionCode: '330281001001',
  })
  const { token, csrfToken } = await createSession(ctx, { kind: 'staff', staffId, ttlMs: HOUR })
  const client = server.client()
  client.cookies.set('zf_session', token)
  return { staffId, token, csrfToken, client }
}

describe('a session', () => {
  it('is known by its cookie, ends by the clock, and the table does not hold its token', async () => {
    const { client, token } = await staffWithSession()
    expect((await client.get(API.me)).body).toMatchObject({ signedIn: true, kind: 'staff', role: 'village' })
    expect(await ctx.db.session.count({ where: { tokenHash: token } })).toBe(0)
    clock.advance(HOUR + 1)
    expect((await client.get(API.me)).body).toMatchObject({ signedIn: false })
  })

  it('ends at once when it is revoked, and when the account is closed', async () => {
    const one = await staffWithSession()
    await revokeAllSessions(ctx, { kind: 'staff', staffId: one.staffId })
    expect((await one.client.get(API.deskTodo)).status).toBe(401)
    const two = await staffWithSession()
    await ctx.db.staffUser.update({ where: { id: two.staffId }, data: { disabledAt: clock.now() } })
    expect((await two.client.get(API.deskTodo)).status).toBe(401)
  })

  it('is nobody for an invented token', async () => {
    const client = server.client()
    client.cookies.set('zf_session', 'x'.repeat(43))
    expect((await client.get(API.me)).body).toMatchObject({ signedIn: false })
  })
})

describe('a session of a resident', () => {
  async function residentWithSession() {
    const now = clock.now()
    const { id: personId } = await ctx.db.person.create({
      data: {
        idHash: randomUUID(),
        idNumberEnc: ctx.cipher.encrypt('339999196803120018'),
        nameEnc: ctx.cipher.encrypt('王建国'),
        createdAt: now,
        updatedAt: now,
      },
    })
    const { token } = await createSession(ctx, { kind: 'resident', personId, ttlMs: 30 * 24 * HOUR })
    const client = server.client()
    client.cookies.set('zf_session', token)
    return { client, personId }
  }

  it('goes on while it is used, and is over after seven days without', async () => {
    const { client } = await residentWithSession()
    const signedIn = async () => (await client.get(API.me)).body.signedIn
    for (let week = 0; week < 2; week++) {
      clock.advance(7 * 24 * HOUR - 1000)
      expect(await signedIn()).toBe(true)
    }
    clock.advance(7 * 24 * HOUR)
    expect(await signedIn()).toBe(false)
  })

  it('that is ended by its owner is recorded', async () => {
    const { client, personId } = await residentWithSession()
    expect((await client.post(API.signOut)).status).toBe(200)
    expect(await ctx.db.auditEntry.findMany({ where: { action: 'identity.signOut' } })).toMatchObject([
      { actorKind: 'resident', actorId: personId, subjectKind: 'person', subjectId: personId },
    ])
  })
})

describe('a write from another page', () => {
  const body = { name: '王建国', idNumber: '339999196803120018', phone: '17000000101' }

  it('is refused without our token, with a wrong one, and with the token of somebody else', async () => {
    const client = server.client()
    await client.get(API.me)
    const other = (await server.client().get(API.me)).body.csrfToken
    for (const headers of [{}, { 'x-csrf-token': 'guess' }, { 'x-csrf-token': other }]) {
      const answer = await client.call('POST', API.signInStart, { body, headers })
      expect(answer.status).toBe(403)
      expect(answer.body).toEqual({ code: 'CSRF', message: '这个页面放得太久了，请刷新一下再试。' })
    }
    expect(await ctx.db.signInChallenge.count()).toBe(0)
  })

  it('is refused when the browser says that it comes from another site, token or not', async () => {
    const answer = await server
      .client()
      .post(API.signInStart, body, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.body.code).toBe('CSRF')
  })

  it('needs the token of the session, not that of the visitor before', async () => {
    const { client, csrfToken } = await staffWithSession()
    const visitor = server.client()
    const before = (await visitor.get(API.me)).body.csrfToken
    client.cookies.set('zf_csrf', visitor.cookies.get('zf_csrf') ?? '')
    const refused = await client.call('POST', API.signOut, { body: {}, headers: { 'x-csrf-token': before } })
    expect(refused.body.code).toBe('CSRF')
    const done = await client.call('POST', API.signOut, { body: {}, headers: { 'x-csrf-token': csrfToken } })
    expect(done.status).toBe(200)
  })
})

describe('too many requests', () => {
  it('are turned away by address with words, and the others go on', async () => {
    const client = server.client()
    const body = { username: 'nobody', password: 'wrong password', totp: '000000' }
    const codes: number[] = []
    for (let index = 0; index < 61; index++) codes.push((await client.post(API.staffSignIn, body)).status)
    expect(codes.slice(0, 60).every((status) => status === 401)).toBe(true)
    expect(codes[60]).toBe(429)
    const last = await client.post(API.staffSignIn, body, { headers: { 'accept-language': 'en' } })
    expect(last.body).toEqual({
      code: 'TOO_MANY',
      message: 'That was too fast. Please wait a moment and try again.',
    })
    expect((await client.get(API.me)).status).toBe(200)
  }, 60_000)

  it('lists to screen are few a minute, and families one by one go on', async () => {
    const client = server.client()
    const codes: number[] = []
    for (let index = 0; index < 11; index++) codes.push((await client.post(API.screening, [{}])).status)
    expect(codes).toEqual([...Array(10).fill(200), 429])
    expect((await client.post(API.screening, { facts: {} })).status).toBe(200)
  })

  it('are turned away by person, wherever they come from', async () => {
    const { client } = await staffWithSession()
    const statuses: number[] = []
    for (let round = 0; round < 31; round++) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => client.get(API.me)))
      statuses.push(...answers.map((answer) => answer.status))
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(300)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  }, 60_000)
})

describe('what was sent wrongly', () => {
  it('names the field in plain words, in the language of the reader', async () => {
    const bad = { name: '王建国', idNumber: '339999196803120018' }
    const chinese = await server.client().post(API.signInStart, bad)
    expect(chinese.status).toBe(400)
    expect(chinese.body).toEqual({
      code: 'BAD_INPUT',
      message: '“手机号”没填对，请看一看再提交。',
      field: 'phone',
    })
    const english = await server
      .client()
      .post(API.signInStart, bad, { headers: { 'accept-language': 'en-GB' } })
    expect(english.body.message).toContain('Mobile number')
  })

  it('is refused when it is no JSON, or far too large', async () => {
    const client = server.client()
    const csrf = (await client.get(API.me)).body.csrfToken
    const send = (body: string) =>
      fetch(server.url + API.signInStart, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': csrf,
          cookie: `zf_csrf=${client.cookies.get('zf_csrf')}`,
        },
      })
    const broken = await send('{"name":')
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([400, 'BAD_INPUT'])
    const large = await send(JSON.stringify({ name: 'x'.repeat(1_100_000) }))
    expect([large.status, ((await large.json()) as { code: string }).code]).toEqual([413, 'TOO_LARGE'])
  })

  it('is refused, not broken, where the NUL character stands', async () => {
    const { client } = await staffWithSession()
    const answer = await client.post(API.mySessions, { id: `\u0000${'x'.repeat(42)}` })
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_INPUT'])
    const { client: other } = await staffWithSession()
    const wellFormed = await other.post(API.mySessions, { id: 'x'.repeat(43) })
    expect(wellFormed.body.code).toBe('NOT_FOUND')
  })

  it('an address that is not there is said to be so, without a page', async () => {
    const answer = await server.client().get('/api/nowhere')
    expect(answer.status).toBe(404)
    expect(answer.body.code).toBe('NOT_FOUND')
  })
})
