import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API } from '../../../server/paths.ts'
import { type House, LI, minutes, startHouse, WANG } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.registry.down = false
  house.sms.fault = 'none'
  // Past every cool-down, lock and hourly limit of the test before, in the middle of a day.
  house.clock.advance(minutes(24 * 60))
})

describe('a resident signs in', () => {
  it('with name, ID number and the code from the phone', async () => {
    const client = house.client()
    expect((await house.signIn(client)).status).toBe(200)
    expect((await client.get(API.me)).body).toMatchObject({
      signedIn: true,
      kind: 'resident',
      displayName: '王**',
      realNameState: 'confirmed',
    })
  })

  it('however it is typed', async () => {
    const client = house.client()
    const typed = { name: ' 王 建国', idNumber: '339999 19680312 001８', phone: '+86 170-0000-0101' }
    const { body } = await client.post(API.signInStart, typed)
    await house.work()
    const code = /\d{6}/.exec(house.sms.textsTo(WANG.phone).at(-1) ?? '')?.[0]
    const input = { challengeId: body.challengeId, code: ` ${code?.slice(0, 3)} ${code?.slice(3)}` }
    expect((await client.post(API.signInVerify, input)).status).toBe(200)
  })

  it('gets the same answer whoever it is', async () => {
    const known = await house.client().post(API.signInStart, WANG)
    const wrongName = await house.client().post(API.signInStart, { ...LI, name: '张三' })
    const nobody = await house
      .client()
      .post(API.signInStart, { name: '无此人', idNumber: '339999196504020017', phone: '17000000999' })
    for (const answer of [known, wrongName, nobody]) {
      expect(answer.status).toBe(200)
      expect(Object.keys(answer.body).sort()).toEqual([
        'challengeId',
        'expiresInSeconds',
        'resendAfterSeconds',
      ])
      expect(answer.body).toMatchObject({ expiresInSeconds: 300, resendAfterSeconds: 60 })
    }
  })

  it('cannot pass under another name, not even with the right code, and reads why on the phone', async () => {
    const client = house.client()
    const { body } = await client.post(API.signInStart, { ...LI, name: '张三' })
    const { database, cipher } = house.runtime
    const { codeEnc } = await database.signInChallenge.findUniqueOrThrow({ where: { id: body.challengeId } })
    const code = cipher.decrypt(codeEnc ?? '')
    await house.work()
    const text = house.sms.textsTo(LI.phone).at(-1)
    expect(text).toContain('对不上')
    expect(text).not.toContain(code)
    const answer = await client.post(API.signInVerify, { challengeId: body.challengeId, code })
    expect(answer.body.code).toBe('WRONG_CODE')
  })

  it.each([
    ['idNumber', { ...WANG, idNumber: '339999196803120019' }, 'BAD_ID_NUMBER'],
    ['idNumber', { ...WANG, idNumber: '12345' }, 'BAD_ID_NUMBER'],
    ['phone', { ...WANG, phone: '12345' }, 'BAD_PHONE'],
  ])('is told which field is wrong: %s', async (field, input, code) => {
    const answer = await house.client().post(API.signInStart, input)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code, field })
    expect(answer.body.message).not.toBe('')
  })

  it('has a code for five minutes and for one use', async () => {
    const late = house.client()
    const first = await house.askForCode(late)
    house.clock.advance(minutes(5))
    const tooLate = await late.post(API.signInVerify, first)
    expect(tooLate.body.code).toBe('CODE_EXPIRED')

    const second = await house.askForCode(late)
    house.clock.advance(minutes(4))
    const input = { challengeId: second.challengeId, code: second.code }
    expect((await late.post(API.signInVerify, input)).status).toBe(200)
    expect((await house.client().post(API.signInVerify, input)).body.code).toBe('CODE_EXPIRED')
  })

  it('uses a code once even when it is sent ten times at the same moment', async () => {
    const { challengeId, code } = await house.askForCode(house.client())
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => house.client().post(API.signInVerify, { challengeId, code })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('waits a minute before the next code, and gets six an hour at most', async () => {
    const client = house.client()
    expect((await client.post(API.signInStart, LI)).status).toBe(200)
    expect((await client.post(API.signInStart, LI)).body.code).toBe('TOO_MANY')
    for (let n = 2; n <= 6; n += 1) {
      house.clock.advance(minutes(1))
      expect((await client.post(API.signInStart, LI)).status).toBe(200)
    }
    house.clock.advance(minutes(1))
    expect((await client.post(API.signInStart, LI)).status).toBe(429)
  })

  it('passes the limit with no more than one of twenty requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => house.client().post(API.signInStart, WANG)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('wrong codes', () => {
  it('lock after five, for fifteen minutes, also for the right code', async () => {
    const client = house.client()
    const { challengeId, code } = await house.askForCode(client)
    const wrong = code === '000000' ? '000001' : '000000'
    const codes = []
    for (let n = 1; n <= 5; n += 1)
      codes.push((await client.post(API.signInVerify, { challengeId, code: wrong })).body.code)
    expect(codes).toEqual(['WRONG_CODE', 'WRONG_CODE', 'WRONG_CODE', 'WRONG_CODE', 'CODE_LOCKED'])
    expect((await client.post(API.signInVerify, { challengeId, code })).body.code).toBe('CODE_LOCKED')

    house.clock.advance(minutes(14))
    const during = await house.askForCode(client)
    expect((await client.post(API.signInVerify, during)).body.code).toBe('CODE_LOCKED')
    house.clock.advance(minutes(1))
    expect((await client.post(API.signInVerify, during)).status).toBe(200)
  })

  it('are five also when a hundred come at once', async () => {
    const { challengeId, code } = await house.askForCode(house.client())
    const guesses = Array.from({ length: 100 }, (_, n) =>
      String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0'),
    )
    const answers = await Promise.all(
      guesses.map((guess) => house.client().post(API.signInVerify, { challengeId, code: guess })),
    )
    expect(answers.filter(({ body }) => body.code === 'WRONG_CODE')).toHaveLength(4)
    expect(answers.filter(({ body }) => body.code === 'CODE_LOCKED')).toHaveLength(96)
  })
})

describe('sessions', () => {
  it('are listed and ended from another phone, at once', async () => {
    const phone = house.client()
    const tablet = house.client()
    await house.signIn(phone)
    house.clock.advance(minutes(2))
    await house.signIn(tablet)
    const { body } = await tablet.get(API.mySessions)
    const other = body.sessions.find((session: { current: boolean }) => !session.current)
    expect((await tablet.post(API.mySessions, { id: other.id })).body.revoked).toBe(1)
    const before = body.sessions.length
    expect((await tablet.get(API.mySessions)).body.sessions).toHaveLength(before - 1)
    await tablet.post(API.mySessions, {})
    expect((await phone.get(API.mySessions)).status).toBe(401)
    expect((await tablet.get(API.mySessions)).body.sessions).toHaveLength(1)
  })

  it('end with signing out, and after thirty days', async () => {
    const client = house.client()
    await house.signIn(client)
    expect((await client.post(API.signOut)).status).toBe(200)
    expect((await client.get(API.me)).body.signedIn).toBe(false)

    house.clock.advance(minutes(2))
    await house.signIn(client)
    house.clock.advance(minutes(30 * 24 * 60))
    expect((await client.get(API.me)).body.signedIn).toBe(false)
  })
})
