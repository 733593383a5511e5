import { afterAll, beforeAll, expect, test } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import { asked, at, desks, type House, make, startHouse } from './house.ts'

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

const taken = async (client: ApiClient, body: object) => {
  const { id } = await make(wang, body)
  await client.post(at(API.deskRequestTake, id))
  return id as string
}
const possible = async (client: ApiClient, requestId: string) => {
  const { status, body } = await client.get(`${API.deskHandoffStepIn}?requestId=${requestId}`)
  return status === 200 ? body.possible : status
}
const stepIn = (client: ApiClient, requestId: string) => client.post(API.deskHandoffStepIn, { requestId })
const actions = async (client: ApiClient, id: string) =>
  (await client.get(at(API.deskRequest, id))).body.actions

test('who asked has never opened the chat: it is not offered, and says so', async () => {
  const id = await taken(staff.township, asked.callback())
  expect(await possible(staff.township, id)).toBe(false)
  expect((await stepIn(staff.township, id)).body.code).toBe('NO_TALK')
})

test('whoever has taken a request joins the talk of who asked, and nobody else does', async () => {
  await wang.post(API.chat)
  const { id } = await make(wang, asked.change())
  expect(await possible(staff.township, id)).toBe(404)
  expect((await stepIn(staff.township, id)).status).toBe(404)

  await staff.township.post(at(API.deskRequestTake, id))
  expect(await actions(staff.township, id)).toContain('talk')
  expect(await actions(staff.county, id)).not.toContain('talk')
  const elsewhere = await house.staff('township', '330281002')
  for (const client of [staff.village, staff.county, elsewhere]) {
    expect(await possible(client, id)).toBe(404)
    expect((await stepIn(client, id)).status).toBe(404)
  }
  expect((await wang.get(API.deskHandoffStepIn)).status).toBe(403)
  expect((await wang.post(API.chat)).body.owner).toBe('bot')

  expect(await possible(staff.township, id)).toBe(true)
  const joined = await stepIn(staff.township, id)
  expect(joined.body).toMatchObject({ state: 'taken', mine: true, reason: 'step_in', name: me.name })
  expect((await wang.post(API.chat)).body.owner).toBe('person')
  const said = await house.ctx.db.auditEntry.findFirst({ where: { action: 'handoff.stepIn' } })
  expect(said).toMatchObject({ subjectKind: 'person', purpose: 'handoff' })
  await staff.township.post(fill(API.deskHandoffClose, { id: joined.body.id }), {})

  await staff.township.post(at(API.deskRequestAnswer, id), { clientKey: 'an-answer-1', text: '收到了' })
  await staff.township.post(at(API.deskRequestClose, id), {})
  expect((await stepIn(staff.township, id)).status).toBe(404)
})

test('who reports somebody without their name is not found through their talk', async () => {
  const hidden = await taken(staff.township, asked.abuse({ naming: 'hidden' }))
  const anonymous = await taken(staff.township, asked.abuse({ naming: 'anonymous' }))
  for (const id of [hidden, anonymous]) {
    expect(await actions(staff.township, id)).not.toContain('talk')
    expect(await possible(staff.township, id)).toBe(404)
    const { status, text } = await stepIn(staff.township, id)
    expect(status).toBe(404)
    expect(text).not.toContain(me.name)
  }
})

test('the body names one thing', async () => {
  const { id } = await make(wang, asked.service())
  const both = await staff.village.post(API.deskHandoffStepIn, { requestId: id, applicationId: id })
  expect(both.status).toBe(400)
})
