import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { keepAnswer, markCommitted, releaseKey, takeKey } from '../../../server/platform/idempotency-keys.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'

let server: TestServer
let person = 0

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(() => server.runtime.database.signInChallenge.deleteMany())

/** Asks for a code for a phone of its own, so that the limits of sign-in do not speak up. */
const ask = () => ({
  name: '王建国',
  idNumber: '339999196803120018',
  phone: `170000002${String(++person).padStart(2, '0')}`,
})
const challenges = () => server.runtime.database.signInChallenge.count()

it('the same write twice, one after the other: once, and the same answer', async () => {
  const client = server.client()
  const body = ask()
  const first = await client.post(API.signInStart, body, { key: 'key-one-after-other' })
  const second = await client.post(API.signInStart, body, { key: 'key-one-after-other' })
  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.text).toBe(first.text)
  expect(second.headers.get('idempotency-replayed')).toBe('true')
  expect(await challenges()).toBe(1)
})

it('a screening is no write: its answer is kept nowhere', async () => {
  const client = server.client()
  const facts = { region: '330281', persons: 1, monthlyIncomeFen: 100_000 }
  expect((await client.post(API.screening, { facts }, { key: 'key-of-a-screening' })).status).toBe(200)
  const key = 'key-of-a-screening'
  expect(await server.runtime.database.idempotencyKey.count({ where: { key } })).toBe(0)
})

it('the same write ten times at the same moment: once, and ten same answers', async () => {
  const client = server.client()
  await client.get(API.me)
  const body = ask()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => client.post(API.signInStart, body, { key: 'key-all-at-once' })),
  )
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
  expect(await challenges()).toBe(1)
})

it('the same key with other content is refused', async () => {
  const client = server.client()
  await client.post(API.signInStart, ask(), { key: 'key-other-content' })
  const answer = await client.post(API.signInStart, ask(), { key: 'key-other-content' })
  expect([answer.status, answer.body.code]).toEqual([409, 'SAME_KEY_OTHER_BODY'])
  expect(await challenges()).toBe(1)
})

it('the same key of another visitor is another key', async () => {
  const one = await server.client().post(API.signInStart, ask(), { key: 'key-of-everybody' })
  const two = await server.client().post(API.signInStart, ask(), { key: 'key-of-everybody' })
  expect(two.body.challengeId).not.toBe(one.body.challengeId)
})

it('a refused write can be tried again under its key', async () => {
  const client = server.client()
  const wrong = { ...ask(), idNumber: '339999196803120019' }
  for (let round = 0; round < 2; round++) {
    const answer = await client.post(API.signInStart, wrong, { key: 'key-of-a-refusal' })
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_ID_NUMBER'])
  }
  expect(await server.runtime.database.idempotencyKey.count({ where: { key: 'key-of-a-refusal' } })).toBe(0)
})

it('answers are kept encrypted', async () => {
  const client = server.client()
  const { body } = await client.post(API.signInStart, ask(), { key: 'key-kept-secret' })
  const row = await server.runtime.database.idempotencyKey.findFirstOrThrow({
    where: { key: 'key-kept-secret' },
  })
  expect(JSON.stringify(row)).not.toContain(body.challengeId)
})

it('no key keeps what opens a session or a talk', async () => {
  const client = server.client()
  await client.get(API.me)
  const opened = await client.post(API.chat, {}, { key: 'key-opens-a-talk' })
  expect(opened.headers.get('set-cookie')).toContain('zf_chat=')
  const refused = { username: 'nobody', password: 'wrong password', totp: '000000' }
  await client.post(API.staffSignIn, refused, { key: 'key-opens-staff' })
  const verify = { challengeId: crypto.randomUUID(), code: '000000' }
  await client.post(API.signInVerify, verify, { key: 'key-opens-session' })
  const where = { key: { startsWith: 'key-opens-' } }
  expect(await server.runtime.database.idempotencyKey.count({ where })).toBe(0)
})

it('a key without an answer is taken over, and of two that then commit only one does', async () => {
  const ctx = systemCtx(server.runtime, 'test')
  const use = { scope: 'test', key: 'taken-over', requestHash: 'h', marked: false }
  expect(await takeKey(ctx, use)).toBeNull()
  await ctx.db
    .$executeRaw`UPDATE idempotency_key SET created_at = now() - interval '1 minute' WHERE key = 'taken-over'`
  const later = { ...use }
  expect(await takeKey(ctx, later)).toBeNull()
  await inTransaction(ctx, (inside) => markCommitted(inside, later))
  await expect(inTransaction(ctx, (inside) => markCommitted(inside, use))).rejects.toThrow('CONFLICT')
  // What is committed is not freed by a refusal that comes late.
  await releaseKey(ctx, use)
  await keepAnswer(ctx, later, { status: 200, headers: [], body: 'done' })
  expect(await takeKey(ctx, use)).toMatchObject({ status: 200, body: 'done' })
})
