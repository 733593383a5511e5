import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { getReady } from '../../../bot/get-ready.ts'
import { API, fill } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { OPEN_AT } from '../conversations/house.ts'
import { openSse } from '../handoff/sse.ts'
import { event, type House, startHouse } from './house.ts'

let house: House
let staff: ApiClient
beforeAll(async () => {
  getReady()
  house = await startHouse()
  staff = await house.staff('county', '330281')
})
afterAll(() => house.close())
beforeEach(() => {
  house.clock.set(OPEN_AT)
  house.system.fault = 'none'
})

/** Somebody with a phone and a bound account whose talk a caseworker has taken. */
async function taken(who: string, tail: string) {
  const personId = await house.person()
  const phoneEnc = house.ctx.cipher.encrypt(`1700000${tail}`)
  await house.ctx.db.person.update({ where: { id: personId }, data: { phoneEnc } })
  const page = await house.asPerson(house.client(), personId)
  const { code } = (await page.post(API.myChatAccountCode)).body
  await house.says(who, `绑定 ${code}`)
  await house.reads(who, '绑定好了')
  await house.says(who, '人工')
  const { id } = await waitFor(() =>
    house.ctx.db.handoff.findFirst({ where: { closedAt: null, conversation: { personId } } }),
  )
  const { status } = await staff.post(fill(API.deskHandoffTake, { id }))
  expect(status).toBe(200)
  await house.reads(who, '工作人员')
  const reply = async (text: string): Promise<number> => {
    const { body } = await staff.post(fill(API.deskHandoffReply, { id }), { clientKey: randomUUID(), text })
    return body.message.seq
  }
  const marks = async () => (await staff.get(fill(API.deskHandoff, { id }))).body.undelivered
  const sms = async () => {
    const rows = await house.ctx.db.localSms.findMany()
    const all = rows.map(({ toEnc, textEnc }) => [toEnc, textEnc].map((one) => house.ctx.cipher.decrypt(one)))
    return all.flatMap(([to, text]) => (to?.endsWith(tail) && text?.includes('没有送到') ? [text] : []))
  }
  return { id, page, reply, marks, sms }
}
const texts = (who: string) => house.system.read(who).map(({ message }) => message.text)

it('what arrives has no mark', async () => {
  const { reply, marks, sms } = await taken('stays', '0201')
  await reply('请周三来')
  await house.reads('stays', '请周三来')
  expect(await marks()).toEqual([])
  expect(await sms()).toEqual([])
})

it('who has left is told by SMS, once a day; the desk sees it; who comes back reads the next words there', async () => {
  const { page, reply, marks, sms } = await taken('leaves', '0202')
  await house.post([event('leaves', { type: 'unfollow' })])
  const first = await reply('请带户口本')
  const second = await reply('周三上午来')
  await waitFor(async () => (await sms()).length > 0)
  const failed = [first, second].map((seq) => ({ seq, state: 'failed' }))
  await waitFor(async () => JSON.stringify(await marks()) === JSON.stringify(failed))
  expect(await sms()).toHaveLength(1)
  expect((await sms())[0]).not.toMatch(/户口本|王建国/)
  expect(texts('leaves').join()).not.toMatch(/户口本|周三上午/)
  const { body } = await page.get(`${API.chatMessages}?after=0`)
  expect(JSON.stringify(body.messages)).toContain('周三上午来')

  await house.post([event('leaves', { type: 'follow' })])
  await reply('欢迎回来')
  await house.reads('leaves', '欢迎回来')
  expect(await marks()).toEqual(failed)
})

it('what waited when they left is given up as well', async () => {
  const { reply, marks, sms } = await taken('waits', '0203')
  house.system.fault = 500
  const seq = await reply('还在路上')
  await waitFor(async () => (await marks()).length === 1)
  expect(await marks()).toEqual([{ seq, state: 'late' }])
  await house.post([event('waits', { type: 'unfollow' })])
  house.system.fault = 'none'
  house.clock.advance(60_000)
  await waitFor(async () => (await sms()).length > 0)
  expect(await marks()).toEqual([{ seq, state: 'failed' }])
  expect(texts('waits')).not.toContain('还在路上')
})

it('an open desk is told when it does not arrive, and when it has', async () => {
  const { id, reply } = await taken('watched', '0204')
  const stream = await openSse(staff, fill(API.deskHandoffEvents, { id }))
  const last = () => stream.events.findLast(({ event }) => event === 'undelivered')?.data
  house.system.fault = 500
  const seq = await reply('听得到吗')
  await waitFor(() => JSON.stringify(last()) === JSON.stringify([{ seq, state: 'late' }]))
  house.system.fault = 'none'
  house.clock.advance(60_000)
  await house.reads('watched', '听得到吗')
  await waitFor(() => JSON.stringify(last()) === '[]')
})
