import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { chinaDate, dateColumn } from '../../../server/platform/clock.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import {
  act,
  at,
  COUNTY,
  days,
  elder,
  type House,
  minutes,
  order,
  provider,
  slot,
  startHouse,
} from './house.ts'

type Elder = Awaited<ReturnType<typeof elder>>

let house: House
let county: ApiClient
let sun: Elder
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  sun = await elder(house, 'sun-aying')
})
afterAll(() => house.close())

/** A visit of so many minutes tomorrow: accepted, checked in and out. */
async function visit(worker: ApiClient, id: string, long: number): Promise<void> {
  await house.pass(days(1))
  const from = house.clock.now().getTime()
  const check = (kind: string, at: number) => ({
    clientKey: `${id}-${kind}-${from}`,
    orderId: id,
    kind,
    at: new Date(at).toISOString(),
    shortCode: sun.shortCode,
  })
  await house.pass(minutes(long))
  const items = [check('out', from + minutes(long)), check('in', from)]
  // Each on its own and in the wrong order: another phone was first.
  for (const item of items) {
    const { body } = await worker.post(API.providerChecks, { items: [item] })
    expect(body.items).toMatchObject([{ outcome: 'ok' }])
  }
}

/** One order from its making to the word that it was done. */
async function done(worker: ApiClient, projectId: string, long: number, confirmed = true): Promise<string> {
  const { id } = await order(sun.client, { projectId, slotId: await slot(house, projectId, 1) })
  await act(worker, API.providerOrderAct, id, { action: 'accept' })
  await visit(worker, id, long)
  if (confirmed) await act(sun.client, API.serviceOrderAct, id, { action: 'confirm' })
  return id
}

const statements = async (worker: ApiClient) => {
  const { items } = (await worker.get(API.providerStatements)).body
  return (month: string) => items.find((one: { month: string }) => one.month === month)
}

async function settled(id: string, outcome: string) {
  await act(sun.client, API.serviceOrderAct, id, { action: 'complain', reason: '不是说好的那样' })
  const desk = await house.staff('township', '330281003')
  return act(desk, API.deskServiceOrderAct, id, { action: 'settle', outcome, reason: '问过了' })
}

/** To the first morning of the next month. */
async function nextMonth(): Promise<void> {
  const now = chinaDate(house.clock.now()).slice(0, 7)
  while (chinaDate(house.clock.now()).startsWith(now)) await house.pass(days(1))
}

test('a month as it was handed in: it is the sum of its orders, none is counted twice', async () => {
  const ours = await provider(house, '姚江社工', { payFen: 12_050n })
  const unpriced = await house.ctx.db.serviceProject.create({
    data: {
      code: 'T-unpriced',
      providerId: ours.providerId,
      name: '陪诊',
      about: '陪去看病',
      tag: 'medical',
      kind: 'hospital',
      regionCodes: [COUNTY],
      startsOn: dateColumn('2026-01-01'),
      updatedAt: house.clock.now(),
    },
  })
  const worker = await ours.client()
  const rival = await (await provider(house, '别家')).client()

  const first = await done(worker, ours.projectId, 61)
  await done(worker, ours.projectId, 30)
  const open = await done(worker, ours.projectId, 45, false)
  expect((await sun.client.get(at(API.serviceOrder, open))).body).toMatchObject({ state: 'finished' })

  const running = (await worker.get(API.providerStatements)).body.items[0]
  expect(running).toMatchObject({
    month: '2026-11',
    orders: 2,
    minutes: 91,
    amountFen: 24_100,
    canIssue: false,
  })
  expect((await worker.post(API.providerStatements, { month: '2026-11' })).body.code).toBe('MONTH_RUNNING')
  await house.pass(days(6))
  const issued = await Promise.all(
    Array.from({ length: 4 }, () => worker.post(API.providerStatements, { month: '2026-11' })),
  )
  expect(issued.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])

  // What is confirmed only now comes with December, with a project whose price nobody set.
  await act(sun.client, API.serviceOrderAct, open, { action: 'confirm' })
  await done(worker, unpriced.id, 20)
  // A complaint that is settled again does not count anew.
  await settled(first, 'stands')
  const of = await statements(worker)
  expect(of('2026-11')).toMatchObject({ orders: 2, minutes: 91, amountFen: 24_100, canIssue: false })
  expect(of('2026-11').issuedAt).not.toBeNull()
  expect(of('2026-12')).toMatchObject({
    orders: 2,
    minutes: 65,
    amountFen: null,
    amountText: '金额以合同为准',
  })
  expect(await house.ctx.db.serviceStatementEntry.count()).toBe(of('2026-11').orders)

  const file = `${API.providerStatementFile}?month=2026-11`
  const text = (await worker.get(file)).text
  expect(text).toContain('姚江社工 2026-11 服务结算单')
  expect(text).toContain('合计,,2,91,,,241')
  expect(of('2026-11').code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(of('2026-12').code).toBeNull()
  expect(text).toContain(`核对码 ${of('2026-11').code}`)
  const pdf = await worker.get(`${file}&format=pdf`)
  expect(pdf.text.slice(0, 5)).toBe('%PDF-')
  // Whoever else asks reads of their own work.
  expect((await rival.get(`${file}&provider=${ours.providerId}`)).text).toContain('合计,,0,0,')
  county = await house.staff('county', COUNTY)
  const listed = (await county.get(API.deskServiceStatements)).body.items
  expect(listed).toMatchObject([{ code: of('2026-11').code, providerName: '姚江社工' }])
  const theirs = `${API.deskServiceStatementFile}?month=2026-11&provider=${ours.providerId}`
  expect((await county.get(theirs)).text).toContain('姚江社工')

  // Nobody stands in what is taken out.
  const orders = (await county.get(`${API.deskServiceExport}?what=orders`)).text
  const { name, phone, idNumber } = demoPerson('sun-aying')
  expect(orders.trim().split('\n')).toHaveLength(5)
  for (const secret of [name, phone, idNumber, '江南新城社区9-3']) expect(orders + text).not.toContain(secret)
})

