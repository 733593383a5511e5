import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import { asked, at, desks, type House, make, onDesk, startHouse } from './house.ts'

let house: House
let staff: Awaited<ReturnType<typeof desks>>
let wang: ApiClient
const me = demoPerson('wang-jianguo')
beforeAll(async () => {
  house = await startHouse()
  wang = await house.resident('wang-jianguo')
  staff = await desks(house)
})
afterAll(() => house.close())

/** Whether each desk has it in its list and may open it. */
async function seenBy({ id, number }: { id: string; number: string }) {
  const seen: Record<string, string> = {}
  for (const [role, client] of Object.entries(staff)) {
    const listed = (await onDesk(client)).includes(number)
    const { status, body } = await client.get(at(API.deskRequest, id))
    expect(status).toBe(listed ? 200 : 404)
    seen[role] = listed ? (body.name ?? 'no name') : 'nothing'
  }
  return seen
}

test('each desk sees what it may, and the name as far as it may', async () => {
  const county = { village: 'nothing', township: 'nothing', county: me.name }
  expect(await seenBy(await make(wang, asked.service()))).toEqual({
    village: me.name,
    township: me.name,
    county: me.name,
  })
  expect(await seenBy(await make(wang, asked.change()))).toEqual({ ...county, township: me.name })
  expect(await seenBy(await make(wang, asked.appeal()))).toEqual(county)
  expect(await seenBy(await make(wang, asked.abuse({ about: 'staff' })))).toEqual(county)
  expect(await seenBy(await make(wang, asked.abuse()))).toEqual({ ...county, township: 'no name' })
  expect(await seenBy(await make(wang, asked.abuse({ naming: 'shared' })))).toEqual({
    ...county,
    township: me.name,
  })
})

test('the list shows masked names and nothing of what was said', async () => {
  const { text } = await staff.county.get(API.deskRequests)
  expect(text).toContain('王**')
  for (const secret of [me.name, '两套房', '超市', '中饭']) expect(text).not.toContain(secret)
})

test('a phone is whole for whoever has taken it upon themselves to call, and stored encrypted', async () => {
  const { id } = await make(wang, asked.callback({ phone: '17000009999', words: '下午三点后别打' }))
  const phone = async (client: ApiClient) => (await client.get(at(API.deskRequest, id))).body.phone
  expect(await phone(staff.township)).toBe('170****9999')
  await staff.township.post(at(API.deskRequestTake, id))
  expect(await phone(staff.township)).toBe('17000009999')
  expect(await phone(staff.county)).toBe('170****9999')
  const row = JSON.stringify(await house.ctx.db.request.findUniqueOrThrow({ where: { id } }))
  expect(row).not.toContain('17000009999')
  expect(row).not.toContain('三点')
})

test('a report without a name leaves no trace of who made it', async () => {
  const before = await house.ctx.db.auditEntry.count({ where: { actorKind: 'resident' } })
  const keys = await house.ctx.db.idempotencyKey.count()
  const body = asked.abuse({ naming: 'anonymous' })
  const answer = await wang.post(API.requests, body, { key: 'a-key-of-the-page' })
  expect(answer.body).toMatchObject({ canBeAnswered: false, canWithdraw: false })
  const { id, number } = answer.body
  expect(await house.ctx.db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({
    personId: null,
    conversationId: null,
  })
  expect(await house.ctx.db.auditEntry.count({ where: { actorKind: 'resident' } })).toBe(before)
  expect(await house.ctx.db.idempotencyKey.count()).toBe(keys)
  expect((await wang.get(API.requests)).text).not.toContain(number)
  expect((await wang.get(at(API.request, id))).status).toBe(404)
  expect((await make(wang, body)).id).toBe(id)

  // Nobody can be answered: it is closed with a note of what was done.
  await staff.township.post(at(API.deskRequestTake, id))
  expect((await staff.township.post(at(API.deskRequestClose, id))).body.code).toBe('BAD_INPUT')
  const closed = await staff.township.post(at(API.deskRequestClose, id), { note: '入户核实过' })
  expect(closed.body.state).toBe('closed')
})

test('nothing of it waits in a queue in the clear', async () => {
  const events = JSON.stringify(await house.ctx.db.outboxEvent.findMany({ select: { payload: true } }))
  const tasks = JSON.stringify(await house.ctx.db.scheduledTask.findMany())
  for (const secret of [me.name, me.phone, '两套房', '超市', '三点']) {
    expect(events).not.toContain(secret)
    expect(tasks).not.toContain(secret)
  }
})

test('who asked sees who read it; a request of another place is not there', async () => {
  const { reads } = (await wang.get(API.myReads)).body
  expect(reads.map((one: { what: string }) => one.what)).toContain('处理您提的意见时看了资料')
  const { id } = await make(wang, asked.change())
  const strangers = [await house.staff('township', '330281002'), await house.staff('county', '330106')]
  for (const stranger of strangers) {
    expect((await stranger.get(at(API.deskRequest, id))).status).toBe(404)
    expect((await stranger.post(at(API.deskRequestTake, id))).status).toBe(404)
    expect(await onDesk(stranger)).toEqual([])
  }
  const li = await house.resident('li-apo')
  expect((await li.get(at(API.request, id))).status).toBe(404)
  expect((await li.post(at(API.requestWithdraw, id))).status).toBe(404)
})
