import { expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { houseEachMorning, view } from './each-morning.ts'
import { at, days, minutes, readyDraft, SIGNATURE, send } from './house.ts'

const house = houseEachMorning()

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
