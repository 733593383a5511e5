import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPortrait } from '../../../server/households/service.ts'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import { at, days, type House, minutes, SIGNATURE, startHouse } from './house.ts'

// One family walks the whole way; each test goes on where the one before stopped.
let house: House
let wang: ApiClient
let id: string
let region: string
const chen = demoPerson('chen-guifang')

// Monday 23 November 2026, 10 in the morning in China.
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  wang = await house.resident('wang-jianguo')
})
afterAll(() => house.close())

const mine = async () => (await wang.get(at(API.application, id))).body

test('starts with the facts of the screening, and the registry fills in the family', async () => {
  const family = { region: '330281', persons: 3, obligorFamilies: 0, groups: [] }
  const facts = { ...family, monthlyIncomeFen: 240_000, spending: [] }
  const started = await wang.post(API.applications, { facts, programmes: ['dibao'] })
  expect(started.body).toMatchObject({ resumed: false, application: { stage: 'draft', canSubmit: false } })
  id = started.body.application.id
  expect(started.body.application.number).toMatch(/^SQ20261123-\d{6}$/)
  expect(started.body.application.draft.answers.facts).toEqual(facts)
  const { status, body } = await wang.post(at(API.applicationPrefill, id))
  expect(status).toBe(200)
  expect(body.registryState).toBe('answered')
  expect(body.members.map((one: { name: string; adult: boolean }) => [one.name, one.adult])).toEqual([
    ['王建国', true],
    ['陈桂芳', true],
    ['王小雨', true],
  ])
  expect(body.members[0].idMasked).toBe('339***********0018')
  const deposits = body.fields.find((field: { key: string }) => field.key === 'deposits')
  expect(deposits).toMatchObject({ state: 'answered', source: { code: 'banks', name: '银行' } })
  expect(deposits.lines.map((line: { text: string }) => line.text)).toEqual(['一共 15800 元'])
  region = body.registeredRegion.code
  expect(region).toMatch(/^330281\d{6}$/)
})

test('disputes a field with a note, and takes it back', async () => {
  const path = at(API.applicationDispute, id, { key: 'housing' })
  const housing = (body: { fields: { key: string }[] }) => body.fields.find(({ key }) => key === 'housing')
  const first = await wang.post(path, { disputed: true, note: '房子是借住的' })
  expect(housing(first.body)).toMatchObject({ disputed: true, note: '房子是借住的' })
  const second = await wang.post(path, { disputed: false })
  expect(housing(second.body)).toMatchObject({ disputed: false, note: null })
  expect(
    (await wang.post(at(API.applicationDispute, id, { key: 'nothing' }), { disputed: true })).status,
  ).toBe(404)
})

test('cannot send before everything is there, and is told what', async () => {
  const before = await mine()
  expect(before.missing.map((one: { code: string }) => one.code)).toEqual([
    'region',
    'own_consent',
    'promise',
  ])
  const sent = await wang.post(at(API.applicationSubmit, id), { version: before.version })
  expect([sent.status, sent.body.code, sent.body.field]).toEqual([409, 'NOT_READY', 'region'])
  const answers = { place: 'registered', regionCode: region, programmes: ['dibao'] }
  await wang.put(at(API.applicationDraft, id), { version: before.version, step: 'consents', answers })
  const own = before.consents.find((one: { isMe: boolean }) => one.isMe)
  const tap = { kind: 'strokes', width: 300, height: 150, strokes: [[5, 5]] }
  const path = at(API.applicationConsentSign, id, { consentId: own.id })
  expect((await wang.post(path, { signature: tap })).body.code).toBe('BAD_SIGNATURE_IMAGE')
  expect((await wang.post(path, { signature: SIGNATURE })).status).toBe(200)
  const promised = await wang.post(at(API.applicationPromise, id), { signature: SIGNATURE })
  expect(promised.body).toMatchObject({ canSubmit: true, missing: [] })
})

