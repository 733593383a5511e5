import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.switchRegistry('normal')
  // The next working morning, and everybody may apply again.
  await house.ctx.db.application.updateMany({ data: { stage: 'withdrawn' } })
  await house.pass(days(1))
})

const view = async (client: Awaited<ReturnType<House['resident']>>, id: string) =>
  (await client.get(at(API.application, id))).body

test('sending can be undone at 9:59, with nothing lost, and not at 10:01', async () => {
  const li = await house.resident('li-apo')
  const draft = await readyDraft(li)
  const { body: sent } = await send(li, draft)
  await house.pass(minutes(9) + 59_000)
  const undone = await li.post(at(API.applicationUndo, draft.id))
  expect(undone.body).toMatchObject({ stage: 'draft', canSubmit: true, submittedAt: null })
  expect(undone.body.draft).toEqual(draft.draft)
  expect(undone.body.steps.find((one: { step: string }) => one.step === 'review').dueOn).toBeNull()
  // Sent again: the task of the first sending, due a second later, must not accept the second one.
  await send(li, undone.body)
  await house.pass(minutes(2))
  expect(await view(li, draft.id)).toMatchObject({ stage: 'submitted', canUndo: true })
  house.clock.advance(minutes(8) + 1_000)
  const late = await li.post(at(API.applicationUndo, draft.id))
  expect([late.status, late.body.code]).toEqual([409, 'UNDO_OVER'])
  await house.work()
  expect((await view(li, draft.id)).stage).not.toBe('submitted')
  expect(sent.number).toBe(draft.number)
})

test('two phones that start at once share one draft; who saves second loses nothing', async () => {
  const one = await house.resident('li-apo')
  const two = await house.resident('li-apo')
  const [a, b] = await Promise.all([one.post(API.applications, {}), two.post(API.applications, {})])
  expect(a.body.application.id).toBe(b.body.application.id)
  expect([a.body.resumed, b.body.resumed].sort()).toEqual([false, true])
  const { id, version } = a.body.application
  const path = at(API.applicationDraft, id)
  const first = await one.put(path, { version, step: 'place', answers: { programmes: ['dibao'] } })
  expect(first.status).toBe(200)
  const second = await two.put(path, { version, step: 'facts', answers: { story: '腿脚不便' } })
  expect([second.status, second.body.code]).toEqual([409, 'STALE_VERSION'])
  expect(second.body.current.draft).toEqual({ step: 'place', answers: { programmes: ['dibao'] } })
  const again = await two.put(path, {
    version: second.body.current.version,
    step: 'facts',
    answers: { story: '腿脚不便' },
  })
  expect(again.body.draft.answers).toEqual({ programmes: ['dibao'], story: '腿脚不便' })
})

