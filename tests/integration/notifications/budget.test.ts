import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  chooseMessages,
  markRead,
  notify,
  readChoices,
  readInbox,
} from '../../../server/notifications/service.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import { type House, PHONE, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

/** A new day each, nine in the morning: its budget is whole. */
let day = 0
beforeEach(async () => {
  day += 7
  house.clock.set(new Date(Date.parse('2026-11-23T09:00:00+08:00') + day * 24 * 3_600_000).toISOString())
  house.sms.fault = 'none'
  await house.work()
  house.sms.taken.clear()
  house.chats.people.clear()
  house.chats.pushed.length = 0
  await house.runtime.database.messageOptOut.deleteMany()
  await house.runtime.database.countySetting.deleteMany()
})

const texts = () => house.sms.textsTo(PHONE)
const me = () => makeCtx(house.runtime, { kind: 'resident', personId: house.person.id })
const nextMorning = () => house.clock.advance(23 * 3_600_000)

/** One that counts, recognised by its number. */
const news = (number: number, change = {}) =>
  house.tell({
    kind: 'request.answered',
    params: { number: `N${number}`, answer: 'x' },
    channels: ['sms'],
    ...change,
  })

describe('messages of a day', () => {
  it('the first few ring; the rest is one message in the morning, and the inbox has each at once', async () => {
    const before = (await readInbox(me())).items.length
    for (let n = 1; n <= 6; n += 1) await news(n)
    await house.work()
    expect(texts()).toHaveLength(3)
    expect((await readInbox(me())).items.length).toBe(before + 6)

    nextMorning()
    await house.work()
    expect(texts()).toHaveLength(4)
    expect(texts()[3]).toContain('昨天还有 3 条消息')
    expect(texts()[3]).toContain('/inbox')
    // The morning's message is no news of its own.
    expect((await readInbox(me())).items.length).toBe(before + 6)
    nextMorning()
    await house.work()
    expect(texts()).toHaveLength(4)
  })

  it('a single one too many goes out the next morning as it is', async () => {
    for (let n = 1; n <= 4; n += 1) await news(n)
    await house.work()
    expect(texts()).toHaveLength(3)
    nextMorning()
    await house.work()
    expect(texts()[3]).toMatch(/您提的请求有答复了/)
  })

  it('what somebody waits for, what is urgent and what must be told goes out on a full day', async () => {
    for (let n = 1; n <= 4; n += 1) await news(n)
    await news(5, { waitedFor: true })
    await news(6, { urgent: true })
    await house.tell()
    await news(7, { smsTo: '17000000999' })
    await house.work()
    expect(texts()).toHaveLength(3 + 3)
    expect(house.sms.textsTo('17000000999')).toHaveLength(1)
  })

  it('what was read meanwhile is not told again', async () => {
    for (let n = 1; n <= 5; n += 1) await news(n)
    await house.work()
    const held = await house.runtime.database.delivery.findMany({ where: { state: 'held' } })
    expect(held).toHaveLength(2)
    for (const { notificationId } of held) await markRead(me(), notificationId)
    nextMorning()
    await house.work()
    expect(texts()).toHaveLength(3)
  })

  it('counts one message once, by however many ways it goes', async () => {
    for (let n = 1; n <= 3; n += 1) await news(n, { channels: ['chat', 'sms'] })
    await house.work()
    expect(texts()).toHaveLength(3)
  })

  it('ten workers at once count and send as one does', async () => {
    for (let n = 1; n <= 6; n += 1) await news(n)
    await Promise.all([house.work(), house.work(), house.work(), house.work()])
    expect(texts()).toHaveLength(3)
    nextMorning()
    await Promise.all([house.work(), house.work(), house.work()])
    expect(texts()).toHaveLength(4)
  })

  it('two mornings that come at once, after a night without workers, lose nothing', async () => {
    for (let n = 1; n <= 5; n += 1) await news(n)
    await house.work()
    house.clock.advance(6 * 24 * 3_600_000)
    for (let n = 6; n <= 10; n += 1) await news(n)
    await house.work()
    nextMorning()
    await house.work()
    const mornings = texts().flatMap((text) => /昨天还有 (\d+) 条/.exec(text)?.[1] ?? [])
    expect(mornings.reduce((sum, count) => sum + Number(count), 0)).toBe(2 + 2)
    expect(texts()).toHaveLength(3 + 3 + mornings.length)
    expect(await house.runtime.database.delivery.count({ where: { state: 'held' } })).toBe(0)
  })

  it('a county sets its own number, and a household shares it', async () => {
    const { database, cipher } = house.runtime
    const now = house.clock.now()
    const wife = await database.person.create({
      data: {
        idHash: 'wife',
        idNumberEnc: cipher.encrypt('x'),
        nameEnc: cipher.encrypt('李秀英'),
        phoneEnc: cipher.encrypt('17000000102'),
        createdAt: now,
        updatedAt: now,
      },
    })
    const member = (personId: string, isHead: boolean) => ({
      personId,
      isHead,
      relation: isHead ? 'head' : 'spouse',
      fromDate: now,
    })
    const household = await database.household.create({
      data: {
        regionCode: '330281003',
        createdAt: now,
        members: { create: [member(house.person.id, true), member(wife.id, false)] },
      },
    })
    await database.countySetting.create({
      data: { regionCode: '330281', room: 'notifications', value: { perDay: 2 }, setAt: now },
    })
    expect((await readChoices(me())).perDay).toEqual({ count: 2, ours: false })
    await news(1)
    await news(2, { personId: wife.id })
    await news(3)
    await house.work()
    expect([texts().length, house.sms.textsTo('17000000102').length]).toEqual([1, 1])
    await database.householdMember.deleteMany({ where: { householdId: household.id } })
  })
})

