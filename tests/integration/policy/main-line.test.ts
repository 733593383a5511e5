import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { emit } from '../../../server/platform/outbox.ts'
import { EFFECT_STEP, goldenRun } from '../../../server/policy/service.ts'
import { type ApiClient, testDeps } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { at, days } from '../applications/house.ts'
import {
  bureau,
  decidedFamily,
  LIZHOU,
  type PolicyHouse,
  person,
  propose,
  RAISE,
  startPolicyHouse,
  TOLD,
} from './house.ts'

// One change walks the whole way; each test goes on where the one before stopped. Monday 23 November 2026.
let house: PolicyHouse
let id: string
/** 1400 yuan a month: above 1375, below 1500. */
let between: string
let poor: string

beforeAll(async () => {
  house = await startPolicyHouse('2026-11-23T02:00:00Z')
  between = await decidedFamily(house.ctx, { monthlyIncomeFen: 140_000 })
  poor = await decidedFamily(house.ctx, { monthlyIncomeFen: 100_000 }, { stage: 'approved' })
  await decidedFamily(house.ctx, { monthlyIncomeFen: 900_000 })
  await decidedFamily(house.ctx, { monthlyIncomeFen: 140_000 }, { regionCode: '330282001' })
  // The same applicant was refused before; only the last decision counts.
  const twice = await person(house.ctx, 900)
  await decidedFamily(house.ctx, { monthlyIncomeFen: 140_000 }, { applicantId: twice })
  await decidedFamily(house.ctx, { monthlyIncomeFen: 800_000 }, { applicantId: twice })
})
afterAll(() => house.close())

const get = async (client: ApiClient, path: string) => (await client.get(at(path, id))).body
const screen = async (asOf: string) => {
  const facts = { ...TOLD, region: '330281', persons: 1, monthlyIncomeFen: 140_000 }
  const { body } = await house.client().post(API.screening, { facts, asOf })
  const dibao = body.programs.find(({ program }: { program: string }) => program === 'dibao')
  return [dibao.verdict, dibao.amount?.fen ?? null]
}

test('the sheet names what is in force, what it came from, and what is unset', async () => {
  const { body } = await house.proposer.get(API.deskPolicy)
  const entry = (key: string) => body.entries.find((one: { key: string }) => one.key === key)
  expect(body).toMatchObject({ place: '330281', placeName: '余姚市', on: '2026-11-23' })
  expect(entry('dibao.standard')).toMatchObject({
    kind: 'fenYear',
    needsOperator: false,
    inForce: { value: 16_500_00, level: 'county', validFrom: '2026-01-01', stale: false, changeId: null },
  })
  expect(entry('dibao.standard').inForce.source.title).not.toBe('')
  expect(entry('dibao.standard').history.length).toBeGreaterThan(4)
  expect(entry('dibao.assetsFactor').inForce.level).not.toBe('county')
  expect(entry('linshi.smallAmount').inForce).toBeNull()
  expect(body.counts.set + body.counts.unset).toBe(body.entries.length)
})

test('a proposal says what it replaces and what comes next', async () => {
  id = await propose(house.proposer)
  expect(await get(house.proposer, API.deskPolicyChange)).toMatchObject({
    state: 'draft',
    place: '330281',
    level: 'county',
    before: { value: 16_500_00 },
    // The county's plan for 2027 is written down already, so it takes over there.
    validTo: '2027-01-01',
    proposedBy: 'county-one',
    preview: null,
  })
  const early = await house.approver.post(at(API.deskPolicyApprove, id))
  expect([early.status, early.body.code]).toEqual([409, 'PREVIEW_FIRST'])
})

test('a preview counts over golden households and families, and shows no family', async () => {
  expect((await house.proposer.post(at(API.deskPolicyPreview, id))).status).toBe(200)
  const again = await house.proposer.post(at(API.deskPolicyPreview, id))
  expect([again.status, again.body.code]).toEqual([409, 'CONFLICT'])
  await house.work()
  const preview = await get(house.proposer, API.deskPolicyPreview)
  expect(preview).toMatchObject({ state: 'done', stale: false, caseload: { looked: 4 } })
  expect(preview.done).toBe(preview.total)
  const dibao = preview.caseload.programmes.find((one: { programme: string }) => one.programme === 'dibao')
  expect(dibao).toMatchObject({ gains: 1, loses: 0, more: 1, less: 0 })
  expect(dibao.differenceFen).toBe(10_000 + 12_500)
  expect(preview.cases.length).toBeGreaterThan(10)
  expect(JSON.stringify(preview)).not.toContain(between)
})

test('the families it touches are masked, and every read stands in their files', async () => {
  const { body } = await house.proposer.get(`${at(API.deskPolicyHouseholds, id)}?effect=gains`)
  const dibao = body.items.filter((one: { programme: string }) => one.programme === 'dibao')
  expect(dibao).toMatchObject([{ applicationId: between, nameMasked: '王*国', differenceFen: null }])
  const reads = await house.ctx.db.auditEntry.findMany({ where: { action: 'policy.household.read' } })
  expect(reads.map(({ subjectKind, purpose }) => [subjectKind, purpose])).toContainEqual([
    'person',
    'preview_rules',
  ])
  const more = await house.proposer.get(`${at(API.deskPolicyHouseholds, id)}?effect=more`)
  expect(more.body.items.map((one: { applicationId: string }) => one.applicationId)).toContain(poor)
})