test('somebody else cannot see it, sign for it or send it', async () => {
  const li = await house.resident('li-apo')
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(li)
  const own = draft.consents[0].id
  const answers = await Promise.all([
    zhao.get(at(API.application, draft.id)),
    zhao.put(at(API.applicationDraft, draft.id), { version: draft.version, step: 'place', answers: {} }),
    zhao.post(at(API.applicationPrefill, draft.id)),
    zhao.post(at(API.applicationConsentSign, draft.id, { consentId: own }), { signature: SIGNATURE }),
    zhao.post(at(API.applicationConsentLink, draft.id, { consentId: own }), {}),
    zhao.post(at(API.applicationPromise, draft.id), { signature: SIGNATURE }),
    zhao.post(at(API.applicationDispute, draft.id, { key: 'housing' }), { disputed: true }),
    zhao.post(at(API.applicationSubmit, draft.id), { version: draft.version }),
    zhao.post(at(API.applicationUndo, draft.id)),
    zhao.post(at(API.applicationWithdraw, draft.id)),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
})

test('the registry is down: the resident goes on, and the family is filled in later, once', async () => {
  const wang = await house.resident('wang-jianguo')
  await house.switchRegistry('down')
  const draft = await readyDraft(wang, ['dibao'], '330281001001')
  expect(draft).toMatchObject({ registryState: 'down', canSubmit: true, members: [{ isMe: true }] })
  expect(draft.later.map((one: { key: string }) => one.key)).toEqual(['apply:later.registry'])
  await send(wang, draft)
  await house.pass(minutes(11))
  expect(await view(wang, draft.id)).toMatchObject({ stage: 'checking', registryState: 'down' })
  await house.switchRegistry('normal')
  await house.pass(minutes(60))
  const now = await view(wang, draft.id)
  expect(now).toMatchObject({ stage: 'checking', registryState: 'answered' })
  expect(now.members).toHaveLength(3)
  expect(now.consents.map((one: { status: string }) => one.status)).toEqual(['signed', 'waiting', 'waiting'])
  const inbox = await wang.get(API.myInbox)
  expect(JSON.stringify(inbox.body)).toContain('还有 2 位成年人要签字')
  await signOthers(house, wang, draft.id)
  await house.work()
  await house.pass(minutes(5))
  expect(await view(wang, draft.id)).toMatchObject({ stage: 'review' })
})

test('no file at the registry: the family is told by hand, and a wrong ID number is refused', async () => {
  const sun = await house.resident('sun-haisheng')
  const { body } = await sun.post(API.applications, {})
  const { id } = body.application
  const filled = await sun.post(at(API.applicationPrefill, id))
  expect(filled.body.registryState).toBe('not_found')
  expect(filled.body.missing.map((one: { code: string }) => one.code)).toContain('members')
  const save = (members: unknown[]) =>
    sun.put(at(API.applicationDraft, id), {
      version: filled.body.version,
      step: 'family',
      answers: { members },
    })
  const wife = { name: '演示妻', idNumber: '339999197003150021', relation: 'spouse' }
  expect((await save([wife])).body.code).toBe('BAD_ID_NUMBER')
  const saved = await save([{ ...wife, idNumber: demoPerson('chen-guifang').idNumber }])
  expect(saved.body.members).toHaveLength(2)
  expect(saved.body.consents).toHaveLength(2)
  const alone = await sun.put(at(API.applicationDraft, id), {
    version: saved.body.version,
    step: 'family',
    answers: { members: [] },
  })
  expect(alone.body.consents).toHaveLength(1)
  expect(alone.body.missing.map((one: { code: string }) => one.code)).not.toContain('members')
})

test('departments disagree: the desk sees both sides, the engine says it cannot tell, a visit settles it', async () => {
  const zhao = await house.resident('zhao-guoping')
  const draft = await readyDraft(zhao)
  const deposits = draft.fields.find((field: { key: string }) => field.key === 'deposits')
  expect(deposits.state).toBe('conflict')
  expect(deposits.alternatives).toHaveLength(2)
  await send(zhao, draft)
  await signOthers(house, zhao, draft.id)
  await house.pass(minutes(11))
  await house.pass(minutes(1))
  const township = await house.staff('township', draft.registeredRegion.code.slice(0, 9))
  const path = at(API.deskApplication, draft.id)
  const { body } = await township.get(path)
  expect(body.stage).toBe('review')
  expect(body.report.counts.conflict).toBe(2)
  const assets = (file: typeof body) =>
    file.suggestion.facts.find((fact: { key: string }) => fact.key === 'financialAssetsFen')
  expect(assets(body)).toMatchObject({ value: null, origin: 'unknown' })
  const decided = await township.post(at(API.deskDecide, draft.id), {
    action: 'first_opinion_refuse',
    version: body.version,
    survey: { visitedOn: '2026-11-24', facts: { financialAssetsFen: 11_600_000 } },
    reasons: ['assets_over'],
    note: '存折上是十一万六',
  })
  expect(decided.status).toBe(200)
  expect(assets(decided.body)).toMatchObject({ value: 11_600_000, origin: 'survey' })
  await house.pass(days(8))
  const county = await house.staff('county', '330281')
  const { version } = (await county.get(path)).body
  const refusal = { action: 'refuse', version, reasons: ['assets_over'], note: '存款超过规定' }
  expect((await county.post(at(API.deskDecide, draft.id), refusal)).status).toBe(200)
  const told = await view(zhao, draft.id)
  expect(told).toMatchObject({ stage: 'refused', decision: { outcome: 'refuse', amountFen: null } })
  expect(told.decision.reasons.map((one: { text: string }) => one.text)).toEqual(['存款等财产超过规定'])
  expect(told.decision.appeal).toContain('行政复议')
  expect(await house.ctx.db.household.count()).toBe(0)
})

test('a department stays silent: shown as asked; the township goes on only with a reason', async () => {
  await house.switchRegistry('missing')
  const li = await house.resident('li-apo')
  const draft = await readyDraft(li)
  await send(li, draft)
  await house.pass(minutes(11))
  await house.pass(minutes(30))
  const township = await house.staff('township', draft.registeredRegion.code.slice(0, 9))
  const { body } = await township.get(at(API.deskApplication, draft.id))
  expect(body).toMatchObject({ stage: 'checking', report: { state: 'asked', complete: false } })
  expect(body.report.counts.asked).toBe(4)
  const path = at(API.deskDecide, draft.id)
  const started = await township.post(path, {
    action: 'start_review',
    version: body.version,
    incompleteReason: 'registry_silent',
  })
  expect(started.body).toMatchObject({ stage: 'review' })
  const passed = await township.post(path, { action: 'first_opinion_pass', version: started.body.version })
  expect(passed.body.stage).toBe('notice')
})

test('sent back with what is missing, sent again: a new term and a new check', async () => {
  const li = await house.resident('li-apo')
  const draft = await readyDraft(li)
  await send(li, draft)
  await house.pass(minutes(11))
  await house.pass(minutes(1))
  const township = await house.staff('township', draft.registeredRegion.code.slice(0, 9))
  const { body } = await township.get(at(API.deskApplication, draft.id))
  const back = { action: 'send_back', version: body.version, missing: ['illness_papers'], note: '请带病历' }
  await township.post(at(API.deskDecide, draft.id), back)
  const told = await view(li, draft.id)
  expect(told).toMatchObject({ stage: 'sent_back', canSubmit: true, sentBack: { note: '请带病历' } })
  await house.pass(days(2))
  const again = await send(li, told)
  expect(again.body.stage).toBe('submitted')
  await house.pass(minutes(11))
  await house.pass(minutes(1))
  expect(await view(li, draft.id)).toMatchObject({ stage: 'review' })
  expect(await house.ctx.db.economicCheck.count({ where: { applicationId: draft.id } })).toBe(2)
})

test('withdrawn: everything that was to happen stops', async () => {
  const wang = await house.resident('wang-jianguo')
  const draft = await readyDraft(wang)
  await send(wang, draft)
  await house.pass(minutes(11))
  expect((await wang.post(at(API.applicationWithdraw, draft.id), { note: '不办了' })).body.stage).toBe(
    'withdrawn',
  )
  const consents = draft.consents.map((one: { id: string }) => one.id)
  const waiting = await house.ctx.db.scheduledTask.count({
    where: { state: 'waiting', subjectId: { in: [draft.id, ...consents] } },
  })
  expect(waiting).toBe(0)
  const anew = await wang.post(API.applications, {})
  expect(anew.body).toMatchObject({ resumed: false })
})

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

test('the registry is down: however often one asks by hand, one task asks again', async () => {
  const li = await house.resident('li-apo')
  const draft = await readyDraft(li)
  await house.switchRegistry('down')
  await house.ctx.db.application.update({ where: { id: draft.id }, data: { registryState: 'not_asked' } })
  for (let turn = 0; turn < 3; turn++) {
    house.clock.advance(5_000)
    expect((await li.post(at(API.applicationPrefill, draft.id))).body.registryState).toBe('down')
  }
  const chain = { subjectId: draft.id, kind: 'application.prefill', state: 'waiting' }
  expect(await house.ctx.db.scheduledTask.count({ where: chain })).toBe(1)
  await house.pass(minutes(2))
  expect(await house.ctx.db.scheduledTask.findMany({ where: chain })).toMatchObject([
    { params: { attempt: 2 } },
  ])
})

test('the registry no longer knows a family that it gave before: what it gave stays, and says so', async () => {
  const li = await house.resident('li-apo')
  const draft = await readyDraft(li)
  const { registry } = house.runtime.ports
  const { fetchHousehold } = registry
  registry.fetchHousehold = async () => ({ ok: false, code: 'NOT_FOUND' })
  const { body } = await li.post(at(API.applicationPrefill, draft.id))
  registry.fetchHousehold = fetchHousehold
  expect(body.registryState).toBe('answered')
  expect(body.fields.map((one: { key: string }) => one.key)).toEqual(
    draft.fields.map((one: { key: string }) => one.key),
  )
})
