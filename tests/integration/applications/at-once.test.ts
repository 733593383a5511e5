import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import { at, days, type House, minutes, readyDraft, SIGNATURE, send, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
})
afterAll(() => house.close())

/** Brings an application of one person, or of one whose family has signed, to the county. */
async function toCounty(client: ApiClient, programmes: string[], sign: (draft: Draft) => Promise<void>) {
  const draft: Draft = await readyDraft(client, programmes)
  await send(client, draft)
  await sign(draft)
  await house.pass(minutes(11))
  await house.pass(minutes(1))
  const township = await house.staff('township', draft.registeredRegion.code.slice(0, 9))
  const { version } = (await township.get(at(API.deskApplication, draft.id))).body
  await township.post(at(API.deskDecide, draft.id), { action: 'first_opinion_pass', version })
  await house.pass(days(8))
  return draft.id
}
type Draft = {
  id: string
  version: number
  consents: { id: string; memberName: string; isMe: boolean }[]
} & {
  registeredRegion: { code: string }
}

async function linkOf(client: ApiClient, draft: Draft, key: string) {
  const { name, idNumber } = demoPerson(key)
  const consentId = draft.consents.find((one) => one.memberName === name)?.id ?? ''
  const { body } = await client.post(at(API.applicationConsentLink, draft.id, { consentId }))
  const token = body.url.split('#')[1]
  return { decision: 'sign', token, idLast4: idNumber.slice(-4), signature: SIGNATURE }
}

test('the last two adults sign at the same moment: one check, asked once', async () => {
  const wang = await house.resident('wang-jianguo')
  const id = await toCounty(wang, ['dibao'], async (draft) => {
    const links = [await linkOf(wang, draft, 'chen-guifang'), await linkOf(wang, draft, 'wang-xiaoyu')]
    await house.pass(minutes(11))
    const answers = await Promise.all(links.map((link) => house.client().post(API.consentSign, link)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })
  expect(await house.ctx.db.economicCheck.count({ where: { applicationId: id } })).toBe(1)
})

test('two people at the county approve at the same moment: one wins, everything is there once', async () => {
  const { id } = await house.ctx.db.application.findFirstOrThrow({ where: { stage: 'confirm' } })
  const one = await house.staff('county', '330281')
  const two = await house.staff('county', '330281')
  const { version } = (await one.get(at(API.deskApplication, id))).body
  const approve = { action: 'approve', version, programme: 'dibao', amountFen: 172_500 }
  const answers = await Promise.all([one, two].map((client) => client.post(at(API.deskDecide, id), approve)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const { db } = house.ctx
  expect(
    await Promise.all([
      db.household.count(),
      db.householdMember.count(),
      db.benefitItem.count(),
      db.benefitList.count(),
      db.happinessCode.count(),
      db.decision.count({ where: { step: 'confirm' } }),
    ]),
  ).toEqual([1, 3, 1, 1, 1, 1])
})

test('the spouse asks for the same again: the household gets it already; linshi it may get too', async () => {
  const chen = await house.resident('chen-guifang')
  const id = await toCounty(chen, ['dibao', 'linshi'], async (draft) => {
    const links = [await linkOf(chen, draft, 'wang-jianguo'), await linkOf(chen, draft, 'wang-xiaoyu')]
    for (const link of links) await house.client().post(API.consentSign, link)
  })
  const county = await house.staff('county', '330281')
  const { version } = (await county.get(at(API.deskApplication, id))).body
  const path = at(API.deskDecide, id)
  const again = await county.post(path, {
    action: 'approve',
    version,
    programme: 'dibao',
    amountFen: 172_500,
  })
  expect([again.status, again.body.code, again.body.field]).toEqual([409, 'CONFLICT', 'programme'])
  const linshi = { action: 'approve', version, programme: 'linshi', amountFen: 300_000 }
  expect((await county.post(path, linshi)).body.code).toBe('AMOUNT_NEEDS_REASON')
  const over = { ...linshi, amountFen: 2_475_001, amountReason: 'within_ceiling' }
  expect((await county.post(path, over)).body.code).toBe('AMOUNT_TOO_HIGH')
  const done = await county.post(path, { ...linshi, amountReason: 'within_ceiling' })
  expect(done.body).toMatchObject({ stage: 'approved', decision: { unit: 'once', amountFen: 300_000 } })
  const list = (await (await house.resident('chen-guifang')).get(API.myBenefits)).body
  expect(list).toMatchObject({ monthTotalFen: 172_500, list: { version: 2 } })
  expect(list.items.map((item: { programme: string }) => item.programme)).toEqual(['dibao', 'linshi'])
  expect(await house.ctx.db.household.count()).toBe(1)
})