test('nobody approves what they proposed, and another county does not see it', async () => {
  const own = await house.proposer.post(at(API.deskPolicyApprove, id))
  expect([own.status, own.body.code]).toEqual([403, 'SECOND_PERSON'])
  const other = await bureau(house, 'county-cixi', '330282')
  expect((await other.get(at(API.deskPolicyChange, id))).status).toBe(404)
  expect((await other.post(at(API.deskPolicyApprove, id))).status).toBe(404)
  expect((await other.get(API.deskPolicyChanges)).body.items).toEqual([])
  expect((await other.post(API.deskPolicyChanges, { ...RAISE, place: '330281' })).status).toBe(404)
})

test('approved, it counts in every process from its day on, without a restart', async () => {
  const { databaseUrl: url, redisUrl } = house
  const other = await testDeps({ url, redisUrl })
  await other.ports.policyBook.open()
  const before = (await house.client().get(API.policyAmendments)).headers.get('etag') ?? ''
  expect(await screen('2026-12-01')).toEqual(['not', null])
  const { status, body } = await house.approver.post(at(API.deskPolicyApprove, id))
  expect([status, body.state, body.decidedBy]).toEqual([200, 'approved', 'county-two'])
  await waitFor(async () => (await screen('2026-12-01'))[0] === 'likely')
  expect(await screen('2026-12-01')).toEqual(['likely', 10_000])
  expect(await screen('2026-11-30')).toEqual(['not', null])
  // The plan of 2027 says 17,000 a year.
  expect(await screen('2027-01-01')).toEqual(['likely', 1_667])
  await waitFor(() => other.ports.policyBook.published().packs.length === 1)
  await other.close()
  const published = await house.client().get(API.policyAmendments, { 'if-none-match': before })
  expect(published.status).toBe(200)
  expect(published.body).toMatchObject([
    { level: 'county', covers: ['330281'], rows: [{ value: 18_000_00 }] },
  ])
  const etag = published.headers.get('etag') ?? ''
  expect((await house.client().get(API.policyAmendments, { 'if-none-match': etag })).status).toBe(304)
  const { body: sheet } = await house.proposer.get(`${API.deskPolicy}?on=2026-12-05`)
  const entry = sheet.entries.find((one: { key: string }) => one.key === 'dibao.standard')
  expect(entry.inForce).toMatchObject({ value: 18_000_00, changeId: id, level: 'county' })
})

test('on its first day, not before, who newly qualifies is a candidate once, and the township is told once', async () => {
  const township = await house.staff('township', LIZHOU)
  expect((await township.get(API.deskCandidates)).body.total).toBe(0)
  await house.pass(days(7))
  expect(await house.ctx.db.candidate.count()).toBe(0)
  await house.pass(days(1))
  const dibao = () => house.ctx.db.candidate.findMany({ where: { programme: 'dibao' } })
  expect((await dibao()).map((one) => one.applicationId)).toEqual([between])
  const count = await house.ctx.db.candidate.count()
  await inTransaction(house.ctx, (ctx) => emit(ctx, EFFECT_STEP, { changeId: id, after: null }))
  await house.work()
  expect(await house.ctx.db.candidate.count()).toBe(count)
  expect(await house.ctx.db.notification.count({ where: { kind: 'policy.candidates' } })).toBe(1)
})

test('once its day has come the preview forgets the families, and still says how many they were', async () => {
  const again = await bureau(house, 'county-one')
  const preview = await get(again, API.deskPolicyPreview)
  const dibao = preview.caseload.programmes.find((one: { programme: string }) => one.programme === 'dibao')
  expect(dibao).toMatchObject({ gains: 1, more: 1, differenceFen: 10_000 + 12_500 })
  const { body } = await again.get(at(API.deskPolicyHouseholds, id))
  expect(body).toMatchObject({ items: [], total: 0 })
  const named = { OR: [{ householdId: { not: null } }, { ref: { in: [between, poor] } }] }
  expect(await house.ctx.db.policyPreviewCase.count({ where: named })).toBe(0)
})

test('the caseworker sees them masked and says what came of it; another street does not', async () => {
  const township = await house.staff('township', LIZHOU)
  const { body } = await township.get(API.deskCandidates)
  const item = body.items.find((one: { programme: string }) => one.programme === 'dibao')
  expect(item).toMatchObject({
    nameMasked: '王*国',
    fen: 10_000,
    since: '2026-12-01',
    applicationId: between,
  })
  const elsewhere = await house.staff('township', '330281001')
  expect((await elsewhere.get(API.deskCandidates)).body.total).toBe(0)
  const path = at(API.deskCandidate, item.id)
  expect((await elsewhere.post(path, { state: 'contacted' })).status).toBe(404)
  expect((await township.post(path, { state: 'contacted' })).body.state).toBe('contacted')
  expect(await house.ctx.db.auditEntry.count({ where: { action: 'policy.candidate.mark' } })).toBe(1)
})

test('the console runs the golden households; what an approved change has turned is no fault', async () => {
  const { body } = await (await bureau(house, 'county-one')).get(API.deskPolicyGolden)
  const { failed } = await goldenRun()
  expect(body.failed).toBe(failed)
  expect(body.passed).toBeGreaterThan(1000)
  const yuyao = body.places.find((one: { file: string }) => one.file === 'yuyao.yaml')
  expect(yuyao.passed).toBeGreaterThan(40)
})

test('every write stands in the audit', async () => {
  const rows = await house.ctx.db.auditEntry.findMany({
    where: { subjectKind: 'policy_change', subjectId: id },
    orderBy: { id: 'asc' },
  })
  expect(rows.map(({ action }) => action)).toEqual([
    'policy.propose',
    'policy.preview',
    'policy.approve',
    'policy.effect',
  ])
})