test('sends it twice and it is sent once; it can be taken back for ten minutes', async () => {
  const { version } = await mine()
  const [one, two] = await Promise.all([
    wang.post(at(API.applicationSubmit, id), { version }, { key: 'the-first-tap' }),
    wang.post(at(API.applicationSubmit, id), { version }, { key: 'the-other-phone' }),
  ])
  expect([one.status, two.status].sort()).toContain(200)
  const sent = await mine()
  expect(sent.timeline.filter((entry: { kind: string }) => entry.kind === 'submitted')).toHaveLength(1)
  expect(sent).toMatchObject({ stage: 'submitted', canUndo: true })
  const review = sent.steps.find((one: { step: string }) => one.step === 'review')
  // 15 working days after Monday 23 November.
  expect(review).toMatchObject({ dueOn: '2026-12-14', workingDays: 15, who: { code: 'township' } })
})

test('the spouse signs through the link in the message, with the last four of her own ID number', async () => {
  await house.pass(minutes(11))
  expect(await mine()).toMatchObject({ stage: 'checking', canUndo: false })
  const { consents } = await mine()
  const hers = consents.find((one: { memberName: string }) => one.memberName === chen.name)
  const linkPath = at(API.applicationConsentLink, id, { consentId: hers.id })
  expect((await wang.post(linkPath, { phone: '123' })).body.code).toBe('BAD_PHONE')
  expect((await wang.post(linkPath, { phone: chen.phone })).body.sent).toBe(true)
  await house.work()
  const sms = house.sms.textsTo(chen.phone).at(-1) ?? ''
  expect(sms).toContain('王*国')
  const token = /#([\w-]+)/.exec(sms)?.[1]
  const phone = house.client()
  const opened = await phone.post(API.consentOpen, { token })
  expect(opened.body).toMatchObject({ status: 'waiting', applicantMasked: '王*国', memberMasked: '陈*芳' })
  const sign = { decision: 'sign', token, signature: SIGNATURE }
  expect((await phone.post(API.consentSign, { ...sign, idLast4: '0000' })).body.code).toBe('WRONG_ID_TAIL')
  expect((await phone.post(API.consentSign, { ...sign, idLast4: chen.idNumber.slice(-4) })).body).toEqual({
    status: 'signed',
  })
  expect((await phone.post(API.consentOpen, { token })).body.status).toBe('signed')
  expect((await phone.post(API.consentSign, { ...sign, idLast4: chen.idNumber.slice(-4) })).status).toBe(409)
  expect((await phone.post(API.consentOpen, { token: `${token}x` })).status).toBe(410)
})

test('the check waits for the last adult, then the report comes in line by line', async () => {
  await house.work()
  expect(await mine()).toMatchObject({ stage: 'checking' })
  expect(await house.ctx.db.economicCheck.count()).toBe(0)
  const daughter = demoPerson('wang-xiaoyu')
  const { consents } = await mine()
  const hers = consents.find((one: { memberName: string }) => one.memberName === daughter.name)
  const link = await wang.post(at(API.applicationConsentLink, id, { consentId: hers.id }))
  expect(link.body.sent).toBe(false)
  await house.client().post(API.consentSign, {
    decision: 'sign',
    token: link.body.url.split('#')[1],
    idLast4: daughter.idNumber.slice(-4),
    signature: SIGNATURE,
  })
  await house.work()
  await house.pass(minutes(1))
  expect(await mine()).toMatchObject({ stage: 'review' })
})

