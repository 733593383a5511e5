import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ensureCode, myCode, rotateCode, signCode } from '../../../server/happiness-code/service.ts'
import { claimWish, completeWish, myWish } from '../../../server/wishes/service.ts'
import { as, crowd, familyInCare, type House, openWishes, people, startHouse, VILLAGE } from './house.ts'

let house: House
let owner: string
let householdId: string
let helper: { id: string; personId: string }
let wish: string

beforeAll(async () => {
  house = await startHouse()
  await house.staff('village', VILLAGE)
  householdId = await familyInCare(house, ['li-apo'])
  owner = (await house.ctx.db.householdMember.findFirstOrThrow({ where: { householdId } })).personId
  await ensureCode(house.ctx, householdId)
})
afterAll(() => house.close())

const me = (personId = owner) => as(house.runtime, personId)

/** A wish that somebody new is on. */
async function held(more: { personId: string; householdId: string | null }): Promise<void> {
  ;[wish = ''] = await openWishes(house.runtime, 1, more)
  ;[helper = { id: '', personId: '' }] = await crowd(house.runtime, 1)
  expect((await claimWish(me(helper.personId), wish)).outcome).toBe('held')
  await house.work()
}
beforeEach(() => held({ personId: owner, householdId }))

const complete = (body: { code?: string; token?: string; shortCode?: string }) =>
  completeWish(me(helper.personId), wish, { ...body, pictures: [] })
const codeNow = async () => {
  const { code } = await myCode(me())
  if (!code) throw new Error('no code')
  return code
}
const state = async () => (await myWish(me(), wish)).state

it('the 幸福码 of whose wish it is, scanned or typed, ends it, and the family sees that it was scanned', async () => {
  const { token } = await codeNow()
  expect((await complete({ token })).outcome).toBe('met')
  expect(await state()).toBe('met')
  const scans = await house.ctx.db.codeScan.findMany({ where: { actorId: helper.personId } })
  expect(scans).toMatchObject([{ purpose: 'deliver_service' }])
  await held({ personId: owner, householdId })
  const { shortCode } = await codeNow()
  expect((await complete({ shortCode: ` ${shortCode.toLowerCase()} ` })).outcome).toBe('met')
})

it('the code of another family does not, and no code of any kind but a guessed number uses up a try', async () => {
  const other = await familyInCare(house, ['sun-haisheng'])
  const { id, shortCode } = await ensureCode(house.ctx, other)
  const { token } = await codeNow()
  const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
  for (const body of [
    { token: await signCode(house.ctx, id) },
    { shortCode },
    { token: forged },
    { token: 'https://example.com/some-other-qr' },
    { shortCode: 'ZZZZZZZZZZZZ' },
    { shortCode: '12345678' },
  ]) {
    const answer = await complete(body)
    expect(answer).toMatchObject({ outcome: 'wrong_code', triesLeft: 5 })
    expect(answer.text).toContain('幸福码')
  }
  expect(await state()).toBe('held')
  expect((await complete({ token })).outcome).toBe('met')
})

it('a code that was replaced counts no longer, the new one does', async () => {
  const old = await codeNow()
  await rotateCode(me())
  house.clock.advance(1000)
  expect((await complete({ token: old.token })).outcome).toBe('wrong_code')
  expect((await complete({ shortCode: old.shortCode })).outcome).toBe('wrong_code')
  expect(await state()).toBe('held')
  expect((await complete({ token: (await codeNow()).token })).outcome).toBe('met')
})

it('somebody without a file has no 幸福码: nobody else’s counts, their six digits do', async () => {
  const [alone = ''] = await people(house.runtime, 1)
  await held({ personId: alone, householdId: null })
  expect((await complete({ token: (await codeNow()).token })).outcome).toBe('wrong_code')
  const code = (await myWish(me(alone), wish)).helper?.code ?? ''
  expect((await complete({ code })).outcome).toBe('met')
})

it('the file that came after the wish counts, the one that was left does not', async () => {
  await held({ personId: owner, householdId: null })
  expect((await complete({ token: (await codeNow()).token })).outcome).toBe('met')
  const before = await familyInCare(house, ['zhao-guoping'])
  const { id } = await ensureCode(house.ctx, before)
  await held({ personId: owner, householdId: before })
  expect((await complete({ token: await signCode(house.ctx, id) })).outcome).toBe('wrong_code')
})
