import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensurePersons } from '../../../server/households/service.ts'
import { API } from '../../../server/paths.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { type House, LI, minutes, startHouse, WANG } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.registry.down = false
  house.sms.fault = 'none'
  house.clock.advance(minutes(24 * 60))
})

describe('while the registry is down', () => {
  it('somebody known signs in as ever, and not under another name', async () => {
    await house.signIn(house.client())
    house.registry.down = true
    house.clock.advance(minutes(2))
    const client = house.client()
    expect((await house.signIn(client)).body.realNameState).toBe('confirmed')
    house.clock.advance(minutes(2))
    const { text } = await house.askForCode(house.client(), { ...WANG, name: '王建军' })
    expect(text).toContain('对不上')
  })

  it('somebody new comes in unconfirmed, and is confirmed when it is back', async () => {
    house.registry.down = true
    const client = house.client()
    expect((await house.signIn(client, LI)).body.realNameState).toBe('unconfirmed')
    expect((await client.get(API.me)).body.realNameState).toBe('unconfirmed')
    house.registry.down = false
    house.clock.advance(minutes(10))
    await house.work()
    expect((await client.get(API.me)).body.realNameState).toBe('confirmed')
  })

  it('a name that a relative typed does not keep its owner out', async () => {
    const owner = { name: '周丽娟', idNumber: '33999919700712002X', phone: '17000000402' }
    const ctx = systemCtx(house.runtime, 'test')
    const { idNumber } = owner
    expect((await ensurePersons(ctx, [{ name: '某某某', idNumber }], false)).get(idNumber)).not.toBe('')
    house.registry.names.set(idNumber, owner.name)
    house.registry.down = true
    const client = house.client()
    expect((await house.signIn(client, owner)).body.realNameState).toBe('unconfirmed')
    // From here on the name is one under which somebody came in.
    house.clock.advance(minutes(2))
    const { text } = await house.askForCode(house.client(), {
      ...owner,
      name: '某某某',
      phone: '17000000994',
    })
    expect(text).toContain('对不上')
    house.registry.down = false
    house.clock.advance(minutes(10))
    await house.work()
    expect((await client.get(API.me)).body.realNameState).toBe('confirmed')
  })

  it('who came in under a wrong name is out when it is back, and the right person comes in', async () => {
    const victim = { name: '孙海生', idNumber: '339999196504020017', phone: '17000000401' }
    house.registry.names.set(victim.idNumber, victim.name)
    house.registry.down = true
    const thief = house.client()
    const answer = await house.signIn(thief, { ...victim, name: '张三', phone: '17000000998' })
    expect(answer.body.realNameState).toBe('unconfirmed')
    house.registry.down = false
    house.clock.advance(minutes(10))
    await house.work()
    expect((await thief.get(API.me)).body.signedIn).toBe(false)
    house.clock.advance(minutes(2))
    expect((await house.signIn(house.client(), victim)).body.realNameState).toBe('confirmed')
    house.registry.down = true
    house.clock.advance(minutes(2))
    const { text } = await house.askForCode(house.client(), { ...victim, name: '张三', phone: '17000000998' })
    expect(text).toContain('对不上')
  })
})

it('a sign-in from a new phone is told to the old one', async () => {
  await house.signIn(house.client())
  house.clock.advance(minutes(2))
  await house.signIn(house.client(), { ...WANG, phone: '17000000997' })
  await house.work()
  expect(house.sms.textsTo(WANG.phone).at(-1)).toContain('尾号 0997')
})

it('keeps nothing readable: name, ID number, phone and code stand nowhere in the tables', async () => {
  const { code } = await house.askForCode(house.client(), LI)
  const tables = [
    'person',
    'sign_in_challenge',
    'sign_in_lock',
    'outbox_event',
    'scheduled_task',
    'audit_entry',
  ]
  for (const table of tables) {
    const rows = await house.runtime.database.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM ${table} t`,
    )
    const text = rows.map(({ row }) => row).join('\n')
    for (const secret of [LI.name, LI.idNumber, LI.phone, `"${code}"`]) expect(text).not.toContain(secret)
  }
})

describe('the message with the code', () => {
  it('goes out once when the line breaks after the provider took it', async () => {
    house.sms.fault = 'accept-then-lose'
    const client = house.client()
    const before = house.sms.taken.size
    const { challengeId, code } = await house.askForCode(client)
    house.sms.fault = 'none'
    house.clock.advance(minutes(1))
    await house.work()
    expect(house.sms.taken.size).toBe(before + 1)
    expect((await client.post(API.signInVerify, { challengeId, code })).status).toBe(200)
  })

  it('goes out when a provider that was down is back', async () => {
    house.sms.fault = 'down'
    const { text } = await house.askForCode(house.client(), { ...LI, phone: '17000000996' })
    expect(text).toBe('')
    house.sms.fault = 'none'
    house.clock.advance(6_000)
    await house.work()
    expect(house.sms.textsTo('17000000996')).toHaveLength(1)
  })
})