test('the township sees the report and a suggestion; reading is recorded for everybody in the file', async () => {
  const township = await house.staff('township', region.slice(0, 9))
  const todo = await township.get(`${API.deskTodo}?mine=true`)
  expect(todo.body.items).toMatchObject([{ id, applicantMasked: '王*国', stage: 'review', overdue: false }])
  const { body } = await township.get(`${at(API.deskApplication, id)}?purpose=home_visit`)
  expect(body.report).toMatchObject({ complete: true, counts: { asked: 0, conflict: 0 } })
  expect(body.report.lines).toHaveLength(3 * 24)
  const income = body.suggestion.facts.find((fact: { key: string }) => fact.key === 'monthlyIncomeFen')
  expect(income).toMatchObject({ value: 240_000, origin: 'check' })
  // 3 × 1375 − 2400 = 1725 yuan.
  const dibao = body.suggestion.programmes.find((one: { code: string }) => one.code === 'dibao')
  expect(dibao).toMatchObject({ verdict: 'likely', amount: { kind: 'exact', period: 'month', fen: 172_500 } })
  expect(body.actions.map((one: { action: string }) => one.action)).toEqual([
    'send_back',
    'first_opinion_pass',
    'first_opinion_refuse',
  ])
  const reads = await house.ctx.db.auditEntry.findMany({ where: { action: 'application.read' } })
  expect(reads.map(({ purpose }) => purpose)).toEqual(['home_visit', 'home_visit', 'home_visit'])
  const decided = await township.post(at(API.deskDecide, id), {
    action: 'first_opinion_pass',
    version: body.version,
    survey: { visitedOn: '2026-11-23', note: '家里情况属实' },
  })
  // The last day is shown, but a notice that runs out makes nobody late.
  const notice = { dueOn: '2026-11-30', workingDaysLeft: null, overdue: false }
  expect(decided.body).toMatchObject({ stage: 'notice', actions: [], ...notice })
  const [told] = (await wang.get(API.myInbox)).body.items
  expect(told.body).toContain('到 2026年11月30日 结束')
  const again = { action: 'first_opinion_pass', version: body.version }
  expect((await township.post(at(API.deskDecide, id), again)).body.code).toBe('WRONG_STAGE')
})

test('the notice runs seven whole days, then the county has five working days', async () => {
  // Wang looks in during the week: a session that nobody uses would end.
  house.clock.set('2026-11-27T02:00:00Z')
  await mine()
  house.clock.set('2026-11-30T15:59:00Z')
  await house.work()
  expect(await mine()).toMatchObject({ stage: 'notice' })
  house.clock.set('2026-11-30T16:00:00Z')
  await house.work()
  const now = await mine()
  expect(now).toMatchObject({ stage: 'confirm' })
  // Tuesday 1 December + 5 working days.
  expect(now.steps.find((one: { step: string }) => one.step === 'confirm').dueOn).toBe('2026-12-08')
})

test('the county approves: household, list and code are there, and the phone rings once', async () => {
  house.clock.set('2026-12-02T02:00:00Z')
  const county = await house.staff('county', '330281')
  const { body } = await county.get(at(API.deskApplication, id))
  const approve = { action: 'approve', version: body.version, programme: 'dibao' }
  const path = at(API.deskDecide, id)
  expect((await county.post(path, { ...approve, amountFen: 172_501 })).body.code).toBe('AMOUNT_NEEDS_REASON')
  expect((await county.post(path, { ...approve, version: 0, amountFen: 172_500 })).body.code).toBe(
    'STALE_VERSION',
  )
  const elsewhere = await house.staff('county', '330106')
  expect((await elsewhere.post(path, { ...approve, amountFen: 172_500 })).status).toBe(404)
  const done = await county.post(path, { ...approve, amountFen: 172_500 })
  expect(done.body).toMatchObject({ stage: 'approved', decision: { outcome: 'approve', amountFen: 172_500 } })
  await house.work()
  const texts = house.sms.textsTo(demoPerson('wang-jianguo').phone)
  expect(texts.filter((text) => text.includes('幸福清单'))).toHaveLength(1)
  const decision = await house.ctx.db.decision.findFirstOrThrow({ where: { step: 'confirm' } })
  expect(decision.packVersion).toContain('yuyao@')
  // What is now known of the family stands beside it, so that the services that suit it come first.
  const { householdId } = await house.ctx.db.application.findUniqueOrThrow({ where: { id } })
  const { portrait, toldOn } = await readPortrait(house.ctx, householdId ?? '')
  expect(portrait.types).toContain('doudi')
  expect(toldOn).toBeNull()
  const [kept] = await house.ctx.db.householdPortrait.findMany()
  expect(kept?.signsEnc).not.toMatch(/sign|elder|ill/)
})