test('what turns out after the month not to stand is taken back by the next, at the pay of then', async () => {
  const ours = await provider(house, '四明社工', { payFen: 10_000n })
  const others = await provider(house, '城西社工', { payFen: 7_000n })
  let worker = await ours.client()
  const fallen = await done(worker, ours.projectId, 30)
  const redone = await done(worker, ours.projectId, 40)
  const passedOn = await done(worker, ours.projectId, 50)
  await done(worker, ours.projectId, 60)
  const month = chinaDate(house.clock.now()).slice(0, 7)
  await nextMonth()
  worker = await ours.client()
  const handedIn = (await worker.post(API.providerStatements, { month })).body
  expect(handedIn).toMatchObject({ orders: 4, minutes: 180, amountFen: 40_000 })

  // One does not count; one is done again by the same, one by somebody else; the price has changed meanwhile.
  await house.ctx.db.serviceProject.update({ where: { id: ours.projectId }, data: { payFen: 12_000n } })
  expect((await settled(fallen, 'void')).body.state).toBe('cancelled')
  await settled(redone, 'again')
  expect((await settled(passedOn, 'again')).body.state).toBe('accepted')
  const again = await slot(house, ours.projectId, 1)
  await act(worker, API.providerOrderAct, redone, { action: 'schedule', slotId: again })
  await act(worker, API.providerOrderAct, passedOn, { action: 'decline', reason: '人手不够' })
  const to = { action: 'switch', projectId: others.projectId, slotId: await slot(house, others.projectId, 1) }
  expect((await act(sun.client, API.serviceOrderAct, passedOn, to)).body.state).toBe('ordered')
  const rival = await others.client()
  await act(rival, API.providerOrderAct, passedOn, { action: 'accept' })
  await visit(worker, redone, 25)
  await act(sun.client, API.serviceOrderAct, redone, { action: 'confirm' })
  await house.ctx.db.serviceSlot.updateMany({
    where: { id: to.slotId },
    data: { startsAt: house.clock.now() },
  })
  await visit(rival, passedOn, 20)
  await act(sun.client, API.serviceOrderAct, passedOn, { action: 'confirm' })
  await done(worker, ours.projectId, 15)

  const next = chinaDate(house.clock.now()).slice(0, 7)
  await nextMonth()
  worker = await ours.client()
  const after = (await worker.post(API.providerStatements, { month: next })).body
  expect(after).toMatchObject({ orders: 1 - 2, minutes: 15 - 80, amountFen: 12_000 - 20_000 })
  expect(after.lines).toMatchObject([
    { orders: 1, payFen: 12_000, takenBack: false },
    { orders: -2, minutes: -80, payFen: 10_000, takenBack: true },
  ])
  const of = await statements(worker)
  expect(of(month)).toEqual(handedIn)
  // Both months together come to the two that stand, and the new one.
  expect(handedIn.orders + after.orders).toBe(3)
  const theirs = (await (await others.client()).post(API.providerStatements, { month: next })).body
  expect(theirs).toMatchObject({ orders: 1, minutes: 20, amountFen: 7_000 })
  const text = (await worker.get(`${API.providerStatementFile}?month=${next}`)).text
  expect(text).toContain('四明社工看望（退回：以前算过，后来不算数）,-2,-80')

  // A number that somebody changed in the database no longer has the code of the paper.
  await house.ctx.db.serviceStatement.updateMany({
    where: { providerId: ours.providerId, month },
    data: { lines: handedIn.lines.map((line: object) => ({ ...line, orders: 9 })) },
  })
  expect((await statements(worker))(month).code).not.toBe(handedIn.code)
})
