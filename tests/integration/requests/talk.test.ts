import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConversation } from '../../../server/conversations/service.ts'
import { jobs } from '../../../server/jobs.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import type { StaffRole } from '../../../server/platform/context.ts'
import { makeCtx, systemCtx } from '../../../server/platform/make-ctx.ts'
import { importRegions } from '../../../server/regions/service.ts'
import { newRequestSchema } from '../../../server/requests/contract.ts'
import { answerRequest, makeRequest, takeRequest } from '../../../server/requests/service.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { SmsProvider } from '../../harness/stand-ins.ts'
import { residentBadge, staffBadge } from '../identity/doors.ts'
import { asked, COUNTY, TOWNSHIP } from './house.ts'

let server: TestServer
const sms = new SmsProvider()
beforeAll(async () => {
  server = await startTestServer({ clock: fakeClock('2026-11-23T02:00:00Z'), ports: { sms } })
  await importRegions(systemCtx(server.runtime, 'test'))
})
afterAll(() => server.close())

const visitor = () => makeCtx(server.runtime, { kind: 'anonymous' })

async function desk(role: StaffRole, regionCode: string) {
  await staffBadge(server.runtime, role, regionCode)
  const { id } = await server.runtime.database.staffUser.findFirstOrThrow({
    where: { username: { startsWith: `${role}-${regionCode}-` } },
  })
  return makeCtx(server.runtime, { kind: 'staff', staffId: id, role, regionCode })
}

/** What the house has said in a talk that begins so. */
async function told(conversationId: string): Promise<string[]> {
  const rows = await server.runtime.database.message.findMany({
    where: { conversationId, direction: 'out' },
    orderBy: { seq: 'asc' },
  })
  const { cipher } = server.runtime
  return rows
    .map(({ bodyEnc }) => cipher.decryptJson<{ text: string }>(bodyEnc).text)
    .filter((text) => text.includes('有答复了'))
}

test('a report from a talk without a name is answered in that talk, also when it has become somebody’s', async () => {
  const county = await desk('county', COUNTY)
  const opened = await openConversation(visitor(), undefined, {})
  const body = newRequestSchema.parse(asked.abuse({ about: 'staff', naming: 'shared' }))
  const made = await makeRequest(visitor(), body, opened.id)
  expect(made).toMatchObject({ canBeAnswered: true, canWithdraw: false })
  const back = await makeRequest(
    visitor(),
    newRequestSchema.parse(asked.callback({ phone: '0574-62700000' })),
    opened.id,
  )

  // Whoever signs in on this phone has a talk already: this one is put at its end.
  const { personId } = await residentBadge(server.runtime, 'reporter')
  const me = makeCtx(server.runtime, { kind: 'resident', personId })
  const own = await openConversation(me, undefined, {})
  const merged = await openConversation(me, opened.token ?? undefined, {})
  expect(merged.id).toBe(own.id)

  const rows = await server.runtime.database.request.findMany({ where: { id: { in: [made.id, back.id] } } })
  const kept = new Map(rows.map((row) => [row.kind, row]))
  expect(kept.get('abuse')).toMatchObject({ personId: null, conversationId: own.id })
  expect(kept.get('callback')).toMatchObject({ personId, conversationId: null })

  await takeRequest(county, made.id)
  const view = await answerRequest(county, made.id, { clientKey: 'answer-key', text: '查过了' })
  expect(view).toMatchObject({ name: null, state: 'answered' })
  await drain(server.runtime, jobs)
  await drain(server.runtime, jobs)
  expect(await told(own.id)).toEqual([`您提的请求（${made.number}）有答复了：查过了`])
})

test('a worker that dies after the answer was said does not say it again', async () => {
  const township = await desk('township', TOWNSHIP)
  const { id } = await openConversation(visitor(), undefined, {})
  const made = await makeRequest(
    visitor(),
    newRequestSchema.parse(asked.callback({ phone: '17000001234' })),
    id,
  )
  await takeRequest(township, made.id)
  await answerRequest(township, made.id, { clientKey: 'answer-key', text: '打过了' })
  const event = await server.runtime.database.outboxEvent.findFirstOrThrow({
    where: { topic: 'request.tell' },
    orderBy: { id: 'desc' },
  })
  // Said, and then gone before it was marked as done: the job comes again.
  const job = jobs.get('request.tell')
  await job?.run(systemCtx(server.runtime, 'killed'), event.payload)
  await drain(server.runtime, jobs)
  expect(await told(id)).toHaveLength(1)
})