test('the list says what, how much, from whom, since when and why; the code opens the household', async () => {
  wang = await house.resident('wang-jianguo')
  const { body: list } = await wang.get(API.myBenefits)
  expect(list).toMatchObject({ monthTotalFen: 172_500, list: { quarter: '2026Q4', version: 1 } })
  expect(list.items).toMatchObject([
    { programme: 'dibao', amountFen: 172_500, unit: 'month', periodFrom: '2027-01-01', disputed: false },
  ])
  expect(list.items[0].citation.doc).not.toBe('')
  const { body: mine } = await wang.get(API.myCode)
  expect(mine.code).toMatchObject({ memberCount: 3 })
  const village = await house.staff('village', region)
  const scan = { token: mine.code.token, purpose: 'home_visit' }
  const { body: found } = await village.post(API.deskCode, scan)
  expect(found).toMatchObject({
    outcome: 'found',
    household: { benefits: [], members: [{ idMasked: null }, {}, {}] },
  })
  const typed = { shortCode: mine.code.shortCode.toLowerCase(), purpose: 'verify_identity' }
  const county = await house.staff('county', '330281')
  expect((await county.post(API.deskCode, typed)).body.household.benefits).toHaveLength(1)
  const far = await house.staff('county', '330106')
  expect((await far.post(API.deskCode, scan)).body.outcome).toBe('other_region')
  const forged = { ...scan, token: `${mine.code.token.slice(0, -2)}AA` }
  expect((await village.post(API.deskCode, forged)).body.outcome).toBe('forged')
  await wang.post(API.myCodeRotate)
  expect((await village.post(API.deskCode, scan)).body.outcome).toBe('revoked')
  expect(await house.ctx.db.codeScan.count()).toBe(2)
  // The family also sees who scanned and was shown nothing; a forged code is nobody's.
  const { reads } = (await wang.get(API.myReads)).body
  const refused = reads.filter(({ what }: { what: string }) => what.includes('没有看到资料'))
  expect(refused).toHaveLength(2)
})

test('a wrong line goes to the desk and comes back answered', async () => {
  const { body: list } = await wang.get(API.myBenefits)
  const line = list.items[0].id
  await wang.post(at(API.myBenefitDispute, line), { disputed: true, note: '没收到' })
  // Said again a day later: the new words, and the term to answer of the first day.
  house.clock.advance(days(1))
  await wang.post(at(API.myBenefitDispute, line), { disputed: true, note: '上个月没收到' })
  const county = await house.staff('county', '330281')
  const { body: todo } = await county.get(API.deskTodo)
  expect(todo.items).toMatchObject([{ kind: 'benefit_dispute', id: line, dueOn: '2026-12-17' }])
  expect(JSON.stringify(todo)).not.toContain('没收到')
  expect((await county.get(at(API.deskBenefitDispute, line))).body).toEqual({
    id: line,
    note: '上个月没收到',
  })
  const read = await house.ctx.db.auditEntry.findFirstOrThrow({ where: { action: 'benefits.dispute.read' } })
  expect(read).toMatchObject({ subjectId: line, purpose: 'handle_complaint' })
  expect(read.householdId).not.toBeNull()
  expect((await county.post(at(API.deskBenefitResolve, line), { answer: '一月起发' })).status).toBe(200)
  expect((await county.get(API.deskTodo)).body.items).toEqual([])
  expect((await county.post(at(API.deskBenefitResolve, line), { answer: '一月起发' })).status).toBe(409)
})

test('a list that was opened is not mentioned again', async () => {
  const before = house.sms.taken.size
  await house.pass(days(4))
  const later = [...house.sms.taken.values()].slice(before).filter(({ text }) => text.includes('还没打开'))
  expect(later).toEqual([])
})
