import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { API } from '../../../server/paths.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { takeNewEvents } from '../../../server/platform/relay/take.ts'
import { runTicket } from '../../../server/platform/worker/run-ticket.ts'
import { stepPreview } from '../../../server/policy/service.ts'
import { at, days } from '../applications/house.ts'
import { bureau, carry, decidedFamily, type PolicyHouse, propose, RAISE, startPolicyHouse } from './house.ts'

const FAMILIES = 120
let house: PolicyHouse

beforeAll(async () => {
  house = await startPolicyHouse('2026-11-23T02:00:00Z')
  for (let index = 0; index < FAMILIES; index++)
    await decidedFamily(house.ctx, { monthlyIncomeFen: 130_000 + index * 100 })
})
afterAll(() => house.close())

const preview = async (id: string) => (await house.proposer.get(at(API.deskPolicyPreview, id))).body
const cases = () => house.ctx.db.policyPreviewCase.count({ where: { kind: 'household' } })

let id: string

test('goes on step by step; a step that dies leaves nothing and is done again', async () => {
  id = await propose(house.proposer)
  await house.proposer.post(at(API.deskPolicyPreview, id))
  const { runtime } = house
  const next = async () => {
    const [named] = await takeNewEvents(runtime.database, 1)
    if (!named) throw new Error('nothing to do')
    return named.ticket
  }
  let golden = await preview(id)
  for (; golden.golden.looked < golden.total - FAMILIES; golden = await preview(id))
    await runTicket(runtime, jobs, await next())
  expect(golden).toMatchObject({ state: 'running', caseload: { looked: 0 } })
  expect(golden.golden.looked).toBe(golden.done)
  const step = await next()
  const { id: previewId } = await house.ctx.db.policyPreview.findFirstOrThrow()
  const dies = inTransaction(house.ctx, async (ctx) => {
    await stepPreview(ctx, { previewId })
    throw new Error('killed')
  })
  await expect(dies).rejects.toThrow('killed')
  expect([await cases(), (await preview(id)).caseload.looked]).toEqual([0, 0])
  // The same ticket comes twice at once: it is one step.
  await Promise.all([runTicket(runtime, jobs, step), runTicket(runtime, jobs, step)])
  expect((await preview(id)).caseload.looked).toBe(100)
  await runTicket(runtime, jobs, step)
  expect((await preview(id)).caseload.looked).toBe(100)
  await house.work()
  const done = await preview(id)
  expect(done).toMatchObject({ state: 'done', caseload: { looked: FAMILIES } })
  const dibao = done.caseload.programmes.find((one: { programme: string }) => one.programme === 'dibao')
  // 1300.00 up to 1419.00 yuan in steps of one: below 1375 are 75, all are below 1500.
  expect(dibao).toMatchObject({ gains: FAMILIES - 75, more: 75, loses: 0 })
  expect(await house.ctx.db.notification.count({ where: { kind: 'policy.toApprove' } })).toBe(1)
})

test('made on other rules than those of now it is refused, and made again it counts', async () => {
  const edge = { ...RAISE, key: 'dibian.factor', value: 150, clause: '第二条' }
  await carry(house, edge)
  expect(await preview(id)).toMatchObject({ state: 'done', stale: true })
  const stale = await house.approver.post(at(API.deskPolicyApprove, id))
  expect([stale.status, stale.body.code]).toEqual([409, 'PREVIEW_STALE'])
  await house.proposer.post(at(API.deskPolicyPreview, id))
  await house.work()
  expect((await house.approver.post(at(API.deskPolicyApprove, id))).status).toBe(200)
})

test('rules that are approved while it runs make it begin anew', async () => {
  const other = await propose(house.proposer, {
    ...RAISE,
    key: 'dibian.factor',
    value: 200,
    validFrom: '2026-12-10',
  })
  await house.proposer.post(at(API.deskPolicyPreview, other))
  await house.work()
  const later = await propose(house.proposer, { ...RAISE, value: 18_600_00, validFrom: '2026-12-20' })
  await house.proposer.post(at(API.deskPolicyPreview, later))
  const [first] = await takeNewEvents(house.runtime.database, 1)
  if (first) await runTicket(house.runtime, jobs, first.ticket)
  const under = await preview(later)
  expect(under.golden.looked).toBeGreaterThan(0)
  expect((await house.approver.post(at(API.deskPolicyApprove, other))).status).toBe(200)
  expect(await preview(later)).toMatchObject({ state: 'running', stale: true })
  await house.work()
  const view = await preview(later)
  expect(view).toMatchObject({ state: 'done', stale: false })
  expect(view.done).toBe(view.total)
})

