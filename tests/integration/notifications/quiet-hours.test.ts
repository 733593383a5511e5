import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { notificationJobs } from '../../../server/notifications/jobs.ts'
import { notify, reminderBefore } from '../../../server/notifications/service.ts'
import { jobTable } from '../../../server/platform/job-table.ts'
import { defineJob, schedule } from '../../../server/platform/outbox.ts'
import { drain } from '../../harness/drain.ts'
import { type House, PHONE, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.sms.fault = 'none'
  house.sms.taken.clear()
})

const texts = () => house.sms.textsTo(PHONE)

it('what is written at night rings at eight in the morning, over midnight, once', async () => {
  house.clock.set('2026-11-23T21:00:00+08:00')
  await house.tell()
  for (const time of ['23T23:59:59', '24T00:00:00', '24T07:59:59']) {
    house.clock.set(`2026-11-${time}+08:00`)
    await house.work()
    expect(texts()).toHaveLength(0)
  }
  house.clock.set('2026-11-24T08:00:00+08:00')
  await house.work()
  await house.work()
  expect(texts()).toHaveLength(1)
})

it('what was written in time but carried late waits for the morning too', async () => {
  house.clock.set('2026-11-23T20:59:59+08:00')
  await house.tell()
  house.clock.set('2026-11-23T21:00:01+08:00')
  await house.work()
  expect(texts()).toHaveLength(0)
  house.clock.set('2026-11-24T08:00:00+08:00')
  await house.work()
  expect(texts()).toHaveLength(1)
})

it('a provider that is down in the evening is tried again in the morning, not at night', async () => {
  house.clock.set('2026-11-23T20:59:59+08:00')
  house.sms.fault = 'down'
  await house.tell()
  await house.work()
  house.sms.fault = 'none'
  house.clock.set('2026-11-23T23:00:00+08:00')
  await house.work()
  expect(texts()).toHaveLength(0)
  house.clock.set('2026-11-24T08:00:00+08:00')
  await house.work()
  expect(texts()).toHaveLength(1)
})

it('what is urgent rings at night', async () => {
  house.clock.set('2026-11-23T23:00:00+08:00')
  await house.tell({ urgent: true })
  await house.work()
  expect(texts()).toHaveLength(1)
})

it('a reminder over a 调休 weekend comes on the worked Saturday, once, even when its day passes unworked', async () => {
  const remind = defineJob({
    name: 'test.remind',
    queue: 'work',
    mode: 'transaction',
    payload: z.object({ key: z.string() }),
    run: (ctx, { key }) =>
      notify(ctx, {
        dedupeKey: key,
        kind: 'identity.newPhone',
        params: { tail: '0000' },
        personId: house.person.id,
        channels: ['sms'],
      }),
  })
  const jobs = jobTable([...notificationJobs, remind])
  house.clock.set('2026-09-28T10:00:00+08:00')
  // Due on Monday 2026-10-12: one working day before is Saturday 2026-10-10, worked for 国庆.
  const dueAt = reminderBefore('2026-10-12', 1)
  const task = { key: 'remind:1', kind: 'test.remind', subjectId: 'one', dueAt }
  await schedule(house.ctx, task)
  expect(await schedule(house.ctx, task)).toBe(false)
  house.clock.set('2026-10-10T08:59:59+08:00')
  expect(await drain(house.runtime, jobs)).toBe(0)
  // No worker was up on that morning; the first one comes at night.
  house.clock.set('2026-10-10T22:00:00+08:00')
  await drain(house.runtime, jobs)
  expect(texts()).toHaveLength(0)
  house.clock.set('2026-10-11T08:00:00+08:00')
  await drain(house.runtime, jobs)
  expect(texts()).toHaveLength(1)
})
