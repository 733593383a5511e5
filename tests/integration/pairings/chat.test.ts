import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOut } from '../../../bot/commands.ts'
import type { PairingCommand } from '../../../bot/pairing-model.ts'
import { ensurePersons } from '../../../server/households/service.ts'
import { inTransaction } from '../../../server/platform/database.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { as } from '../wishes/house.ts'
import { familyInCare, type House, propose, startHouse, VILLAGE, volunteer } from './house.ts'

let house: House
let householdId: string
beforeAll(async () => {
  house = await startHouse()
  householdId = await familyInCare(house, ['sun-aying'])
  await house.staff('village', VILLAGE)
})
afterAll(() => house.close())

/** As the bot does it, for a person of the family or somebody else. */
async function does(key: string, command: PairingCommand) {
  const one = demoPerson(key)
  const personId = (await ensurePersons(house.ctx, [one], true)).get(one.idNumber) ?? ''
  return inTransaction(as(house.runtime, personId), (ctx) => carryOut(ctx, 'no talk', command))
}

test('in the chat the family learns who asks, masked, and says yes or no; strangers can do neither', async () => {
  const he = await volunteer(house, 'he-zhiyuan')
  const id = await propose(house, { householdId, volunteerId: he.id })
  const asked = await does('sun-aying', { name: 'pairing.mine' })
  expect(asked).toMatchObject({ ok: true, data: [{ id, state: 'asked', volunteer: { phone: null } }] })
  expect(JSON.stringify(asked)).not.toContain('何志远')
  expect(await does('wang-jianguo', { name: 'pairing.mine' })).toMatchObject({ ok: true, data: [] })
  const yes = { name: 'pairing.answer', id, answer: 'agree', address: false } as const
  expect(await does('wang-jianguo', yes)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect(await does('sun-aying', yes)).toMatchObject({ ok: true, data: [{ state: 'waiting' }] })
  const row = await house.ctx.db.pairing.findUniqueOrThrow({ where: { id } })
  expect([row.householdAgreedAt !== null, row.addressAgreedAt]).toEqual([true, null])
  expect(await does('sun-aying', { ...yes, answer: 'decline' })).toMatchObject({ ok: true })
  expect((await house.ctx.db.pairing.findUniqueOrThrow({ where: { id } })).state).toBe('declined')
})
