import { afterAll, beforeAll, expect, it } from 'vitest'
import { notify } from '../../../server/notifications/service.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { Chats, SmsProvider } from '../../harness/stand-ins.ts'
import { waitFor } from '../../harness/wait-for.ts'

const clock = fakeClock('2026-11-23T10:00:00+08:00')
const sms = new SmsProvider()
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({
    clock,
    workers: true,
    relay: { pollMs: 50 },
    ports: { sms, chatPush: new Chats() },
  })
})
afterAll(() => server.close())

/** Tells `many` people something at the same moment. */
async function tell(many: number): Promise<void> {
  const { database, cipher } = server.runtime
  for (let one = 0; one < many; one += 1) {
    const id = crypto.randomUUID()
    const now = clock.now()
    const secret = cipher.encrypt('17000000101')
    const row = { id, idHash: id, idNumberEnc: secret, nameEnc: secret, phoneEnc: secret }
    await database.person.create({ data: { ...row, createdAt: now, updatedAt: now } })
    await notify(systemCtx(server.runtime, 'test'), {
      dedupeKey: id,
      kind: 'request.answered',
      params: { number: 'N', answer: 'x' },
      personId: id,
      channels: ['sms'],
    })
  }
}

const sent = (count: number) =>
  waitFor(async () => (await server.runtime.database.delivery.count({ where: { state: 'sent' } })) === count)

/** What whoever runs the house reads: how many went out, and how many of them within ten seconds. */
async function share(): Promise<{ within: number; all: number }> {
  const { text } = await server.client().get('/metrics')
  const read = (part: string) =>
    Number(new RegExp(`^zhongfu_message_late_seconds_${part} (\\d+)$`, 'm').exec(text)?.[1])
  return { within: read('bucket\\{le="10",channel="sms"\\}'), all: read('count\\{channel="sms"\\}') }
}

it('the share of messages sent within ten seconds of their moment stands in /metrics', async () => {
  await tell(6)
  await sent(6)
  expect(await share()).toEqual({ within: 6, all: 6 })

  // The provider is away for a minute: what it then takes was late, and is counted so.
  sms.fault = 'down'
  await tell(2)
  await waitFor(() => sms.calls === 8)
  await waitFor(
    async () => (await server.runtime.database.delivery.count({ where: { state: 'created' } })) === 2,
  )
  sms.fault = 'none'
  clock.advance(60_000)
  await sent(8)
  expect(await share()).toEqual({ within: 6, all: 8 })
})
