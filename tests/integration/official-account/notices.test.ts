import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getReady } from '../../../bot/get-ready.ts'
import { notify } from '../../../server/notifications/service.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { OPEN_AT } from '../conversations/house.ts'
import { type House, startHouse, words } from './house.ts'

const NOTICE = '/cgi-bin/message/subscribe/bizsend'

let house: House
beforeAll(async () => {
  getReady()
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.clock.set(OPEN_AT)
  house.platform.faults = []
})

/** Somebody with a phone whose account there is bound. */
async function follower(openid: string): Promise<string> {
  const personId = await house.person()
  const { cipher } = house.ctx
  await house.ctx.db.person.update({
    where: { id: personId },
    data: { phoneEnc: cipher.encrypt(`1700000${openid.slice(-4)}`) },
  })
  await house.push(words(openid, '你好'))
  const externalHash = cipher.hash('channel-account', `official-account\nuser\n${openid}`)
  await house.ctx.db.channelAccount.updateMany({
    where: { externalHash },
    data: { personId, boundAt: house.clock.now() },
  })
  return personId
}

/** Tells them of their list, by notice alone; gives the key by which it is told. */
async function tell(personId: string): Promise<string> {
  const dedupeKey = `list:${personId}`
  await notify(house.ctx, { dedupeKey, kind: 'benefits.list', personId, link: '/list', channels: [] })
  return dedupeKey
}

const delivery = (dedupeKey: string) =>
  house.ctx.db.delivery.findFirstOrThrow({ where: { channel: 'notice', notification: { dedupeKey } } })
const settled = (dedupeKey: string, state: string) =>
  waitFor(async () => (await delivery(dedupeKey)).state === state, 30_000)
const notices = (openid: string) =>
  house.platform.calls.filter(({ path, body }) => path === NOTICE && body.touser === openid)

describe('a notice', () => {
  it('goes from its cause to the platform, with its heading, the day and where to read on', async () => {
    const key = await tell(await follower('of-0001'))
    await settled(key, 'sent')
    const [{ body } = { body: {} }, ...more] = notices('of-0001')
    expect(more).toEqual([])
    expect(body).toMatchObject({
      template_id: 'tpl-1',
      page: 'http://127.0.0.1:8080/list',
      data: { thing1: { value: expect.stringMatching(/^.{1,20}$/) }, time2: { value: '2026-11-20' } },
    })
    expect(JSON.stringify(body)).not.toMatch(/王建国|339999/)
  })

  it('goes to nobody who has left, or has bound no account', async () => {
    const personId = await follower('of-0002')
    await house.ctx.db.channelAccount.updateMany({ where: { personId }, data: { followed: false } })
    const left = await tell(personId)
    const unbound = await tell(await house.person())
    for (const key of [left, unbound]) await settled(key, 'cancelled')
    expect(notices('of-0002')).toEqual([])
  })

  it('that is not wanted is not pressed on anybody', async () => {
    const personId = await follower('of-0003')
    house.platform.faults = [{ errcode: 43101 }]
    const key = await tell(personId)
    await settled(key, 'cancelled')
    house.clock.advance(60 * 60_000)
    expect(notices('of-0003')).toHaveLength(1)
  })
})

describe('a platform that fails', () => {
  it.each([
    ['of-0004', { errcode: -1 }],
    ['of-0005', { status: 502 }],
  ] as const)('%s %o: it comes again under the same key', async (openid, fault) => {
    const personId = await follower(openid)
    house.platform.faults = [fault]
    const key = await tell(personId)
    await waitFor(async () => (await delivery(key)).lastError === 'unknown')
    house.clock.advance(31_000)
    await settled(key, 'sent')
    expect(await delivery(key)).toMatchObject({ attempts: 2 })
    const keys = notices(openid).map(({ body }) => body.client_msg_id)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('for good: given up after six tries, and what is told by other ways is told', async () => {
    const personId = await follower('of-0006')
    house.platform.faults = Array.from({ length: 6 }, () => ({ errcode: -1 }))
    const key = await tell(personId)
    await waitFor(async () => {
      house.clock.advance(31 * 60_000)
      return (await delivery(key)).state === 'failed'
    }, 30_000)
    expect(notices('of-0006')).toHaveLength(6)
  })
})

describe('a platform that never answers', () => {
  it('holds up nobody else; the notice comes later, under the same key', async () => {
    const [first, second] = [await follower('of-0007'), await follower('of-0008')]
    house.platform.faults = ['slow']
    const held = await tell(first)
    await waitFor(() => notices('of-0007').length === 1)
    const begun = performance.now()
    const quick = await tell(second)
    await settled(quick, 'sent')
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect((await delivery(held)).state).toBe('sending')
    // Our own patience ends.
    await waitFor(async () => (await delivery(held)).lastError === 'unknown', 20_000)
    house.clock.advance(31_000)
    await settled(held, 'sent')
    expect(new Set(notices('of-0007').map(({ body }) => body.client_msg_id)).size).toBe(1)
    expect(notices('of-0007')).toHaveLength(2)
  }, 60_000)

  it('to twenty at once: it is left alone, and an SMS to somebody else goes out', async () => {
    const people: string[] = []
    for (let one = 10; one < 30; one += 1) people.push(await follower(`of-00${one}`))
    const other = await follower('of-0031')
    house.platform.faults = Array.from({ length: 20 }, () => 'slow' as const)
    const begun = performance.now()
    const keys: string[] = []
    for (const personId of people) keys.push(await tell(personId))
    await notify(house.ctx, {
      dedupeKey: 'sms:beside',
      kind: 'identity.newPhone',
      params: { tail: '0031' },
      personId: other,
      channels: ['sms'],
      urgent: true,
    })
    await waitFor(async () => (await house.ctx.db.localSms.count()) > 0, 30_000)
    // One round of calls is waited for, not four.
    expect(performance.now() - begun).toBeLessThan(18_000)
    await waitFor(
      async () => (await Promise.all(keys.map(delivery))).every(({ lastError }) => lastError === 'unknown'),
      30_000,
    )
    const asked = people.flatMap((_, at) => notices(`of-00${at + 10}`))
    expect(asked.length).toBeLessThan(12)
  }, 90_000)
})
