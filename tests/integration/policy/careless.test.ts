import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { at } from '../applications/house.ts'
import { bureau, decidedFamily, type PolicyHouse, propose, RAISE, startPolicyHouse } from './house.ts'

// A bureau that is careless or worse: what it cannot do to other counties, to phones and to itself.
let house: PolicyHouse
let running = 0

beforeAll(async () => {
  house = await startPolicyHouse('2026-11-23T02:00:00Z')
  await decidedFamily(house.ctx, { monthlyIncomeFen: 140_000 })
})
afterAll(() => house.close())

/** A change on a day of its own that has been looked at. */
async function previewed(change: object = {}): Promise<string> {
  running += 1
  const validFrom = `2026-12-${String(running).padStart(2, '0')}`
  const id = await propose(house.proposer, { ...RAISE, validFrom, ...change })
  await house.proposer.post(at(API.deskPolicyPreview, id))
  await house.work()
  return id
}

test.each(['', '33', '3302', '330282'])('a county sets nothing for "%s"', async (place) => {
  const { status } = await house.proposer.post(API.deskPolicyChanges, { ...RAISE, place })
  expect(status).toBe(404)
  expect(await house.ctx.db.policyChange.count({ where: { place } })).toBe(0)
})

test.each(['javascript:alert(1)', 'data:text/html,<b>', 'JAVASCRIPT://x/%0aalert(1)', 'ftp://zj.gov.cn/x'])(
  'a source is no script: %s',
  async (url) => {
    const source = { ...RAISE.source, url }
    const { status, body } = await house.proposer.post(API.deskPolicyChanges, { ...RAISE, source })
    expect([status, body.code]).toEqual([400, 'BAD_INPUT'])
  },
)

test.each([100_000_000_00])(
  'a standard of %i fen is looked at and screened without a crash',
  async (value) => {
    const id = await previewed({ value })
    const { body } = await house.proposer.get(at(API.deskPolicyPreview, id))
    expect(body).toMatchObject({ state: 'done', caseload: { looked: 1 } })
  },
)

test.each([
  { value: 100_000_000_01 },
  { key: 'disability.livingShare', value: 100_001 },
  { value: Number.MAX_SAFE_INTEGER },
  { value: -1 },
  { value: 0 },
])('what cannot be meant is refused: %j', async (change) => {
  const { status, body } = await house.proposer.post(API.deskPolicyChanges, { ...RAISE, ...change })
  expect([status, body.code, body.field]).toEqual([400, 'BAD_INPUT', 'value'])
})

test('a preview made again keeps nothing of the one before', async () => {
  const id = await previewed()
  await house.proposer.post(at(API.deskPolicyPreview, id))
  await house.work()
  const previews = await house.ctx.db.policyPreview.findMany({
    where: { changeId: id },
    orderBy: { id: 'asc' },
    include: { _count: { select: { cases: true } } },
  })
  expect(previews.map(({ _count }) => _count.cases > 0)).toEqual([false, true])
})

test('two approvals at once are one', async () => {
  const third = await bureau(house, 'county-three')
  const id = await previewed()
  const answers = await Promise.all(
    [house.approver, third].map((client) => client.post(at(API.deskPolicyApprove, id))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const approvals = { action: 'policy.approve', subjectId: id }
  expect(await house.ctx.db.auditEntry.count({ where: approvals })).toBe(1)
})

test('approved and taken back at once it never counts', async () => {
  const id = await previewed()
  const [, withdrawn] = await Promise.all([
    house.approver.post(at(API.deskPolicyApprove, id)),
    house.proposer.post(at(API.deskPolicyWithdraw, id), { reason: '数字抄错了' }),
  ])
  expect(withdrawn.body.state).toBe('withdrawn')
  const late = await house.approver.post(at(API.deskPolicyApprove, id))
  expect([late.status, late.body.code]).toEqual([409, 'WRONG_STAGE'])
  await house.ctx.ports.policyBook.refresh()
  expect(JSON.stringify(house.ctx.ports.policyBook.published().packs)).not.toContain(id)
})