test.each([
  ['an unknown key', { key: 'dibao.wish' }, 400, 'BAD_INPUT', 'key'],
  ['a word for a number', { value: 'much' }, 400, 'BAD_INPUT', 'value'],
  ['half a fen', { value: 1.5 }, 400, 'BAD_INPUT', 'value'],
  ['a limit without operator', { key: 'dibao.assetsFactor', value: 400 }, 400, 'BAD_INPUT', 'op'],
  ['an operator on what is no limit', { op: 'lt' }, 400, 'BAD_INPUT', 'op'],
  ['a day that has passed', { validFrom: '2026-11-22' }, 400, 'PAST_DATE', 'validFrom'],
  ['a review before it begins', { reviewBy: '2026-11-30' }, 400, 'BAD_INPUT', 'reviewBy'],
  ['no clause', { clause: ' ' }, 400, 'BAD_INPUT', 'clause'],
  ['no source', { source: undefined }, 400, 'BAD_INPUT', 'source'],
  ['the same key, place and day again', {}, 409, 'CHANGE_EXISTS', 'validFrom'],
])('%s is refused, and the field named', async (_, change, status, code, field) => {
  const answer = await house.proposer.post(API.deskPolicyChanges, { ...RAISE, ...change })
  expect([answer.status, answer.body.code, answer.body.field]).toEqual([status, code, field])
})

test('the database itself knows that it takes two', async () => {
  const row = await house.ctx.db.policyChange.findFirstOrThrow()
  await expect(
    house.ctx.db.policyChange.update({ where: { id: row.id }, data: { approvedBy: row.proposedBy } }),
  ).rejects.toThrow()
  const alone = house.ctx.db.policyChange.update({
    where: { id: row.id },
    data: { approvedBy: null, state: 'approved' },
  })
  await expect(alone).rejects.toThrow()
})

test('turned down or taken back with a reason it is over; approved it may be taken back before its day', async () => {
  const one = await propose(house.proposer, { ...RAISE, validFrom: '2027-02-01', reviewBy: '2027-12-31' })
  expect((await house.proposer.post(at(API.deskPolicyReject, one), { reason: '不对' })).body.code).toBe(
    'SECOND_PERSON',
  )
  const no = await house.approver.post(at(API.deskPolicyReject, one), { reason: '文件还没下来' })
  expect(no.body).toMatchObject({
    state: 'rejected',
    reason: '文件还没下来',
    decidedBy: 'county-two',
    actions: [],
  })
  expect((await house.proposer.post(at(API.deskPolicyPreview, one))).body.code).toBe('WRONG_STAGE')
  const two = await carry(house, { ...RAISE, validFrom: '2027-02-01', reviewBy: '2027-12-31' })
  const back = await house.proposer.post(at(API.deskPolicyWithdraw, two), { reason: '数字抄错了' })
  expect(back.body.state).toBe('withdrawn')
  await house.pass(days(90))
  expect(await house.ctx.db.candidate.count({ where: { changeId: two } })).toBe(0)
  const again = await bureau(house, 'county-two')
  const late = await again.post(at(API.deskPolicyWithdraw, id), { reason: '已经生效' })
  expect([late.status, late.body.code]).toEqual([409, 'WRONG_STAGE'])
})

test('a process that finds a change at fault goes on without it, and says so', async () => {
  await house.ctx.db.policyChange.updateMany({ where: { id }, data: { key: 'no.such.key' } })
  const lines: unknown[] = []
  const { createPolicyBook } = await import('../../../server/policy/service.ts')
  let refused = -1
  const book = createPolicyBook({
    config: house.runtime.config,
    database: house.runtime.database,
    log: { info() {}, warn() {}, error: (line: unknown) => lines.push(line) } as never,
    refused: {
      set(count) {
        refused = count
      },
    },
  })
  await book.refresh()
  expect(refused).toBe(1)
  expect(lines).toMatchObject([{ change: id, faults: [expect.stringContaining('unknown key')] }])
  expect(book.published().packs).toHaveLength(1)
  expect(JSON.stringify(book.published().packs)).not.toContain('no.such.key')
})
