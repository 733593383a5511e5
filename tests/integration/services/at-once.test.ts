import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePersons } from '../../../server/households/service.ts'
import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { act, at, type House, key, order, provider, signedIn, slot, startHouse, VILLAGE } from './house.ts'

const CLIENTS = 40
const SEATS = 7
let house: House
let ours: Awaited<ReturnType<typeof provider>>
let people: ApiClient[]

beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  ours = await provider(house, '姚江社工')
  const family = Array.from({ length: CLIENTS }, (_, one) => ({
    name: `测试${one}`,
    idNumber: `3399991950${String(one).padStart(8, '0')}`,
  }))
  const ids = await ensurePersons(house.ctx, family, true)
  people = await Promise.all(
    [...ids.values()].map((personId) => signedIn(house, { kind: 'resident', personId })),
  )
  // The anti-forgery tokens, so that only the orders meet.
  await Promise.all(people.map((client) => client.post(API.serviceOrders, {})))
})
afterAll(() => house.close())

const seats = async () => {
  const rows = await house.ctx.db.serviceSlot.findMany({ include: { _count: { select: { orders: true } } } })
  return rows.map(({ capacity, taken, _count }) => ({ capacity, taken, held: _count.orders }))
}
/** No time has more orders than it has seats, and each seat that is taken has its order. */
async function noneOversold() {
  for (const { capacity, taken, held } of await seats()) {
    expect(taken).toBe(held)
    expect(taken).toBeLessThanOrEqual(capacity)
  }
}

test('many want few seats at once: as many as there are get one, the rest are told so, none fails', async () => {
  const slotId = await slot(house, ours.projectId, 3, SEATS)
  const answers = await Promise.all(
    people.map((client) =>
      client.post(API.serviceOrders, {
        clientKey: key(),
        projectId: ours.projectId,
        slotId,
        region: VILLAGE,
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(SEATS)
  const lost = answers.filter(({ status }) => status !== 200)
  expect(new Set(lost.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
    new Set(['409 SLOT_FULL']),
  )
  // Whoever lost has no half-made order.
  expect(await house.ctx.db.serviceOrder.count()).toBe(SEATS)
  await noneOversold()

  // Seats that are given back are taken again, however the two meet.
  const holders = people.filter((_, one) => answers[one]?.status === 200)
  const rest = people.filter((_, one) => answers[one]?.status !== 200)
  const cancels = holders.slice(0, 4).map(async (client) => {
    const { body } = await client.get(API.serviceOrders)
    return act(client, API.serviceOrderAct, body.items[0].id, { action: 'cancel' })
  })
  const again = rest.map((client) =>
    client.post(API.serviceOrders, { clientKey: key(), projectId: ours.projectId, slotId, region: VILLAGE }),
  )
  expect((await Promise.all(cancels)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const second = await Promise.all(again)
  expect(new Set(second.map(({ status }) => status)).size).toBeLessThanOrEqual(2)
  await noneOversold()
  for (const client of rest.slice(0, 4))
    await client.post(API.serviceOrders, {
      clientKey: key(),
      projectId: ours.projectId,
      slotId,
      region: VILLAGE,
    })
  expect((await seats())[0]).toEqual({ capacity: SEATS, taken: SEATS, held: SEATS })
})

test('all change places at once: no seat is lost, none is there twice, nobody waits for ever', async () => {
  const times = await Promise.all([4, 5, 6].map((day) => slot(house, ours.projectId, day, 6)))
  const movers = people.slice(0, 12)
  const worker = await ours.client()
  const orders: string[] = []
  for (const [one, client] of movers.entries()) {
    const { id } = await order(client, { projectId: ours.projectId, slotId: times[one % 3] })
    await act(worker, API.providerOrderAct, id, { action: 'accept' })
    orders.push(id)
  }
  for (let round = 1; round <= 4; round += 1) {
    const moved = await Promise.all(
      movers.map((client, one) =>
        act(client, API.serviceOrderAct, orders[one] ?? '', {
          action: 'schedule',
          slotId: times[(one + round * ((one % 2) + 1)) % 3],
        }),
      ),
    )
    for (const { status, body } of moved)
      expect(['200', '409 SLOT_FULL']).toContain(status === 200 ? '200' : `${status} ${body.code}`)
    await noneOversold()
  }
  const held = await house.ctx.db.serviceOrder.count({ where: { id: { in: orders }, slotId: { not: null } } })
  expect(held).toBe(12)
})

test('the same order sent at once is one; two who move it at once move it once', async () => {
  const [client] = people.slice(20)
  if (!client) throw new Error('nobody')
  const body = { clientKey: 'sent-many-times', projectId: ours.projectId, region: VILLAGE }
  const sent = await Promise.all(Array.from({ length: 8 }, () => client.post(API.serviceOrders, body)))
  expect(new Set(sent.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
  const { id } = sent[0]?.body ?? {}
  const worker = await ours.client()
  const moves = await Promise.all([
    act(worker, API.providerOrderAct, id, { action: 'accept', version: 0 }),
    act(worker, API.providerOrderAct, id, { action: 'decline', reason: '人手不够', version: 0 }),
    act(client, API.serviceOrderAct, id, { action: 'cancel', version: 0 }),
  ])
  expect(moves.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(moves.filter(({ status }) => status !== 200).map(({ body }) => body.code)).toEqual([
    'STALE_VERSION',
    'STALE_VERSION',
  ])
  expect((await client.get(at(API.serviceOrder, id))).body.version).toBe(1)
})
