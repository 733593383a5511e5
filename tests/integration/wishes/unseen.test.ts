import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newWishSchema } from '../../../server/wishes/contract.ts'
import {
  actOnWish,
  askToSee,
  claimWish,
  deskWishes,
  makeWish,
  myWish,
  releaseWish,
  reportMine,
  showMine,
  volunteerWish,
  withdrawWish,
} from '../../../server/wishes/service.ts'
import {
  as,
  asStaff,
  COUNTY,
  crowd,
  days,
  type House,
  people,
  SETTINGS,
  startHouse,
  TOWNSHIP,
  VILLAGE,
} from './house.ts'

let house: House
let owner: string
beforeAll(async () => {
  house = await startHouse()
  await house.staff('village', VILLAGE)
  await house.staff('township', TOWNSHIP)
  await house.staff('county', COUNTY)
  await house.ctx.db.countySetting.create({
    data: { regionCode: COUNTY, room: 'wishes', value: SETTINGS, demo: true, setAt: house.clock.now() },
  })
})
afterAll(() => house.close())

const me = (personId = owner) => as(house.runtime, personId)

/** A wish of somebody new, so that what they are told is of this wish alone. */
async function wish(more: object = {}): Promise<string> {
  ;[owner = ''] = await people(house.runtime, 1)
  const input = newWishSchema.parse({
    ...{ clientKey: randomUUID(), category: 'company', words: '想有人陪我下棋', valueFen: 0 },
    ...{ publicText: '一位老人想有人陪着下棋', agreed: true, regionCode: VILLAGE, ...more },
  })
  return (await makeWish(me(), input)).id
}

async function claimed(wishId: string): Promise<{ id: string; personId: string }> {
  const [one] = await crowd(house.runtime, 1)
  if (!one) throw new Error('nobody')
  expect((await claimWish(me(one.personId), wishId)).outcome).toBe('held')
  await house.work()
  return one
}

/** Days go by, with whatever is due on each. */
async function pass(many: number): Promise<void> {
  for (let half = 0; half < many * 2; half++) await house.pass(days(0.5))
}

const told = async (personId: string) => {
  const rows = await house.ctx.db.notification.findMany({
    where: { personId },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ kind }) => kind)
}
const atDesk = async (role: 'village' | 'township' | 'county', kind: string) => {
  const { id: staffId } = await house.ctx.db.staffUser.findFirstOrThrow({ where: { role } })
  return house.ctx.db.notification.count({ where: { staffId, kind } })
}
const row = (id: string) => house.ctx.db.wish.findUniqueOrThrow({ where: { id } })
const listed = async (show: 'ask' | 'wrong') =>
  (await deskWishes(await asStaff(house, 'village'), { show, page: 1, size: 50 })).items

it('a report has a day, a reminder, and the next desk up when nobody looks', async () => {
  const id = await wish()
  await claimed(id)
  await reportMine(me(), id, { reason: '来的人要钱' })
  expect(await atDesk('village', 'wish.desk.wrong')).toBe(1)
  const [line] = await listed('wrong')
  expect(line).toMatchObject({ id, overdue: false })
  expect(line?.dueAt).not.toBeNull()
  await pass(3)
  expect(await atDesk('village', 'wish.desk.wrongToday')).toBe(1)
  expect(await atDesk('township', 'wish.desk.wrongLate')).toBe(1)
  expect(await row(id)).toMatchObject({ state: 'wrong', reviewLevel: 'township' })
  await pass(3)
  expect(await atDesk('county', 'wish.desk.wrongLate')).toBeGreaterThanOrEqual(1)
  expect((await told(owner)).filter((kind) => kind === 'wish.wrongLate')).toEqual(['wish.wrongLate'])
  const county = await asStaff(house, 'county')
  const { version } = await row(id)
  await actOnWish(county, id, { action: 'dismiss', version, reason: '问过了，是误会' })
  expect(await row(id)).toMatchObject({ state: 'held', reviewDueAt: null, reviewLevel: 'village' })
  const before = await atDesk('county', 'wish.desk.wrongLate')
  await pass(2)
  expect(await atDesk('county', 'wish.desk.wrongLate')).toBe(before)
})

it('whose wish it is may take it back while somebody looks, and the desk knows', async () => {
  const id = await wish()
  const one = await claimed(id)
  await reportMine(me(), id, { reason: '不对' })
  expect((await myWish(me(), id)).actions).toContain('withdraw')
  expect((await withdrawWish(me(), id, { reason: null })).state).toBe('withdrawn')
  expect(await atDesk('village', 'wish.desk.withdrawn')).toBe(1)
  expect(await told(one.personId)).toContain('wish.volunteer.withdrawn')
  const late = await atDesk('township', 'wish.desk.wrongLate')
  await pass(4)
  expect(await atDesk('township', 'wish.desk.wrongLate')).toBe(late)
})

