import { afterAll, beforeAll, expect, it } from 'vitest'
import { addStaff } from '../../../server/identity/service.ts'
import { API } from '../../../server/paths.ts'
import { audit } from '../../../server/platform/audit.ts'
import { dateColumn } from '../../../server/platform/clock.ts'
import { makeCtx, systemCtx } from '../../../server/platform/make-ctx.ts'
import { type House, LI, minutes, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

it('a resident sees which office read the file and why, and nobody else does', async () => {
  const { database } = house.runtime
  const now = house.clock.now()
  await database.region.create({ data: { code: '330281003', name: '兰江街道', level: 3 } })
  const { staffId } = await addStaff(systemCtx(house.runtime, 'test'), {
    username: 'zhou',
    name: '周敏',
    password: 'a long enough password',
    role: 'township',
    regionCode: '330281003',
  })
  const mine = house.client()
  await house.signIn(mine)
  const { id: householdId } = await database.household.create({
    data: { regionCode: '330281003', createdAt: now },
  })
  const person = await database.person.findFirstOrThrow()
  await database.householdMember.create({
    data: {
      householdId,
      personId: person.id,
      relation: 'head',
      isHead: true,
      fromDate: dateColumn('2026-11-01'),
    },
  })
  const staff = { kind: 'staff', staffId, role: 'township', regionCode: '330281003' } as const
  const line = {
    action: 'application.read',
    subjectKind: 'application',
    householdId,
    purpose: 'handle_application',
  }
  await audit(makeCtx(house.runtime, staff), line)
  await audit(makeCtx(house.runtime, staff), line)

  const { body, text } = await mine.get(API.myReads)
  expect(body.reads).toEqual([
    { at: now.toISOString(), who: '兰江街道的乡镇（街道）工作人员', what: '办理您家的申请时看了资料' },
  ])
  expect(text).not.toContain('周敏')

  house.clock.advance(minutes(2))
  const other = house.client()
  await house.signIn(other, LI)
  expect((await other.get(API.myReads)).body.reads).toEqual([])
})
