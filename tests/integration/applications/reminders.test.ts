import { afterEach, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import {
  at,
  days,
  type House,
  minutes,
  readyDraft,
  SIGNATURE,
  send,
  signOthers,
  startHouse,
} from './house.ts'

let house: House
afterEach(() => house.close())

const wife = demoPerson('zhou-lijuan')
const asked = () => house.sms.textsTo(wife.phone).filter((text) => text.includes('还等您签字')).length

async function sentWithLink() {
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const consent = draft.consents.find((one: { isMe: boolean }) => !one.isMe)
  const path = at(API.applicationConsentLink, draft.id, { consentId: consent.id })
  const { body } = await zhao.post(path, { phone: wife.phone })
  await send(zhao, draft)
  await house.work()
  return { zhao, draft, token: body.url.split('#')[1] as string }
}

/** What the inbox of a member of staff says about deadlines. */
async function deadlineNotes(role: 'township' | 'county', region: string): Promise<string[]> {
  const client = await house.staff(role, region)
  const { body } = await client.get(API.myInbox)
  return body.items
    .map((one: { title: string }) => one.title)
    .filter((title: string) => title.includes('到期'))
}

test('an adult who has not signed is reminded after one day and after three, and then no more', async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  await sentWithLink()
  await house.pass(days(1) - minutes(1))
  expect(asked()).toBe(0)
  await house.pass(minutes(2))
  expect(asked()).toBe(1)
  await house.pass(days(2))
  expect(asked()).toBe(2)
  await house.pass(days(5))
  expect(asked()).toBe(2)
})

test('in quiet hours the reminder waits for the morning', async () => {
  house = await startHouse('2026-11-23T14:30:00Z')
  await sentWithLink()
  // 22:31 the next day: quiet.
  await house.pass(days(1) + minutes(1))
  expect(asked()).toBe(0)
  house.clock.set('2026-11-25T00:00:00Z')
  await house.work()
  expect(asked()).toBe(1)
})

test('signed: nobody is reminded', async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  const { token } = await sentWithLink()
  const answer = { decision: 'sign', token, idLast4: wife.idNumber.slice(-4), signature: SIGNATURE }
  expect((await house.client().post(API.consentSign, answer)).status).toBe(200)
  await house.pass(days(4))
  expect(asked()).toBe(0)
})

test('the township is reminded 3 and 1 working days before, over National Day and its 调休', async () => {
  // Friday 18 September 2026. 15 working days later is Thursday 15 October (20 Sep and 10 Oct are worked).
  house = await startHouse('2026-09-18T02:00:00Z')
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const region = draft.registeredRegion.code.slice(0, 9)
  await house.staff('township', region)
  await house.staff('township', '330281004')
  const { body } = await send(zhao, draft)
  expect(body.steps.find((one: { step: string }) => one.step === 'review').dueOn).toBe('2026-10-15')
  await signOthers(house, zhao, draft.id)
  // Three working days before Thursday the 15th: Monday the 12th.
  house.clock.set('2026-10-12T00:59:00Z')
  await house.work()
  expect(await deadlineNotes('township', region)).toEqual([])
  house.clock.set('2026-10-12T01:01:00Z')
  await house.work()
  expect(await deadlineNotes('township', region)).toEqual(['快到期了：还有 3 个工作日'])
  house.clock.set('2026-10-14T01:01:00Z')
  await house.work()
  expect(await deadlineNotes('township', region)).toHaveLength(2)
})

test('a step that is done reminds nobody', async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const region = draft.registeredRegion.code.slice(0, 9)
  await send(zhao, draft)
  await signOthers(house, zhao, draft.id)
  await house.pass(minutes(11))
  await house.pass(minutes(1))
  const township = await house.staff('township', region)
  const { version } = (await township.get(at(API.deskApplication, draft.id))).body
  const decided = await township.post(at(API.deskDecide, draft.id), { action: 'first_opinion_pass', version })
  expect(decided.status).toBe(200)
  house.clock.set('2026-12-14T02:00:00Z')
  await house.work()
  expect(await deadlineNotes('township', region)).toEqual([])
})

test('a list that nobody opened is mentioned once, by SMS, after three days', async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  const li = await house.resident('li-apo')
  const draft = await readyDraft(li)
  await send(li, draft)
  await house.pass(minutes(11))
  await house.pass(minutes(1))
  const township = await house.staff('township', draft.registeredRegion.code.slice(0, 9))
  const path = at(API.deskDecide, draft.id)
  const first = (await township.get(at(API.deskApplication, draft.id))).body
  await township.post(path, { action: 'first_opinion_pass', version: first.version })
  await house.pass(days(8))
  const county = await house.staff('county', '330281')
  const second = (await county.get(at(API.deskApplication, draft.id))).body
  const dibao = second.suggestion.programmes.find((one: { code: string }) => one.code === 'dibao')
  const amountFen = dibao.amount.fen
  const approve = { action: 'approve', version: second.version, programme: 'dibao', amountFen }
  expect((await county.post(path, approve)).body.stage).toBe('approved')
  await house.work()
  const unread = () =>
    house.sms.textsTo(demoPerson('li-apo').phone).filter((text) => text.includes('还没打开')).length
  await house.pass(days(3) - minutes(5))
  expect(unread()).toBe(0)
  await house.pass(minutes(10))
  expect(unread()).toBe(1)
  await house.pass(days(9))
  expect(unread()).toBe(1)
})
