import { afterEach, expect, test } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { API, fill } from '../../../server/paths.ts'
import { isWorkingDay } from '../../../server/platform/calendar.ts'
import { chinaDate } from '../../../server/platform/clock.ts'
import { runTicket } from '../../../server/platform/worker/run-ticket.ts'
import {
  at,
  COUNTY,
  entry,
  familyInCare,
  type House,
  inbox,
  propose,
  startHouse,
  VILLAGE,
  volunteer,
} from './house.ts'

let house: House
afterEach(() => house.close())

const DAY = 24 * 60 * 60_000

/** One running pairing, from 1 January 2026 (a holiday) on. */
async function running(start: string) {
  house = await startHouse(start)
  const householdId = await familyInCare(house, ['sun-aying'])
  await house.staff('village', VILLAGE)
  const helper = await volunteer(house, 'he-zhiyuan')
  const id = await propose(house, { householdId, volunteerId: helper.id })
  await helper.client.post(at(API.volunteerPairingAnswer, id), { answer: 'agree' })
  const elder = await house.resident('sun-aying')
  await elder.post(at(API.pairingAnswer, id), { answer: 'agree' })
  return { ...helper, id }
}

const setRhythm = async (rhythmDays: number | null) =>
  (await house.staff('county', COUNTY)).put(fill(API.deskSetting, { room: 'pairings' }), {
    value: { rhythmDays, contactMinutes: null },
  })

/** Done twice, as after a crash of the queue: every finished task and event is handed over again. */
async function deliverAgain(): Promise<void> {
  const [tasks, events] = await Promise.all([
    house.ctx.db.scheduledTask.findMany({ where: { kind: { startsWith: 'pairing.' }, state: 'done' } }),
    house.ctx.db.outboxEvent.findMany({ where: { topic: { startsWith: 'pairing.' } } }),
  ])
  for (const { key } of tasks) await runTicket(house.runtime, jobs, { source: 'task', id: key })
  for (const { id } of events) await runTicket(house.runtime, jobs, { source: 'event', id: String(id) })
}

test('a year of keeping in touch: every day is reminded of once, on a working morning, none is lost', async () => {
  const { id, client } = await running('2026-01-02T02:00:00Z')
  const row = () => house.ctx.db.pairing.findUniqueOrThrow({ where: { id } })
  // Nothing is set: nobody is reminded.
  expect((await row()).nextDueOn).toBeNull()
  expect((await setRhythm(30)).status).toBe(200)
  await house.work()
  const dues: string[] = []
  const sent = async (kind: string) =>
    house.ctx.db.notification.findMany({ where: { kind }, orderBy: { createdAt: 'asc' } })
  const begin = house.clock.now().getTime()
  for (let day = 0; day < 365; day += 1) {
    house.clock.set(new Date(begin + day * DAY).toISOString())
    await house.work()
    if (day % 40 === 0) await deliverAgain()
    const due = (await row()).nextDueOn?.toISOString().slice(0, 10) ?? ''
    const today = chinaDate(house.clock.now())
    // Every other time they call on the day, else three days late.
    const late = dues.length % 2 === 1 ? 3 * DAY : 0
    if (today < chinaDate(new Date(new Date(`${due}T02:00:00Z`).getTime() + late))) continue
    dues.push(due)
    await house.ctx.db.session.updateMany({
      data: { lastSeenAt: house.clock.now(), expiresAt: new Date(begin + 400 * DAY) },
    })
    const logged = await client.post(at(API.volunteerPairingContacts, id), entry('well'))
    expect([logged.status, logged.body.late]).toEqual([200, false])
  }
  expect(dues.length).toBeGreaterThanOrEqual(10)
  expect(dues.filter((due) => !isWorkingDay(due))).toEqual([])
  const soon = await sent('pairing.volunteer.soon')
  const keys = soon.map(({ dedupeKey }) => dedupeKey.split(':')[2])
  // The last one was planned and may not have come yet.
  expect(keys.slice(0, dues.length)).toEqual(dues)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { createdAt } of soon) expect(isWorkingDay(chinaDate(createdAt))).toBe(true)
  // Who was late was reminded after the day: but never who had called.
  const lateKeys = (await sent('pairing.volunteer.late')).map(
    ({ dedupeKey }) => dedupeKey.split(':')[2] ?? '',
  )
  expect(dues.filter((_, at) => at % 2 === 0).filter((due) => lateKeys.includes(due))).toEqual([])
  expect(lateKeys.length).toBeGreaterThanOrEqual(3)
}, 300_000)

