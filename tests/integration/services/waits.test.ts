import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import {
  act,
  COUNTY,
  days,
  elder,
  type House,
  inbox,
  order,
  provider,
  startHouse,
  TOWNSHIP,
} from './house.ts'

let house: House
let ours: Awaited<ReturnType<typeof provider>>
let sun: Awaited<ReturnType<typeof elder>>
beforeAll(async () => {
  // A Monday morning.
  house = await startHouse('2026-11-23T02:00:00Z')
  ours = await provider(house, '姚江社工')
  sun = await elder(house, 'sun-aying')
  await house.staff('county', COUNTY)
  await house.staff('township', TOWNSHIP)
})
afterAll(() => house.close())

const HOUR = 3_600_000
const many = (titles: string[], title: string) => titles.filter((one) => one === title).length
const township = () => house.staff('township', TOWNSHIP)
const late = async (desk: ApiClient) => {
  const { body } = await desk.get(`${API.deskServiceOrders}?show=late`)
  expect(body.counts.late).toBe(body.items.length)
  return body.items.map(({ number }: { number: string }) => number)
}

test('an answer is reminded of; when none comes the desk is asked again and again, then the county too', async () => {
  const mine = await order(sun.client, { projectId: ours.projectId })
  await house.pass(5 * HOUR)
  const worker = await ours.client()
  expect(many(await inbox(worker), '这张单快到答复时间了')).toBe(0)
  await house.pass(1.5 * HOUR)
  // One who has answered is not reminded; this one has not.
  expect(many(await inbox(worker), '这张单快到答复时间了')).toBe(1)
  expect(await late(await township())).toEqual([])
  await house.pass(days(1))
  expect(await late(await township())).toEqual([mine.number])
  await house.pass(days(2))
  expect(many(await inbox(await township()), '服务单还没有人接')).toBe(1)
  expect(many(await inbox(await house.staff('county', COUNTY)), '服务单还没有人接')).toBe(0)
  await house.pass(days(4))
  expect(many(await inbox(await township()), '服务单还没有人接')).toBe(2)
  expect(many(await inbox(await house.staff('county', COUNTY)), '服务单还没有人接')).toBe(1)
  await act(sun.client, API.serviceOrderAct, mine.id, { action: 'cancel' })
  await house.pass(days(5))
  expect(many(await inbox(await township()), '服务单还没有人接')).toBe(2)
})

test('accepted without a time: provider and desk are asked to set one, unless it is wanted much later', async () => {
  const soon = await order(sun.client, { projectId: ours.projectId })
  const wantedOn = new Date(house.clock.now().getTime() + days(30)).toISOString().slice(0, 10)
  const far = await order(sun.client, { projectId: ours.projectId, wantedOn })
  const worker = await ours.client()
  for (const { id } of [soon, far])
    expect((await act(worker, API.providerOrderAct, id, { action: 'accept' })).body.state).toBe('accepted')
  expect(await late(await township())).toEqual([])
  await house.pass(days(5))
  expect(many(await inbox(await ours.client()), '请定上门时间')).toBe(1)
  expect(many(await inbox(await township()), '服务单还没定时间')).toBeGreaterThanOrEqual(1)
  expect(await late(await township())).toEqual([soon.number])
  await house.pass(days(24))
  expect(await late(await township())).toEqual([soon.number, far.number])
})
