import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addStaff, closeStaff } from '../../../server/identity/service.ts'
import { totpOf } from '../../../server/identity/staff-sign-in.ts'
import { API } from '../../../server/paths.ts'
import { systemCtx } from '../../../server/platform/make-ctx.ts'
import { type House, minutes, startHouse } from './house.ts'

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const PASSWORD = 'a long enough password'

let house: House
beforeAll(async () => {
  house = await startHouse()
  await addStaff(systemCtx(house.runtime, 'test'), {
    username: 'Lanjiang',
    name: '周敏',
    password: PASSWORD,
    role: 'township',
    regionCode: '330281003',
    totpSecret: SECRET,
  })
})
afterAll(() => house.close())
beforeEach(() => house.clock.advance(minutes(20)))

const codeAt = (offsetSeconds = 0) =>
  totpOf(SECRET).generate({ timestamp: house.clock.now().getTime() + offsetSeconds * 1000 })
const signIn = (change: object = {}) =>
  house
    .client()
    .post(API.staffSignIn, { username: 'lanjiang', password: PASSWORD, totp: codeAt(), ...change })

describe('staff sign in', () => {
  it('with password and one-time code, for twelve hours', async () => {
    const client = house.client()
    const answer = await client.post(API.staffSignIn, {
      username: 'lanjiang',
      password: PASSWORD,
      totp: codeAt(),
    })
    expect(answer.status).toBe(200)
    expect((await client.get(API.me)).body).toMatchObject({
      kind: 'staff',
      displayName: '周敏',
      role: 'township',
      regionCode: '330281003',
    })
    house.clock.advance(minutes(12 * 60))
    expect((await client.get(API.me)).body.signedIn).toBe(false)
  })

  it.each([
    ['an unknown name', () => ({ username: 'nobody' })],
    ['a wrong password', () => ({ password: 'another password' })],
    ['a wrong code', () => ({ totp: codeAt() === '000000' ? '000001' : '000000' })],
    ['a code two steps old', () => ({ totp: codeAt(-60) })],
  ])('are refused in the same words with %s', async (_, change) => {
    const { status, body } = await signIn(change())
    expect(status).toBe(401)
    expect(body).toEqual({ code: 'WRONG_PASSWORD', message: '用户名、密码或动态码不对，请再输一遍。' })
  })

  it('with a clock that is one step slow or fast', async () => {
    expect((await signIn({ totp: codeAt(-30) })).status).toBe(200)
    expect((await signIn({ totp: codeAt(30) })).status).toBe(200)
  })

  it('is refused with words for a name that no text can be', async () => {
    const answer = await signIn({ username: 'lan\u0000jiang' })
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_INPUT'])
  })

  it('once with a code, also when it comes five times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn()))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await signIn()).status).toBe(401)
  })

  it('not for 15 minutes after five wrong tries, however many at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => signIn({ password: 'wrong password' })))
    expect((await signIn()).status).toBe(401)
    house.clock.advance(minutes(14))
    expect((await signIn()).status).toBe(401)
    house.clock.advance(minutes(1))
    expect((await signIn()).status).toBe(200)
  })

  it('and are out at once when the account is closed', async () => {
    const client = house.client()
    await client.post(API.staffSignIn, { username: 'lanjiang', password: PASSWORD, totp: codeAt() })
    expect((await client.get(API.mySessions)).status).toBe(200)
    await closeStaff(systemCtx(house.runtime, 'test'), 'lanjiang')
    expect((await client.get(API.mySessions)).status).toBe(401)
    house.clock.advance(minutes(1))
    expect((await signIn()).status).toBe(401)
  })
})

it('an account needs a region that fits its role, a good password and a free name', async () => {
  const ctx = systemCtx(house.runtime, 'test')
  const staff = {
    username: 'x',
    name: '甲',
    password: PASSWORD,
    role: 'village',
    regionCode: '330281003',
  } as const
  await expect(addStaff(ctx, staff)).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'regionCode' })
  const fits = { ...staff, regionCode: '330281003007' }
  await expect(addStaff(ctx, { ...fits, password: 'short' })).rejects.toMatchObject({ field: 'password' })
  await expect(addStaff(ctx, { ...fits, username: 'LANJIANG' })).rejects.toMatchObject({ code: 'CONFLICT' })
})
