import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { freshWishes } from '../../../server/wishes/service.ts'
import { at, familyInCare, type House, shown, startHouse, VILLAGE, volunteer } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const { name, phone, idNumber } = demoPerson('li-apo')
const HIDDEN = [name, phone, idNumber, phone.slice(-6), '江南新城', '9-3']

it('board, card, digest, queue payloads and audit hold nothing of whose wish it is', async () => {
  const staff = await house.staff('village', VILLAGE)
  await familyInCare(house, ['li-apo'])
  const owner = await house.resident('li-apo')
  const helper = (await volunteer(house, 'wang-jianguo')).client
  const words = `我是${name}，想要一台收音机，家在江南新城9-3，电话${phone}，身份证${idNumber}`
  const asked = await shown(owner, { clientKey: 'key-private', category: 'goods', words })
  const { body: made } = await owner.post(API.wishes, asked)
  const { body: wish } = await staff.get(at(API.deskWish, made.id))
  const approved = await staff.post(at(API.deskWishAct, made.id), {
    action: 'approve',
    version: wish.version,
  })
  expect(approved.status).toBe(200)
  const since = new Date(0)
  const seen = [
    await helper.get(API.volunteerWishes),
    await helper.get(at(API.volunteerWish, made.id)),
    await house.client().get(fill(API.wishCard, { number: `${made.number}` })),
    { text: JSON.stringify(await freshWishes(house.ctx, '330281', { since, most: 9, readers: [] })) },
    await helper.post(at(API.volunteerWishClaim, made.id)),
    await helper.post(at(API.volunteerWishAsk, made.id), { what: 'contact' }),
  ]
  await house.work()
  const { database } = house.runtime
  const kept = JSON.stringify([
    await database.outboxEvent.findMany({ select: { payload: true } }),
    await database.scheduledTask.findMany({ select: { key: true, params: true } }),
    await database.auditEntry.findMany({ select: { detail: true, action: true, subjectId: true } }),
    await database.wish.findMany({ select: { publicText: true, wordsEnc: true } }),
    await database.wishEvent.findMany({ select: { noteEnc: true, kind: true } }),
  ])
  for (const value of HIDDEN) {
    for (const { text } of seen) expect(text).not.toContain(value)
    expect(kept).not.toContain(value)
  }
  expect(seen[0]?.text).toContain('收音机')
  expect(kept).toContain('收音机')
})
