import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../server/paths.ts'
import { days, type House, startHouse } from './applications/house.ts'

// A family asks for its result to be kept, and opens it again: by itself, at a window, later, and too late.
let house: House
beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
})
afterAll(() => house.close())

const facts = {
  region: '330281',
  persons: 3,
  monthlyIncomeFen: 300_000,
  obligorFamilies: 0,
  financialAssetsFen: 0,
  vehicles: 'none',
  homes: 1,
  premises: 'none',
  companyCapitalFen: 0,
  spending: [],
  alreadyOn: 'none',
  groups: [],
}
const keep = async (body: object = { facts }) => (await house.client().post(API.receipts, body)).body
type Program = { program: string; verdict: string; amount: { fen: number } | null }
const dibaoOf = (body: { result: { programs: Program[] } }) =>
  body.result.programs.find(({ program }) => program === 'dibao')

test('a screening is kept under a code and opens again with what was told and found', async () => {
  const made = await keep()
  expect(made).toMatchObject({ asOf: '2026-11-23', keptUntil: '2027-02-21' })
  expect(made.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const typed = ` ${made.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `
  const { status, body } = await house.client().post(API.receiptOpen, { code: typed })
  expect(status).toBe(200)
  expect(body).toMatchObject({ ...made, same: true, today: { asOf: '2026-11-23', differs: [] } })
  expect(dibaoOf(body)).toMatchObject({ verdict: 'likely', amount: { fen: 112_500 } })
  const income = body.facts.find(({ key }: { key: string }) => key === 'monthlyIncomeFen')
  expect(income).toMatchObject({ name: '全家每月收入', text: '3000 元' })
})

test('in the database there is neither the code nor anything that was told', async () => {
  const made = await keep()
  const rows = JSON.stringify(await house.ctx.db.screeningReceipt.findMany())
  for (const secret of [made.code, made.code.replaceAll('-', ''), '330281', '300000'])
    expect(rows).not.toContain(secret)
})

test('nothing that cannot be is kept, and the field is named', async () => {
  const members = [
    { relation: 'self', age: 30 },
    { relation: 'child', age: 31 },
  ]
  const { status, body } = await house.client().post(API.receipts, { facts: { ...facts, members } })
  expect([status, body.code, body.field]).toEqual([400, 'BAD_FACT', 'facts.members.1.age'])
  expect(body.message).toContain('第 2 个人的年龄')
})

test('a wrong character is told from a code that is not there', async () => {
  const { code } = await keep()
  const open = async (typed: string) => {
    const { status, body } = await house.client().post(API.receiptOpen, { code: typed })
    return [status, body.code]
  }
  const last = code.endsWith('0') ? '1' : '0'
  expect(await open(code.slice(0, -1) + last)).toEqual([400, 'RECEIPT_MISTYPED'])
  // A code with a right check character that nobody has.
  expect(await open('0000-0000-0000')).toEqual([404, 'RECEIPT_GONE'])
  expect(await open('')).toEqual([400, 'RECEIPT_MISTYPED'])
})

test('a window opens it with the code, and the look is recorded without a name', async () => {
  const { code } = await keep()
  expect((await house.client().post(API.deskReceipt, { code })).status).toBe(401)
  const village = await house.staff('village', '330281003007')
  expect((await village.post(API.deskReceipt, { code })).status).toBe(403)
  const township = await house.staff('township', '330281003')
  const { status, body } = await township.post(API.deskReceipt, { code })
  expect([status, body.same]).toEqual([200, true])
  const [entry, ...more] = await house.ctx.db.auditEntry.findMany({ where: { action: 'receipt.read' } })
  expect(more).toEqual([])
  expect(entry).toMatchObject({ actorKind: 'staff', subjectKind: 'screening_receipt', householdId: null })
  expect(JSON.stringify([entry?.detail, entry?.subjectId, entry?.purpose])).not.toContain(code)
})

test('by the rules of its own day, and what would be different today', async () => {
  // Yuyao's line of 2024 was lower than that of 2026.
  const { code } = await keep({ facts: { ...facts, monthlyIncomeFen: 400_000 }, asOf: '2024-03-01' })
  const { body } = await house.client().post(API.receiptOpen, { code })
  expect(body).toMatchObject({ asOf: '2024-03-01', same: true, result: { asOf: '2024-03-01' } })
  expect(dibaoOf(body)?.verdict).toBe('not')
  const dibao = body.today.differs.find(({ program }: { program: string }) => program === 'dibao')
  expect(dibao).toMatchObject({
    name: '低保',
    before: { verdict: 'not' },
    now: { verdict: 'likely', fen: 12_500 },
  })
})

test('rules approved after the receipt do not change what it shows', async () => {
  const { code } = await keep()
  house.clock.advance(60_000)
  await house.ctx.db.policyChange.create({ data: await raisedStandard() })
  await house.ctx.ports.policyBook.refresh()
  const { body } = await house.client().post(API.receiptOpen, { code })
  expect(body.same).toBe(true)
  expect(dibaoOf(body)?.amount?.fen).toBe(112_500)
  const dibao = body.today.differs.find(({ program }: { program: string }) => program === 'dibao')
  // 3 × 1500 − 3000 = 1500 yuan.
  expect(dibao.now).toEqual({ verdict: 'likely', fen: 150_000 })
})

test('after its days it is gone, from the answer and from the database', async () => {
  const { code } = await keep()
  const before = await house.ctx.db.screeningReceipt.count()
  await house.pass(days(91))
  expect((await house.client().post(API.receiptOpen, { code })).status).toBe(404)
  expect(before).toBeGreaterThan(0)
  expect(await house.ctx.db.screeningReceipt.count()).toBe(0)
})

/** An approved change of Yuyao's line to 1500 yuan a month from today, as the policy room keeps it. */
async function raisedStandard() {
  await house.staff('county', '330281')
  const [one, two] = await house.ctx.db.staffUser.findMany()
  const now = house.clock.now()
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  return {
    place: '330281',
    key: 'dibao.standard',
    value: 1_800_000,
    validFrom: day('2026-11-23'),
    reviewBy: day('2027-12-31'),
    title: '关于调整低保标准的通知',
    titleEn: 'Notice on the dibao line',
    grade: 'A',
    clause: '第一条',
    clauseEn: 'Art. 1',
    state: 'approved',
    proposedBy: one?.id ?? '',
    proposedAt: now,
    approvedBy: two?.id ?? '',
    decidedBy: two?.id ?? '',
    decidedAt: now,
  }
}
