import { expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { houseEachMorning, view } from './each-morning.ts'
import { at, days, minutes, readyDraft, send, signOthers } from './house.ts'

const house = houseEachMorning()

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
