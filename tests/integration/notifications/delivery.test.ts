import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '../../../server/notifications/send/deliver.ts'
import { notify } from '../../../server/notifications/service.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { type House, MORNING, PHONE, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.sms.fault = 'none'
  house.sms.taken.clear()
  house.clock.set(MORNING)
})

const texts = () => house.sms.textsTo(PHONE)

describe('a notification', () => {
  it('reaches the phone in plain words', async () => {
    await house.tell()
    await house.work()
    expect(texts()).toEqual([
      '【众扶】刚才有人用尾号 0997 的手机号登录了您的账号。如果不是您或家里人，请马上到村（社区）窗口说一声。',
    ])
  })

  it('is told once, however often it is asked for', async () => {
    const { dedupeKey } = await house.tell()
    await Promise.all(Array.from({ length: 5 }, () => house.tell({ dedupeKey })))
    await house.work()
    expect(texts()).toHaveLength(1)
  })

  it('is not told when its cause is rolled back', async () => {
    const told = inTransaction(house.ctx, async (ctx) => {
      await notify(ctx, {
        dedupeKey: 'rolled-back',
        kind: 'identity.newPhone',
        personId: house.person.id,
        channels: ['sms'],
      })
      throw new Error('the cause failed')
    })
    await expect(told).rejects.toThrow('the cause failed')
    expect(await house.work()).toBe(0)
  })

  it('goes into the chat where there is one, and else to the phone', async () => {
    const first = await house.tell({ channels: ['chat'] })
    await house.work()
    expect(await house.delivery(first.dedupeKey, 'chat')).toMatchObject({ state: 'cancelled' })
    expect(texts()).toHaveLength(1)

    house.chats.people.add(house.person.id)
    const second = await house.tell({ channels: ['chat'] })
    await house.work()
    expect(await house.delivery(second.dedupeKey, 'chat')).toMatchObject({ state: 'sent' })
    expect(house.chats.pushed).toHaveLength(1)
    expect(texts()).toHaveLength(1)
    house.chats.people.clear()
  })
})

describe('one message, whatever happens', () => {
  it('the worker is killed after the provider took it', async () => {
    const { dedupeKey } = await house.tell()
    const { id } = await house.delivery(dedupeKey)
    house.sms.fault = 'accept-then-hang'
    void deliver(house.ctx, id)
    await expect.poll(texts).toHaveLength(1)
    house.sms.fault = 'none'
    // The next worker comes too early, waits for the lease, and then asks the provider first.
    await deliver(house.ctx, id)
    expect(await house.delivery(dedupeKey)).toMatchObject({ state: 'sending' })
    house.clock.advance(60_000)
    await house.work()
    expect(await house.delivery(dedupeKey)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(texts()).toHaveLength(1)
  })

  it('the worker is killed before the provider was called', async () => {
    const { dedupeKey } = await house.tell()
    const { id } = await house.delivery(dedupeKey)
    house.sms.fault = 'hang'
    void deliver(house.ctx, id)
    await expect.poll(async () => (await house.delivery(dedupeKey)).state).toBe('sending')
    house.sms.fault = 'none'
    await house.work()
    expect(texts()).toHaveLength(0)
    house.clock.advance(60_000)
    await house.work()
    expect(texts()).toHaveLength(1)
  })

  it('the same job comes ten times at once', async () => {
    const { dedupeKey } = await house.tell()
    const { id } = await house.delivery(dedupeKey)
    await Promise.all(Array.from({ length: 10 }, () => deliver(house.ctx, id)))
    house.clock.advance(120_000)
    await house.work()
    expect(texts()).toHaveLength(1)
    expect(await house.delivery(dedupeKey)).toMatchObject({ state: 'sent', attempts: 1 })
  })

  it('the provider is down, and comes back', async () => {
    house.sms.fault = 'down'
    const { dedupeKey } = await house.tell()
    await house.work()
    expect(await house.delivery(dedupeKey)).toMatchObject({ state: 'created', lastError: 'unknown' })
    house.sms.fault = 'none'
    house.clock.advance(31_000)
    await house.work()
    expect(await house.delivery(dedupeKey)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(texts()).toHaveLength(1)
  })

  it('the provider never comes back: given up after six tries, and it shows', async () => {
    house.sms.fault = 'down'
    const { dedupeKey } = await house.tell()
    for (let n = 0; n < 8; n += 1) {
      await house.work()
      house.clock.advance(31 * 60_000)
    }
    expect(await house.delivery(dedupeKey)).toMatchObject({ state: 'failed', attempts: 6 })
  })

  it('the provider refuses the number: not tried again', async () => {
    house.sms.fault = 'rejects'
    const { dedupeKey } = await house.tell()
    await house.work()
    expect(await house.delivery(dedupeKey)).toMatchObject({
      state: 'failed',
      lastError: 'rejected',
      attempts: 1,
    })
  })
})
