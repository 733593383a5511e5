import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { notificationJobs } from '../../../server/notifications/jobs.ts'
import { notify, reminderBefore } from '../../../server/notifications/service.ts'
import { isWorkingDay } from '../../../server/platform/calendar.ts'
import { chinaDate, chinaTime } from '../../../server/platform/clock.ts'
import { jobTable } from '../../../server/platform/job-table.ts'
import { defineJob, schedule } from '../../../server/platform/outbox.ts'
import { undeliveredJobs } from '../../../server/undelivered/jobs.ts'
import { liveThrough } from '../../harness/year.ts'
import { type House, startHouse } from './house.ts'

const PEOPLE = 9
/** Every third week, so that mornings fall before and after every holiday of the year. */
const DUE_DATES = 16

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const remind = defineJob({
  name: 'test.remind',
  queue: 'work',
  mode: 'transaction',
  payload: z.object({ subjectId: z.uuid(), key: z.string(), number: z.int(), waitedFor: z.boolean() }),
  run: (ctx, { subjectId, key, number, waitedFor }) =>
    notify(ctx, {
      dedupeKey: key,
      kind: 'request.answered',
      params: { number: `N${number}`, answer: 'x' },
      link: `/requests/${number}`,
      personId: subjectId,
      channels: ['sms'],
      waitedFor,
    }),
})

async function makePeople(): Promise<string[]> {
  const { database, cipher } = house.runtime
  const now = house.clock.now()
  const rows = Array.from({ length: PEOPLE }, (_, at) => ({
    idHash: `year ${at}`,
    idNumberEnc: cipher.encrypt('x'),
    nameEnc: cipher.encrypt('x'),
    phoneEnc: cipher.encrypt(`1700000${1000 + at}`),
    createdAt: now,
    updatedAt: now,
  }))
  return (await database.person.createManyAndReturn({ data: rows })).map(({ id }) => id)
}

/** Every third Wednesday of the year a deadline for everybody, told one, three and five working days ahead. */
async function planYear(people: string[]): Promise<{ planned: number; mornings: Set<string> }> {
  const mornings = new Set<string>()
  let planned = 0
  for (let at = 1; at <= DUE_DATES; at += 1) {
    const dueOn = new Date(Date.UTC(2026, 0, 7 + at * 21)).toISOString().slice(0, 10)
    for (const [at, subjectId] of people.entries()) {
      const days = [1, 3, 5][at % 3] ?? 1
      const dueAt = reminderBefore(dueOn, days)
      mornings.add(chinaDate(dueAt))
      planned += 1
      const params = { number: planned, waitedFor: at % 4 !== 0 }
      await schedule(house.ctx, {
        key: `test.remind:${planned}`,
        kind: 'test.remind',
        subjectId,
        dueAt,
        params,
      })
    }
  }
  return { planned, mornings }
}

it('a whole year of reminders, with holidays and nights, Redis emptied and all handed over twice: none lost, none doubled', async () => {
  house.clock.set('2026-01-01T08:00:00+08:00')
  const people = await makePeople()
  const { planned, mornings } = await planYear(people)
  const rang: Date[] = []
  const send = house.sms.send.bind(house.sms)
  house.sms.send = async (message) => {
    rang.push(house.clock.now())
    return send(message)
  }
  const { moments, emptied, doubled } = await liveThrough({
    runtime: house.runtime,
    jobs: jobTable([...notificationJobs, ...undeliveredJobs, remind]),
    clock: house.clock,
    until: '2026-12-31T23:59:59+08:00',
    at: async (_, count) => {
      // The provider has its bad days; and on some evenings a heap of news is written that the morning must tell.
      house.sms.fault = (['none', 'none', 'down', 'accept-then-lose'] as const)[count % 4] ?? 'none'
      if (count % 10 === 0) await heap(people[count % PEOPLE] ?? '', count)
    },
  })
  expect({ moments, emptied, doubled }).toEqual({
    moments: expect.toSatisfy((n: number) => n >= mornings.size),
    emptied: expect.toSatisfy((n: number) => n >= 10),
    doubled: expect.toSatisfy((n: number) => n >= 100),
  })
  expect([...mornings].every(isWorkingDay)).toBe(true)

  const texts = [...house.sms.taken.values()].map(({ text }) => text)
  const alone = texts.flatMap((text) => /\/requests\/(\d+)/.exec(text)?.[1] ?? [])
  expect(new Set(alone).size, 'doubled').toBe(alone.length)
  const inMornings = texts.reduce((sum, text) => sum + Number(/昨天还有 (\d+) 条/.exec(text)?.[1] ?? 0), 0)
  const { database } = house.runtime
  const heaped = await database.notification.count({ where: { dedupeKey: { startsWith: 'heap:' } } })
  expect(heaped).toBeGreaterThan(0)
  expect(alone.length + inMornings, 'lost').toBe(planned + heaped)
  const states = await database.delivery.groupBy({ by: ['state'], where: { channel: 'sms' }, _count: true })
  expect(states.map(({ state }) => state).sort()).toEqual(['digested', 'sent'])
  const night = rang.map((instant) => chinaTime(instant).hour).filter((hour) => hour < 8 || hour >= 21)
  expect(night).toEqual([])
}, 400_000)

/** Six pieces of news for one person at one moment: more than a day's. */
async function heap(personId: string, count: number): Promise<void> {
  for (let n = 0; n < 6; n += 1)
    await notify(house.ctx, {
      dedupeKey: `heap:${count}:${n}`,
      kind: 'request.answered',
      params: { number: 'N', answer: 'x' },
      link: `/requests/${100_000 + count * 10 + n}`,
      personId,
      channels: ['sms'],
    })
}
