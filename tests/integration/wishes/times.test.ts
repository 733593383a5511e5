import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { API } from '../../../server/paths.ts'
import { takeDueTasks, takeNewEvents } from '../../../server/platform/relay/take.ts'
import { runTicket } from '../../../server/platform/worker/run-ticket.ts'
import { claimWish, myClaims } from '../../../server/wishes/service.ts'
import type { ApiClient } from '../../harness/app.ts'
import {
  as,
  at,
  crowd,
  days,
  familyInCare,
  type House,
  openWishes,
  SETTINGS,
  shown,
  startHouse,
  VILLAGE,
} from './house.ts'

let house: House
let owner: ApiClient
beforeAll(async () => {
  house = await startHouse()
  await house.staff('village', VILLAGE)
  await house.staff('township', '330281003')
  await familyInCare(house, ['li-apo'])
  owner = await house.resident('li-apo')
  await house.ctx.db.countySetting.create({
    data: { regionCode: '330281', room: 'wishes', value: SETTINGS, demo: true, setAt: house.clock.now() },
  })
})
afterAll(() => house.close())

/** Does what is due, every delivery twice, as a queue may. */
async function workTwice(): Promise<void> {
  const { runtime } = house
  for (;;) {
    const tickets = [
      ...(await takeNewEvents(runtime.database, 100)),
      ...(await takeDueTasks(runtime.database, runtime.clock.now(), 100)),
    ]
    if (tickets.length === 0) return
    for (const { ticket } of [...tickets, ...tickets]) await runTicket(runtime, jobs, ticket)
  }
}

/** Lets days pass hour by hour enough that nothing comes late. */
async function pass(many: number): Promise<void> {
  for (let quarter = 0; quarter < many * 4; quarter++) {
    house.clock.advance(days(0.25))
    await workTwice()
  }
}

const told = async (personId: string) =>
  (
    await house.ctx.db.notification.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
  ).map(({ kind }) => kind)
const state = async (id: string) => (await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })).state

it('a lease: reminded twice, then the next in line has it, told once each however often the queue delivers', async () => {
  const { runtime } = house
  const [wish = ''] = await openWishes(runtime, 1)
  const { personId } = await house.ctx.db.wish.findUniqueOrThrow({ where: { id: wish } })
  const [first, second] = await crowd(runtime, 2)
  const [a, b] = [first?.personId ?? '', second?.personId ?? '']
  expect((await claimWish(as(runtime, a), wish)).outcome).toBe('held')
  expect((await claimWish(as(runtime, b), wish)).outcome).toBe('waiting')
  await workTwice()
  await pass(6.5)
  expect(await told(a)).toEqual(['wish.volunteer.remind', 'wish.volunteer.remind'])
  await pass(1)
  expect(await told(a)).toEqual(['wish.volunteer.remind', 'wish.volunteer.remind', 'wish.volunteer.lapsed'])
  expect(await told(b)).toEqual(['wish.volunteer.yours'])
  expect(await state(wish)).toBe('held')
  await pass(7.5)
  // The second let it run out too: on the board again.
  expect(await told(b)).toEqual([
    'wish.volunteer.yours',
    'wish.volunteer.remind',
    'wish.volunteer.remind',
    'wish.volunteer.lapsed',
  ])
  expect(await state(wish)).toBe('open')
  expect(await told(personId)).toEqual(['wish.claimed', 'wish.claimed', 'wish.freed'])
  // Twice within thirty days means a pause here; afterwards they may again.
  expect((await claimWish(as(runtime, a), wish)).outcome).toBe('held')
  await workTwice()
  await pass(8)
  expect(await told(a)).toContain('wish.volunteer.pause')
  expect((await claimWish(as(runtime, a), wish)).outcome).toBe('cooling')
  await pass(10)
  expect((await claimWish(as(runtime, a), wish)).outcome).toBe('held')
})

it('whoever stops helping frees what they held', async () => {
  const { runtime } = house
  const [wish = ''] = await openWishes(runtime, 1)
  const [first, second] = await crowd(runtime, 2)
  await claimWish(as(runtime, first?.personId ?? ''), wish)
  await claimWish(as(runtime, second?.personId ?? ''), wish)
  await house.ctx.db.outboxEvent.create({
    data: {
      topic: 'wish.volunteerEnded',
      payload: { volunteerId: first?.id ?? '' },
      createdAt: house.clock.now(),
    },
  })
  await workTwice()
  expect((await myClaims(as(runtime, second?.personId ?? ''))).items).toMatchObject([{ state: 'held' }])
})

it('a review nobody makes goes up, and is said so once', async () => {
  owner = await house.resident('li-apo')
  const body = await shown(owner, { clientKey: 'key-late-1', category: 'goods', words: '想要一盏台灯' })
  const { id } = (await owner.post(API.wishes, body)).body
  await workTwice()
  const levels: string[] = []
  for (let day = 0; day < 8; day++) {
    levels.push((await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })).reviewLevel)
    await pass(1)
  }
  expect([...new Set(levels)].slice(0, 2)).toEqual(['village', 'township'])
  const { personId } = await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })
  expect((await told(personId)).filter((kind) => kind === 'wish.reviewLate')).toHaveLength(1)
  expect(await house.ctx.db.wishEvent.count({ where: { wishId: id, kind: 'escalate' } })).toBeLessThanOrEqual(
    2,
  )
})

it('a wish whose day is past leaves the board and comes back when it is renewed', async () => {
  owner = await house.resident('li-apo')
  const today = house.clock.now().getTime()
  const day = (more: number) => new Date(today + days(more) + 8 * 3_600_000).toISOString().slice(0, 10)
  const body = await shown(owner, {
    clientKey: 'key-day-1',
    category: 'company',
    words: '想有人陪我过节',
    valueFen: 0,
    byDate: day(3),
  })
  const { id, state: first } = (await owner.post(API.wishes, body)).body
  expect(first).toBe('open')
  await pass(3)
  expect(await state(id)).toBe('open')
  await pass(1.5)
  expect(await state(id)).toBe('expired')
  const renew = (byDate: string) => owner.post(at(API.wishRenew, id), { byDate })
  await house.ctx.db.session.updateMany({ data: { lastSeenAt: house.clock.now() } })
  expect((await renew(day(1))).body.code).toBe('PAST_DATE')
  expect((await renew(day(9))).body.state).toBe('open')
  await pass(7)
  expect(await state(id)).toBe('expired')
  const kinds = await house.ctx.db.wishEvent.findMany({ where: { wishId: id }, orderBy: { at: 'asc' } })
  expect(kinds.map(({ kind }) => kind)).toEqual(['make', 'agree', 'expire', 'renew', 'expire'])
})
