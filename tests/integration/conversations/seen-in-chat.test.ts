import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { notify } from '../../../server/notifications/service.ts'
import { API } from '../../../server/paths.ts'
import { drain } from '../../harness/drain.ts'
import { SmsProvider } from '../../harness/stand-ins.ts'
import { type House, startHouse } from './house.ts'

const sms = new SmsProvider()
let house: House
beforeAll(async () => {
  house = await startHouse({ workers: false, ports: { sms } })
})
afterAll(() => house.close())

/** Somebody with a talk on the page and a phone, told something that stands in the talk and rings nowhere. */
async function told(phone: string, after = 0) {
  const personId = await house.person()
  const phoneEnc = house.ctx.cipher.encrypt(phone)
  await house.ctx.db.person.update({ where: { id: personId }, data: { phoneEnc } })
  const page = await house.asPerson(house.client(), personId)
  await page.post(API.chat)
  const tell = (number: number) =>
    notify(house.ctx, {
      dedupeKey: `seen:${phone}:${number}`,
      kind: 'request.answered',
      params: { number: 'N', answer: 'x' },
      topic: 'must',
      personId,
    })
  for (let number = 0; number <= after; number += 1) {
    await tell(number)
    await drain(house.runtime, jobs)
  }
  return { page, personId, sent: () => [...sms.taken.values()].filter(({ to }) => to === phone).length }
}

async function afterAWhile() {
  house.clock.advance(16 * 60_000)
  await drain(house.runtime, jobs)
}

it('whoever opens the talk and sees it at its end gets no SMS for it; whoever does not open it gets one', async () => {
  const seen = await told('17000000201')
  const unseen = await told('17000000202')
  expect((await seen.page.post(API.chat)).status).toBe(200)
  await afterAWhile()
  expect([seen.sent(), unseen.sent()]).toEqual([0, 1])
})

it('a line far up, which the page does not show when it opens, does not count as read', async () => {
  const { page, personId } = await told('17000000203', 5)
  await page.post(API.chat)
  const open = { personId, readAt: null }
  expect(await house.ctx.db.notification.count({ where: open })).toBe(2)
})

it('the talk of somebody else says nothing about mine', async () => {
  const mine = await told('17000000204')
  await (await told('17000000205')).page.post(API.chat)
  await afterAWhile()
  expect(mine.sent()).toBe(1)
})
