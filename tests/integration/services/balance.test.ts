import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPortrait } from '../../../server/households/service.ts'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { serviceSettingsSchema } from '../../../server/services/contract.ts'
import type { ApiClient } from '../../harness/app.ts'
import { COUNTY, elder, type House, order, provider, startHouse, TOWNSHIP } from './house.ts'

/** A county in the west. */
const PARTNER = '331124'
let house: House
let county: ApiClient
let qian: Awaited<ReturnType<typeof elder>>
let far: Awaited<ReturnType<typeof provider>>
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  qian = await elder(house, 'qian-genfa')
  far = await provider(house, '松阳社工', { kind: 'visit', regionCodes: [PARTNER], monthly: 1 })
})
afterAll(() => house.close())

type Cell = { regionCode: string; kind: string }
const seen = async () => {
  county = await house.staff('county', COUNTY)
  const { body, text } = await county.get(API.deskServiceBalance)
  const of = (kind: string, place: string) =>
    body.cells.find((one: Cell) => one.kind === kind && one.regionCode === place)
  return { body, text, of }
}

test('what is asked for against what there is, by place and kind', async () => {
  const small = await provider(house, '小社工', { kind: 'mind', regionCodes: [TOWNSHIP], monthly: 1 })
  await provider(house, '大社工', { kind: 'mind', regionCodes: ['330281001'], monthly: 9 })
  for (let one = 0; one < 3; one += 1) await order(qian.client, { projectId: small.projectId })
  const { body, of } = await seen()
  expect(of('mind', TOWNSHIP)).toMatchObject({
    openOrders: 3,
    openWishes: 0,
    free: 0,
    projects: 1,
    short: 3,
    partner: false,
  })
  const [advice] = body.suggestions.filter((one: { kind: string }) => one.kind === 'mind')
  expect(advice).toMatchObject({ projectName: '大社工看望', number: 3, partner: false })
  expect(advice.text).toBe(
    '余姚市兰江街道还缺3次“说说心里话”，“大社工看望”本月有余力，可以把服务范围扩过去。',
  )
})

/** So many orders in the west, that nobody has taken. */
async function ordersThere(many: number): Promise<void> {
  const { personId } = qian
  const now = house.clock.now()
  await house.ctx.db.serviceOrder.createMany({
    data: Array.from({ length: many }, (_, at) => ({
      number: `FW-far-${now.getTime()}-${at}`,
      keyHash: `far-${now.getTime()}-${at}`,
      projectId: far.projectId,
      personId,
      regionCode: `${PARTNER}00${(at % 3) + 1}`,
      madeByKind: 'resident',
      createdAt: now,
    })),
  })
}

test('a county in the west is known as a whole, and not by a few; what is to spare could go there', async () => {
  await provider(house, '余力社工', { kind: 'visit', regionCodes: [COUNTY], monthly: 20 })
  const value = serviceSettingsSchema.parse({ partnerCounties: [PARTNER] })
  const setAt = house.clock.now()
  await house.ctx.db.countySetting.create({ data: { regionCode: COUNTY, room: 'services', value, setAt } })
  await ordersThere(3)
  const few = await seen()
  expect(few.of('visit', PARTNER)).toMatchObject({
    openOrders: null,
    openWishes: 0,
    short: null,
    partner: true,
  })
  expect(few.body.cells.some(({ regionCode }: Cell) => /^331124./.test(regionCode))).toBe(false)
  const [help] = few.body.suggestions.filter((one: { partner: boolean }) => one.partner)
  expect(help).toMatchObject({ projectName: '余力社工看望', number: null })
  expect(help.text).toContain('不到5次')

  house.clock.advance(1000)
  await ordersThere(6)
  const many = await seen()
  expect(many.of('visit', PARTNER)).toMatchObject({ openOrders: 9, short: 9 })
  const [more] = many.body.suggestions.filter((one: { partner: boolean }) => one.partner)
  expect(more).toMatchObject({ number: 9, toRegionCode: PARTNER })
})

test('families whom a kind would suit are counted where there are enough, and without those who have it', async () => {
  const households = await house.ctx.db.household.createManyAndReturn({
    data: Array.from({ length: 6 }, () => ({ regionCode: `${TOWNSHIP}007`, createdAt: house.clock.now() })),
  })
  const portrait = { types: ['guanai'], signs: ['alone', 'elder'], oldest: 80 } as const
  const [first, ...others] = households.map(({ id }) => id)
  for (const id of others.slice(0, 3)) await keepPortrait(house.ctx, id, 'decision', portrait)
  expect((await seen()).of('meals', TOWNSHIP)).toBeUndefined()
  for (const id of [first ?? '', ...others.slice(3)]) await keepPortrait(house.ctx, id, 'told', portrait)
  // Twice told of is one family.
  await keepPortrait(house.ctx, first ?? '', 'decision', portrait)
  const { of, text } = await seen()
  expect(of('meals', TOWNSHIP)).toMatchObject({ needs: 6, openOrders: 0, short: 0, projects: 0 })
  // The one that has asked for it already is no need any more; the orders of others stay countable one by one.
  await keepPortrait(house.ctx, qian.householdId, 'decision', portrait)
  expect((await seen()).of('mind', TOWNSHIP)).toMatchObject({ needs: 6, openOrders: 3 })
  expect((await seen()).of('meals', TOWNSHIP)).toMatchObject({ needs: 7 })
  const { name, phone, idNumber } = demoPerson('qian-genfa')
  for (const secret of [name, phone, idNumber, qian.householdId]) expect(text).not.toContain(secret)
})