test('nobody calls: the volunteer twice, then the office; another rhythm plans anew; none stops it', async () => {
  const { id, client } = await running('2026-09-01T02:00:00Z')
  await setRhythm(30)
  await house.work()
  // 1 October to 7 October are off: due on the 8th.
  expect((await client.get(at(API.volunteerPairing, id))).body).toMatchObject({
    nextDueOn: '2026-10-08',
    late: false,
  })
  const until = async (iso: string) => {
    house.clock.set(iso)
    await house.work()
  }
  const titles = async () => (await inbox(await house.resident('he-zhiyuan'))).slice(0, 2)
  await until('2026-10-02T01:01:00Z')
  expect(await titles()).toContain('该问候结对的人家了')
  await until('2026-10-09T01:01:00Z')
  expect(await titles()).toContain('结对的人家在等您')
  await until('2026-10-13T01:01:00Z')
  expect(await inbox(await house.staff('village', VILLAGE))).not.toContain('有一户结对人家没人联系')
  await until('2026-10-14T01:01:00Z')
  expect(await inbox(await house.staff('village', VILLAGE))).toContain('有一户结对人家没人联系')
  const { body: late } = await (await house.staff('village', VILLAGE)).get(`${API.deskPairings}?show=late`)
  expect(late.items).toHaveLength(1)

  await setRhythm(60)
  await house.work()
  const planned = await house.ctx.db.pairing.findUniqueOrThrow({ where: { id } })
  expect(planned.nextDueOn?.toISOString().slice(0, 10)).toBe('2026-11-02')
  await setRhythm(null)
  await house.work()
  expect((await house.ctx.db.pairing.findUniqueOrThrow({ where: { id } })).nextDueOn).toBeNull()
  const waiting = { kind: 'pairing.remind', state: 'waiting' }
  expect(await house.ctx.db.scheduledTask.count({ where: waiting })).toBe(0)
})

test('not reached on two days in a row: somebody looks after the family', async () => {
  const { id, client } = await running('2026-11-23T02:00:00Z')
  await setRhythm(30)
  await house.work()
  const log = (how: 'not_reached' | 'well', on?: string) =>
    client.post(at(API.volunteerPairingContacts, id), entry(how, on ? { on } : {}))
  const open = async () => (await (await house.staff('village', VILLAGE)).get(API.deskPairingHelp)).body.items
  await log('not_reached')
  await log('not_reached')
  expect(await open()).toEqual([])
  house.clock.advance(DAY)
  await log('not_reached')
  expect(await open()).toEqual([expect.objectContaining({ kind: 'not_reached' })])
  // It is one to-do, however often they try.
  house.clock.advance(DAY)
  await log('not_reached')
  expect(await open()).toHaveLength(1)
  expect((await log('well', '2026-11-30')).status).toBe(400)
  expect((await log('well', '2026-11-22')).status).toBe(400)
})

test('nobody answers a proposal: asked again, then the office, then the family stands in the list again', async () => {
  house = await startHouse('2026-11-02T02:00:00Z')
  const householdId = await familyInCare(house, ['sun-aying'])
  const village = await house.staff('village', VILLAGE)
  const helper = await volunteer(house, 'he-zhiyuan')
  const id = await propose(house, { householdId, volunteerId: helper.id })
  await (await house.resident('sun-aying')).post(at(API.pairingAnswer, id), { answer: 'agree' })
  const until = async (iso: string) => {
    house.clock.set(iso)
    await house.work()
    await deliverAgain()
  }
  const unpaired = async () =>
    (await (await house.staff('village', VILLAGE)).get(API.deskPairingHouseholds)).body.total
  const told = async (client: typeof village, title: string) =>
    (await inbox(client)).filter((one) => one === title).length
  await until('2026-11-05T01:01:00Z')
  expect(await told(await house.resident('he-zhiyuan'), '那户人家还在等您一句话')).toBe(1)
  // She has said yes: she is not asked again.
  expect(await told(await house.resident('sun-aying'), '结对的事，想听您一句话')).toBe(0)
  await until('2026-11-09T01:01:00Z')
  expect(await told(await house.staff('village', VILLAGE), '结对提议没等到志愿者答复')).toBe(1)
  expect(await unpaired()).toBe(0)
  await until('2026-11-23T01:01:00Z')
  expect(await told(await house.staff('village', VILLAGE), '一个结对提议收回了')).toBe(1)
  expect(await told(await house.resident('sun-aying'), '还在给您找人')).toBe(1)
  expect(await unpaired()).toBe(1)
}, 200_000)