describe('what somebody does not want to be sent', () => {
  it('stays in the inbox; decisions and one’s own account are sent all the same', async () => {
    const choices = await chooseMessages(me(), { topic: 'progress', on: false })
    expect(choices.topics.filter(({ on }) => !on).map(({ topic }) => topic)).toEqual(['progress'])
    const unwanted = await news(1)
    await house.tell({ kind: 'application.refused', params: { number: 'N2', reasons: 'x' } })
    await house.tell()
    await house.work()
    expect(texts()).toHaveLength(2)
    expect(await house.delivery(unwanted.dedupeKey)).toMatchObject({
      state: 'cancelled',
      lastError: 'switched_off',
    })
    expect((await readInbox(me())).items.map(({ body }) => body).join()).toContain('N1')

    await chooseMessages(me(), { topic: 'progress', on: true })
    await news(3)
    await house.work()
    expect(texts()).toHaveLength(3)
  })

  it('holds for what was waiting for the morning', async () => {
    for (let n = 1; n <= 5; n += 1) await news(n)
    await house.work()
    await chooseMessages(me(), { topic: 'progress', on: false })
    nextMorning()
    await house.work()
    expect(texts()).toHaveLength(3)
  })

  it('is written down once', async () => {
    const count = () => house.runtime.database.auditEntry.count({ where: { action: 'messages.choose' } })
    const before = await count()
    for (let n = 0; n < 3; n += 1) await chooseMessages(me(), { topic: 'wish', on: false })
    expect(await count()).toBe(before + 1)
  })
})

describe('the chat of the page, where nothing rings', () => {
  beforeEach(() => {
    house.chats.people.add(house.person.id)
    house.chats.rings = false
  })
  afterAll(() => {
    house.chats.rings = true
  })

  it('is given a quarter of an hour; then the phone', async () => {
    const { dedupeKey } = await news(1, { channels: ['chat'] })
    await house.work()
    expect([house.chats.pushed.length, texts().length]).toEqual([1, 0])
    house.clock.advance(16 * 60_000)
    await house.work()
    expect(texts()).toHaveLength(1)
    expect(await house.delivery(dedupeKey, 'chat')).toMatchObject({ state: 'sent' })
  })

  it('and not the phone when it was read', async () => {
    const { dedupeKey } = await news(2, { channels: ['chat'] })
    await house.work()
    await markRead(me(), (await house.delivery(dedupeKey, 'chat')).notificationId)
    house.clock.advance(16 * 60_000)
    await house.work()
    expect(texts()).toHaveLength(0)
  })
})

it('the counts of a day go when the next week is over, and no others', async () => {
  const days = () => house.runtime.database.messageDay.count()
  // Those of the tests before go in their own weeks.
  await house.runtime.database.messageDay.deleteMany()
  await news(1)
  await house.work()
  // Each of these days is a Monday: one week later both are there, a day after the second the first is gone.
  house.clock.advance(7 * 24 * 3_600_000)
  await news(2)
  await house.work()
  expect(await days()).toBe(2)
  house.clock.advance(7 * 24 * 3_600_000)
  await house.work()
  const left = await house.runtime.database.messageDay.findMany()
  expect(left.map(({ sent }) => sent)).toEqual([1])
})

it('what goes out is measured by channel, from the moment it was due', async () => {
  const read = async () => {
    const { values } = await house.runtime.metrics.messageLate.get()
    return (le: number | string) =>
      values.find(({ labels, metricName }) => {
        const all: Partial<Record<string, string | number>> = labels
        return all.channel === 'sms' && all.le === le && metricName?.endsWith('bucket')
      })?.value ?? 0
  }
  const before = await read()
  await news(1)
  house.clock.advance(4_000)
  await house.work()
  await news(2)
  house.clock.advance(40_000)
  await house.work()
  const after = await read()
  expect([after(10) - before(10), after('+Inf') - before('+Inf')]).toEqual([1, 2])
  // A job that should have told it an hour ago has not told it in time.
  await notify(
    { ...house.ctx, dueAt: new Date(house.clock.now().getTime() - 3_600_000) },
    {
      dedupeKey: 'late cause',
      waitedFor: true,
      kind: 'request.answered',
      params: { number: 'N', answer: 'x' },
      personId: house.person.id,
      channels: ['sms'],
    },
  )
  await house.work()
  const last = await read()
  expect([last(10) - after(10), last(600) - after(600), last('+Inf') - after('+Inf')]).toEqual([0, 0, 1])
})
