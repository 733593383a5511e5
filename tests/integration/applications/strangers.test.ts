import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureCode } from '../../../server/happiness-code/service.ts'
import { admitHousehold, ensurePersons, personHash } from '../../../server/households/service.ts'
import { API } from '../../../server/paths.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { at, type House, minutes, readyDraft, SIGNATURE, send, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
})
afterAll(() => house.close())
beforeEach(() => house.ctx.db.application.updateMany({ data: { stage: 'withdrawn' } }))

type Consent = { id: string; isMe: boolean; memberName: string }
const other = (body: { consents: Consent[] }) => body.consents.find(({ isMe }) => !isMe)

test('whoever types the ID number of a stranger does not read the stranger’s name', async () => {
  const zhao = demoPerson('zhao-guoping')
  // Zhao is known to the house under the real name.
  await house.resident('zhao-guoping')
  const li = await house.resident('li-apo')
  const { body: started } = await li.post(API.applications, {})
  const id = String(started.application.id)
  const listed = { name: '某某某', idNumber: zhao.idNumber, relation: 'sibling' }
  const save = (version: number, members: object[]) =>
    li.put(at(API.applicationDraft, id), { version, step: 'family', answers: { members } })
  const saved = await save(started.application.version, [listed])
  expect(other(saved.body)?.memberName).toBe('某某某')
  expect(saved.text).not.toContain(zhao.name)

  const consentId = other(saved.body)?.id ?? ''
  const link = await li.post(at(API.applicationConsentLink, id, { consentId }))
  const token = link.body.url.split('#')[1]
  expect((await house.client().post(API.consentOpen, { token })).body.memberMasked).toBe('某*某')
  // Reminders come by the same name.
  await house.pass(minutes(60 * 24 + 1))
  const inbox = await li.get(API.myInbox)
  expect(inbox.text).toContain('某某某')
  expect(inbox.text).not.toContain(zhao.name)

  // Signed with what the applicant knows, then taken off the list: still no name.
  await house.client().post(API.consentSign, {
    decision: 'sign',
    token,
    idLast4: zhao.idNumber.slice(-4),
    signature: SIGNATURE,
  })
  const removed = await save(saved.body.version, [])
  expect(other(removed.body)?.memberName).toBe(`339***********${zhao.idNumber.slice(-4)}`)
  expect(removed.text).not.toContain(zhao.name)
})

test('twenty wrong guesses end a link, however long somebody waits between them', async () => {
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const path = at(API.applicationConsentLink, draft.id, { consentId: other(draft)?.id ?? '' })
  const token = (await zhao.post(path)).body.url.split('#')[1]
  const codes: string[] = []
  for (let guess = 0; guess < 21; guess++) {
    const idLast4 = String(1000 + guess)
    const { body } = await house.client().post(API.consentSign, { decision: 'refuse', token, idLast4 })
    codes.push(body.code)
    house.clock.advance(minutes(4))
  }
  expect(codes).toEqual([...Array(20).fill('WRONG_ID_TAIL'), 'LINK_EXPIRED'])
  const fresh = (await zhao.post(path)).body.url.split('#')[1]
  expect(fresh).not.toBe(token)
  const idLast4 = demoPerson('zhou-lijuan').idNumber.slice(-4)
  const answer = { token: fresh, idLast4, decision: 'sign', signature: SIGNATURE }
  expect((await house.client().post(API.consentSign, answer)).body).toEqual({ status: 'signed' })
})

test('who says no and later yes: the applicant is told both', async () => {
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const path = at(API.applicationConsentLink, draft.id, { consentId: other(draft)?.id ?? '' })
  const token = (await zhao.post(path)).body.url.split('#')[1]
  const answer = { token, idLast4: demoPerson('zhou-lijuan').idNumber.slice(-4) }
  await house.client().post(API.consentSign, { ...answer, decision: 'refuse' })
  house.clock.advance(minutes(5))
  await zhao.post(path, { askAgain: true })
  await house.client().post(API.consentSign, { ...answer, decision: 'sign', signature: SIGNATURE })
  const { body } = await zhao.get(API.myInbox)
  const kinds = body.items.map(({ kind }: { kind: string }) => kind)
  expect(kinds.slice(0, 2)).toEqual(['consent.signed', 'consent.refused'])
})

test('whoever is merely listed by an applicant stays in the household they are in', async () => {
  const [zhao, wife] = [demoPerson('zhao-guoping'), demoPerson('zhou-lijuan')]
  const li = demoPerson('li-apo')
  const admit = (of: string, registryRef: string | null, confirmed: boolean, people: (typeof zhao)[]) =>
    inTransaction(house.ctx, async (ctx) => {
      const members = people.map(({ name, idNumber }) => ({ name, idNumber, relation: 'other' }))
      const ids = await ensurePersons(ctx, members, confirmed)
      const applicantId = ids.get(of) ?? ''
      const regionCode = '330281001001'
      return admitHousehold(ctx, { registryRef, regionCode, address: null, applicantId, members, confirmed })
    })
  const family = await admit(zhao.idNumber, 'HH-ZHAO', true, [zhao, wife])
  const stated = await admit(li.idNumber, null, false, [li, wife])
  expect(stated.members).toHaveLength(1)
  const where = { householdId: family.id, toDate: null }
  expect(await house.ctx.db.householdMember.count({ where })).toBe(2)
  // The registry may say that she has moved.
  const moved = await admit(li.idNumber, 'HH-LI', true, [li, wife])
  expect(moved.members).toHaveLength(2)
  expect(await house.ctx.db.householdMember.count({ where })).toBe(1)
})

test('nobody opens the list and the code of a family under a name that is not confirmed', async () => {
  const client = await house.resident('zhao-guoping')
  expect((await client.get(API.myBenefits)).status).toBe(200)
  const householdId = (await house.ctx.db.householdMember.findFirstOrThrow({ where: { toDate: null } }))
    .householdId
  const zhao = await house.ctx.db.person.findFirstOrThrow({
    where: { idHash: personHash(house.ctx, demoPerson('zhao-guoping').idNumber) },
  })
  await inTransaction(house.ctx, (ctx) => ensureCode(ctx, householdId))
  expect((await client.get(API.myCode)).body.code).not.toBeNull()
  await house.ctx.db.person.update({ where: { id: zhao.id }, data: { realNameState: 'unconfirmed' } })
  expect((await client.get(API.myCode)).body).toEqual({ code: null })
  expect((await client.post(API.myCodeRotate)).status).toBe(404)
})

test('an objection while the township looks: a decision on what it saw before is refused', async () => {
  await house.ctx.db.person.updateMany({ data: { realNameState: 'confirmed' } })
  const li = await house.resident('li-apo')
  const draft = await readyDraft(li)
  await send(li, draft)
  await house.pass(minutes(11))
  await house.pass(minutes(1))
  const township = await house.staff('township', draft.registeredRegion.code.slice(0, 9))
  const { body: seen } = await township.get(at(API.deskApplication, draft.id))
  expect(seen.stage).toBe('review')
  const key = draft.fields[0].key
  await li.post(at(API.applicationDispute, draft.id, { key }), { disputed: true, note: '不是这样' })
  const decision = { action: 'first_opinion_pass', version: seen.version }
  expect((await township.post(at(API.deskDecide, draft.id), decision)).body.code).toBe('STALE_VERSION')
})
