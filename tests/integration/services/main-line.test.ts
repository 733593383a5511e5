import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import {
  act,
  at,
  days,
  elder,
  type House,
  inbox,
  key,
  order,
  provider,
  slot,
  startHouse,
  TOWNSHIP,
} from './house.ts'

const ADDRESS = '余姚市兰江街道江南新城社区9-3'
let house: House
let ours: Awaited<ReturnType<typeof provider>>
let others: Awaited<ReturnType<typeof provider>>
let sun: Awaited<ReturnType<typeof elder>>
let qian: Awaited<ReturnType<typeof elder>>
let desk: ApiClient
let worker: ApiClient
let rival: ApiClient

beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  desk = await house.staff('township', TOWNSHIP)
  ours = await provider(house, '姚江社工')
  others = await provider(house, '四明养老')
  sun = await elder(house, 'sun-aying')
  qian = await elder(house, 'qian-genfa')
  worker = await ours.client()
  rival = await others.client()
})
afterAll(() => house.close())

/** Everything of a person that a provider must not see before it has accepted. */
const secrets = () => {
  const { name, phone, idNumber } = demoPerson('sun-aying')
  return [name, phone, idNumber, ADDRESS]
}
const check = (orderId: string, kind: 'in' | 'out', code: string, at = house.clock.now()) => ({
  clientKey: key(),
  orderId,
  kind,
  at: at.toISOString(),
  shortCode: code,
})

test('ordered with a time, accepted, checked in and out by the code, confirmed, rated', async () => {
  const time = await slot(house, ours.projectId, 2)
  const body = {
    clientKey: 'the-same-key',
    projectId: ours.projectId,
    slotId: time,
    words: '腿脚不好，请敲大点声',
  }
  const mine = await order(sun.client, body)
  expect((await order(sun.client, body)).id).toBe(mine.id)
  expect(mine).toMatchObject({ state: 'ordered', version: 0, actions: ['switch', 'cancel'] })
  expect(mine.number).toMatch(/^FW20261123-\d{6}$/)
  expect(await inbox(worker)).toContain('有新的服务单')

  const before = await worker.get(at(API.providerOrder, mine.id))
  const list = await worker.get(API.providerOrders)
  expect(before.body).toMatchObject({ person: null, words: null, placeText: '余姚市兰江街道' })
  for (const secret of secrets()) {
    expect(before.text).not.toContain(secret)
    expect(list.text).not.toContain(secret)
  }
  expect((await rival.get(at(API.providerOrder, mine.id))).status).toBe(404)

  const accepted = await act(worker, API.providerOrderAct, mine.id, { action: 'accept' })
  expect(accepted.body).toMatchObject({ state: 'scheduled', awaits: 'in', words: '腿脚不好，请敲大点声' })
  const { name, phone } = demoPerson('sun-aying')
  expect(accepted.body.person).toEqual({ name, phone, address: ADDRESS })
  expect((await worker.get(API.providerOrders)).text).not.toContain(name)
  const { body: reads } = await sun.client.get(API.myReads)
  expect(reads.reads[0]).toMatchObject({ who: '余姚市的上门服务的机构' })

  await house.pass(days(2))
  expect(await inbox(sun.client)).toContain('有人要上门')
  const wrong = await worker.post(API.providerChecks, { items: [check(mine.id, 'in', qian.shortCode)] })
  expect(wrong.body.items[0]).toMatchObject({ outcome: 'other_household' })
  expect((await sun.client.get(at(API.serviceOrder, mine.id))).body.state).toBe('scheduled')

  // A phone that had no network sends all it has kept, twice, in the wrong order.
  const now = house.clock.now().getTime()
  const [first, last] = [
    check(mine.id, 'in', sun.shortCode, new Date(now - 3_600_000)),
    check(mine.id, 'out', sun.shortCode),
  ]
  for (let round = 0; round < 2; round += 1) {
    const { body: taken } = await worker.post(API.providerChecks, { items: [last, first] })
    expect(taken.items.map((one: { outcome: string }) => one.outcome)).toEqual(['ok', 'ok'])
  }
  const done = await sun.client.get(at(API.serviceOrder, mine.id))
  expect(done.body).toMatchObject({ state: 'finished', actions: ['confirm', 'complain'] })
  expect(Date.parse(done.body.outAt) - Date.parse(done.body.inAt)).toBe(3_600_000)
  await house.work()
  expect(await inbox(sun.client)).toContain('服务做完了吗')

  expect((await act(sun.client, API.serviceOrderAct, mine.id, { action: 'confirm' })).body.state).toBe(
    'confirmed',
  )
  const rated = await act(sun.client, API.serviceOrderAct, mine.id, { action: 'rate', rating: 3 })
  expect(rated.body).toMatchObject({ state: 'closed', rating: 3 })

  await house.pass(days(8))
  const after = await (await ours.client()).get(at(API.providerOrder, mine.id))
  expect(after.body).toMatchObject({ state: 'closed', person: null, words: null })
  for (const secret of secrets()) expect(after.text).not.toContain(secret)
})

