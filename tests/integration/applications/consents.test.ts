import { expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { houseEachMorning, view } from './each-morning.ts'
import { at, days, minutes, readyDraft, SIGNATURE, send } from './house.ts'

const house = houseEachMorning()

test('an adult refuses: the applicant is told, nothing is checked, and may be asked again', async () => {
  const zhao = await house.resident('zhao-guoping')
  const wife = demoPerson('zhou-lijuan')
  const draft = await readyDraft(zhao)
  await send(zhao, draft)
  await house.pass(minutes(11))
  const consent = draft.consents.find((one: { isMe: boolean }) => !one.isMe)
  const path = at(API.applicationConsentLink, draft.id, { consentId: consent.id })
  const token = (await zhao.post(path)).body.url.split('#')[1]
  const answer = { token, idLast4: wife.idNumber.slice(-4) }
  await house.client().post(API.consentSign, { ...answer, decision: 'refuse' })
  await house.work()
  expect(house.sms.textsTo(demoPerson('zhao-guoping').phone).at(-1)).toContain('不同意核对')
  expect(await view(zhao, draft.id)).toMatchObject({
    stage: 'checking',
    consents: [{}, { status: 'refused' }],
  })
  // The link alone, e.g. opened again on the page, does not take the no away.
  expect((await zhao.post(path)).body.code).toBe('CONFLICT')
  expect((await view(zhao, draft.id)).consents[1].status).toBe('refused')
  expect((await zhao.post(path, { askAgain: true })).status).toBe(200)
  await house.client().post(API.consentSign, { ...answer, decision: 'sign', signature: SIGNATURE })
  await house.work()
  await house.pass(minutes(1))
  expect(await view(zhao, draft.id)).toMatchObject({ stage: 'review' })
})

test('guessing the last four digits is locked after five tries, also for the right ones', async () => {
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const consent = draft.consents.find((one: { isMe: boolean }) => !one.isMe)
  const link = await zhao.post(at(API.applicationConsentLink, draft.id, { consentId: consent.id }))
  const token = link.body.url.split('#')[1]
  const codes: string[] = []
  for (const idLast4 of [
    '0001',
    '0002',
    '0003',
    '0004',
    '0005',
    demoPerson('zhou-lijuan').idNumber.slice(-4),
  ]) {
    const { body } = await house.client().post(API.consentSign, { decision: 'refuse', token, idLast4 })
    codes.push(body.code)
  }
  expect(codes).toEqual([...Array(5).fill('WRONG_ID_TAIL'), 'CODE_LOCKED'])
})

test('a link runs out after 14 days', async () => {
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const consent = draft.consents.find((one: { isMe: boolean }) => !one.isMe)
  const path = at(API.applicationConsentLink, draft.id, { consentId: consent.id })
  const token = (await zhao.post(path)).body.url.split('#')[1]
  await house.pass(days(14))
  expect((await house.client().post(API.consentOpen, { token })).status).toBe(410)
  const fresh = (await zhao.post(path)).body.url.split('#')[1]
  expect((await house.client().post(API.consentOpen, { token: fresh })).body.status).toBe('waiting')
})

test('the link goes out three times a day to one person, over all applications, and not at night', async () => {
  const wife = demoPerson('zhou-lijuan')
  const phone = '17000000881'
  const statuses: number[] = []
  let path = ''
  for (let turn = 0; turn < 4; turn++) {
    const zhao = await house.resident('zhao-guoping')
    const draft = await readyDraft(zhao)
    const consent = draft.consents.find((one: { memberName: string }) => one.memberName === wife.name)
    path = at(API.applicationConsentLink, draft.id, { consentId: consent.id })
    statuses.push((await zhao.post(path, { phone })).status)
    if (turn < 3) await zhao.post(at(API.applicationWithdraw, draft.id), {})
  }
  expect(statuses).toEqual([200, 200, 200, 429])
  await house.work()
  expect(house.sms.textsTo(phone)).toHaveLength(3)

  house.clock.advance(days(1))
  house.clock.set(`${house.clock.now().toISOString().slice(0, 10)}T22:30:00+08:00`)
  const zhao = await house.resident('zhao-guoping')
  const { body } = await zhao.post(path, { phone })
  expect(body.smsAt).toMatch(/T00:00:00.000Z$/)
  await house.work()
  expect(house.sms.textsTo(phone)).toHaveLength(3)
  await house.pass(minutes(10 * 60))
  expect(house.sms.textsTo(phone)).toHaveLength(4)
})

test('a typed name must be the own one: on the link, on the own consent, on the promise', async () => {
  const zhao = await house.resident('zhao-guoping')
  const wife = demoPerson('zhou-lijuan')
  const draft = await readyDraft(zhao)
  const consent = draft.consents.find((one: { isMe: boolean }) => !one.isMe)
  const path = at(API.applicationConsentLink, draft.id, { consentId: consent.id })
  const token = (await zhao.post(path)).body.url.split('#')[1]
  const signAs = (name: string, idLast4 = wife.idNumber.slice(-4)) =>
    house.client().post(API.consentSign, {
      decision: 'sign',
      token,
      idLast4,
      signature: { kind: 'typed', name },
    })
  const wrong = await signAs('李四')
  expect(wrong.status).toBe(400)
  expect(wrong.body).toMatchObject({
    code: 'SIGNATURE_NAME',
    field: 'signature',
    message: '这里要写本人的名字，请照身份证写。',
  })
  expect((await signAs('李四', '0001')).body.code).toBe('WRONG_ID_TAIL')
  expect((await view(zhao, draft.id)).consents[1]).toMatchObject({ signedAt: null, signedBy: null })
  expect((await signAs(` ${[...wife.name].join(' ')} `)).body).toMatchObject({ status: 'signed' })

  const promise = at(API.applicationPromise, draft.id)
  const typed = (name: string) => ({ signature: { kind: 'typed', name } })
  expect((await zhao.post(promise, typed(wife.name))).body.code).toBe('SIGNATURE_NAME')
  expect((await zhao.post(promise, typed(demoPerson('zhao-guoping').name))).status).toBe(200)
  expect(await view(zhao, draft.id)).toMatchObject({
    consents: [
      { isMe: true, signedBy: 'hand' },
      { isMe: false, signedBy: 'typed' },
    ],
  })
})

test('the own consent takes the own typed name only', async () => {
  const zhao = await house.resident('zhao-guoping')
  const { id } = (await zhao.post(API.applications, {})).body.application
  const { body } = await zhao.post(at(API.applicationPrefill, id))
  const own = body.consents.find((one: { isMe: boolean }) => one.isMe)
  const path = at(API.applicationConsentSign, id, { consentId: own.id })
  const sign = (name: string) => zhao.post(path, { signature: { kind: 'typed', name } })
  expect((await sign('李四')).body).toMatchObject({ code: 'SIGNATURE_NAME', field: 'signature' })
  const { body: signed } = await sign(demoPerson('zhao-guoping').name)
  expect(signed.consents[0]).toMatchObject({ isMe: true, status: 'signed', signedBy: 'typed' })
})