it('a desk where nobody sits leaves no message unread: the next one up has it', async () => {
  const id = await wish({ regionCode: '330281003009' })
  await claimed(id)
  const before = await atDesk('township', 'wish.desk.wrong')
  await reportMine(me(), id, { reason: '不对' })
  expect(await atDesk('township', 'wish.desk.wrong')).toBe(before + 1)
  await withdrawWish(me(), id, { reason: null })
})

it('a question that nobody answers: reminded, a caseworker asks, and the time waited is given back', async () => {
  const id = await wish()
  const one = await claimed(id)
  const helper = me(one.personId)
  await askToSee(helper, id, 'contact')
  const until = Date.parse((await volunteerWish(helper, id)).claim?.until ?? '')
  await pass(1)
  expect((await told(owner)).filter((kind) => kind.startsWith('wish.asks'))).toEqual([
    'wish.asksContact',
    'wish.asksContactAgain',
  ])
  expect((await listed('ask')).map((line) => line.id)).not.toContain(id)
  await pass(2.5)
  expect(await told(one.personId)).toContain('wish.volunteer.noAnswer')
  expect(await atDesk('village', 'wish.desk.asksLate')).toBe(1)
  expect((await listed('ask')).map((line) => line.id)).toContain(id)
  const later = Date.parse((await volunteerWish(helper, id)).claim?.until ?? '')
  expect(later - until).toBeGreaterThanOrEqual(days(3))
  expect(later - until).toBeLessThan(days(4))
  // The end of the lease as it was is past, and nothing was taken from the holder.
  await pass(4.5)
  expect((await row(id)).state).toBe('held')
  expect((await showMine(me(), id, { what: 'contact', agree: true })).helper?.shown).toBe('contact')
  await pass(4)
  expect((await row(id)).state).toBe('open')
})

it('what ran out or was given back because nobody answered is no cause for a pause', async () => {
  const [one] = await crowd(house.runtime, 1)
  const helper = me(one?.personId ?? '')
  const [first, second, third] = [await wish(), await wish(), await wish()]
  for (const id of [first, second, third]) {
    expect((await claimWish(helper, id)).outcome).toBe('held')
    await askToSee(helper, id, 'contact')
  }
  await house.work()
  await pass(4)
  await releaseWish(helper, first, { reason: 'no_time', note: null })
  await pass(9)
  for (const id of [first, second, third]) expect((await row(id)).state).toBe('open')
  expect(await told(one?.personId ?? '')).not.toContain('wish.volunteer.pause')
  expect((await claimWish(helper, second)).outcome).toBe('held')
})

it('an answer that comes late gives the days back, one that comes at once gives none', async () => {
  const id = await wish()
  const helper = me((await claimed(id)).personId)
  const until = async () => Date.parse((await volunteerWish(helper, id)).claim?.until ?? '')
  const first = await until()
  await askToSee(helper, id, 'contact')
  await showMine(me(), id, { what: 'contact', agree: true })
  expect(await until()).toBe(first)
  await askToSee(helper, id, 'address')
  await pass(2)
  await showMine(me(), id, { what: 'address', agree: false })
  expect((await until()) - first).toBe(days(2))
  await pass(6.5)
  expect((await row(id)).state).toBe('held')
  await pass(1)
  expect((await row(id)).state).toBe('open')
})

it('words that nobody says yes to: asked for again, then put aside kindly', async () => {
  const id = await wish({ agreed: false })
  await pass(4)
  expect(await told(owner)).toEqual(['wish.agreeAgain'])
  await pass(11)
  expect(await told(owner)).toEqual(['wish.agreeAgain', 'wish.putAside'])
  const mine = await myWish(me(), id)
  expect(mine).toMatchObject({ state: 'expired', stateText: '先收起来了' })
  expect(mine.actions).toEqual(['withdraw'])
})

it('the same for words that a caseworker has changed, who is told too', async () => {
  const id = await wish({ category: 'goods', valueFen: null })
  const change = { action: 'change', publicText: '一位老人想下棋', reason: '写短一点' } as const
  const { version } = await row(id)
  await actOnWish(await asStaff(house, 'village'), id, { ...change, version })
  const before = await atDesk('village', 'wish.desk.agreeAgain')
  await pass(4)
  expect(await told(owner)).toContain('wish.agreeAgain')
  expect(await atDesk('village', 'wish.desk.agreeAgain')).toBe(before + 1)
  await pass(11)
  expect(await atDesk('village', 'wish.desk.putAside')).toBe(1)
  expect((await row(id)).state).toBe('expired')
})