test('not answered in time: the desk knows, another may take it, and the first still could', async () => {
  desk = await house.staff('township', TOWNSHIP)
  const mine = await order(sun.client, { projectId: ours.projectId })
  // Thursday morning: eight office hours end at the same time on Friday.
  expect(Date.parse(mine.acceptDueAt) - Date.parse(mine.createdAt)).toBe(days(1))
  expect((await rival.get(at(API.providerOrder, mine.id))).status).toBe(404)
  await house.pass(days(2))
  desk = await house.staff('township', TOWNSHIP)
  expect(await inbox(desk)).toContain('服务单没人答复')
  expect(await inbox(rival)).toContain('有张单请您看看')
  const late = (await desk.get(`${API.deskServiceOrders}?show=late`)).body
  expect(late.items).toMatchObject([{ number: mine.number, offered: true, overdue: true }])
  const offered = await rival.get(at(API.providerOrder, mine.id))
  expect(offered.body).toMatchObject({ person: null, actions: ['accept'], events: [] })
  for (const secret of secrets()) expect(offered.text).not.toContain(secret)

  const [one, two] = await Promise.all([
    act(rival, API.providerOrderAct, mine.id, { action: 'accept' }),
    act(worker, API.providerOrderAct, mine.id, { action: 'accept' }),
  ])
  expect([one.status, two.status].filter((status) => status === 200)).toHaveLength(1)
  const winner = one.status === 200 ? rival : worker
  const loser = one.status === 200 ? worker : rival
  expect((await winner.get(at(API.providerOrder, mine.id))).body.person.name).toBe(
    demoPerson('sun-aying').name,
  )
  expect((await loser.get(at(API.providerOrder, mine.id))).status).toBe(404)
  await act(sun.client, API.serviceOrderAct, mine.id, { action: 'cancel' })
})

test('a complaint is settled by the desk; what is done again is not counted before', async () => {
  const mine = await order(qian.client, {
    projectId: ours.projectId,
    slotId: await slot(house, ours.projectId, 1),
  })
  await act(worker, API.providerOrderAct, mine.id, { action: 'accept' })
  const early = await act(qian.client, API.serviceOrderAct, mine.id, { action: 'no_show' })
  expect(early.body.code).toBe('WRONG_STAGE')
  await house.pass(days(1))
  const missed = await act(qian.client, API.serviceOrderAct, mine.id, {
    action: 'no_show',
    reason: '没有人来',
  })
  expect(missed.body).toMatchObject({ state: 'no_show', actions: ['schedule', 'cancel', 'complain'] })
  await act(qian.client, API.serviceOrderAct, mine.id, { action: 'complain', reason: '等了一上午' })
  desk = await house.staff('township', TOWNSHIP)
  const file = await desk.get(at(API.deskServiceOrder, mine.id))
  expect(file.body).toMatchObject({
    reason: '等了一上午',
    actions: ['settle'],
    settlements: ['again', 'void'],
  })
  expect((await worker.get(at(API.providerOrder, mine.id))).text).not.toContain('等了一上午')
  const settle = (outcome: string) =>
    act(desk, API.deskServiceOrderAct, mine.id, { action: 'settle', outcome, reason: '打电话问过了' })
  expect((await settle('stands')).body.code).toBe('WRONG_STAGE')
  expect((await settle('again')).body).toMatchObject({ state: 'accepted', slot: null })
  const again = await slot(house, ours.projectId, 1)
  const scheduled = await act(worker, API.providerOrderAct, mine.id, { action: 'schedule', slotId: again })
  expect(scheduled.body.state).toBe('scheduled')
  await house.pass(days(5))
  desk = await house.staff('township', TOWNSHIP)
  expect(await inbox(desk)).toContain('上门没有消息')
  const finish = { action: 'finish', reason: '电话问过，来过了' }
  expect((await act(desk, API.deskServiceOrderAct, mine.id, finish)).body.state).toBe('finished')
  await house.pass(days(6))
  desk = await house.staff('township', TOWNSHIP)
  expect(await inbox(desk)).toContain('请打电话问一声')
  expect((await act(desk, API.deskServiceOrderAct, mine.id, { action: 'confirm' })).body.state).toBe(
    'confirmed',
  )
  await house.pass(days(8))
  expect((await qian.client.get(at(API.serviceOrder, mine.id))).body.state).toBe('closed')
})

test('a caseworker orders for somebody of the place, and for nobody else', async () => {
  desk = await house.staff('township', TOWNSHIP)
  const { idNumber } = demoPerson('qian-genfa')
  const body = { clientKey: 'desk-key-1', projectId: ours.projectId, idNumber, words: '听力不好' }
  const made = await desk.post(API.deskServiceOrders, body)
  expect(made.body).toMatchObject({ state: 'ordered', name: demoPerson('qian-genfa').name })
  expect((await desk.post(API.deskServiceOrders, body)).body.id).toBe(made.body.id)
  await house.work()
  expect(await inbox(qian.client)).toContain('帮您下了单')
  const { idNumber: _number, ...unnamed } = body
  const byCode = { ...unnamed, clientKey: 'desk-key-3', personId: qian.personId }
  expect((await desk.post(API.deskServiceOrders, byCode)).body.name).toBe(demoPerson('qian-genfa').name)
  expect((await desk.post(API.deskServiceOrders, unnamed)).status).toBe(400)
  const elsewhere = await house.staff('township', '330281002')
  expect((await elsewhere.post(API.deskServiceOrders, { ...body, clientKey: 'desk-key-2' })).status).toBe(404)
  expect((await elsewhere.post(API.deskServiceOrders, { ...byCode, clientKey: 'desk-key-4' })).status).toBe(
    404,
  )
  expect((await elsewhere.get(at(API.deskServiceOrder, made.body.id))).status).toBe(404)
  expect((await sun.client.get(at(API.serviceOrder, made.body.id))).status).toBe(404)
})

test('a project that does not come there, or takes no orders, says so', async () => {
  const far = await provider(house, '杭州社工', { regionCodes: ['330106'] })
  const paused = await provider(house, '暂停社工', { state: 'paused' })
  const codeOf = async (projectId: string) =>
    (await sun.client.post(API.serviceOrders, { clientKey: key(), projectId })).body.code
  expect([await codeOf(far.projectId), await codeOf(paused.projectId)]).toEqual([
    'NOT_THERE',
    'NO_ORDERS_NOW',
  ])
})
