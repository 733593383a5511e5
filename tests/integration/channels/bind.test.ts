import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import type { ApiClient } from '../../harness/app.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { OPEN_AT, readAll, send, waitForMessage } from '../conversations/house.ts'
import { event, type House, startHouse, text } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => house.clock.set(OPEN_AT))

/** Somebody signed in on the page. */
async function signedIn(name = '王建国') {
  const personId = await house.person(name)
  const phone = await house.asPerson(house.client(), personId)
  return { personId, phone }
}

async function codeOf(phone: ApiClient): Promise<string> {
  const { status, body } = await phone.post(API.myChatAccountCode)
  expect(status).toBe(200)
  expect(body.code).toMatch(/^\d{8}$/)
  return body.code
}

const accountsOf = async (phone: ApiClient) => (await phone.get(API.myChatAccounts)).body.accounts

let user = 0
const somebody = () => `user-${++user}`

/** A person with a bound account, and their page. */
async function bound() {
  const { personId, phone } = await signedIn()
  const who = somebody()
  await house.says(who, `绑定 ${await codeOf(phone)}`)
  await house.reads(who, '绑定好了')
  return { personId, phone, who }
}

describe('binding', () => {
  it('is told on both sides, and what was said before comes along', async () => {
    const { personId, phone } = await signedIn()
    const who = somebody()
    await house.says(who, '看我家能领什么')
    await house.reads(who, '户口在哪里')
    await house.says(who, '余姚')
    await house.reads(who, '几口人')
    const code = await codeOf(phone)
    await house.says(who, `绑定 ${code.slice(0, 4)} ${code.slice(4)}`)
    await house.reads(who, '绑定好了')

    expect(await accountsOf(phone)).toMatchObject([{ title: '掌上余姚' }])
    const told = await phone.get(API.myInbox)
    expect(told.body.items[0]).toMatchObject({ kind: 'channels.bound', link: '/me/chat-accounts' })
    await phone.post(API.chat)
    const talk = await readAll(phone)
    expect(talk.map((message) => message.text)).toEqual(expect.arrayContaining(['看我家能领什么', '余姚']))
    // The code is nobody's business any more, and never stood in the talk.
    expect(JSON.stringify(talk)).not.toContain(code)
    expect(
      await house.ctx.db.auditEntry.count({ where: { action: 'channel.bind', subjectId: personId } }),
    ).toBe(1)
  })

  it('goes on with what the person wanted to sign in for', async () => {
    const { phone } = await signedIn()
    const who = somebody()
    await house.says(who, '办到哪了')
    const asked = await house.reads(who, '/sign-in?next=/me/chat-accounts')
    expect(asked.message.text).toContain('http://127.0.0.1:8080/sign-in?next=/me/chat-accounts')
    expect(asked.message.text).toContain('把它发到这里')
    await house.says(who, await codeOf(phone))
    await house.reads(who, '绑定好了')
    await house.reads(who, '没有')
  })

  it('is one talk on page and channel: answers go where the person spoke last', async () => {
    const { phone, who } = await bound()
    await phone.post(API.chat)
    await send(phone, '看我家能领什么')
    const asked = await waitForMessage(phone, (message) => message.text.includes('户口在哪里'))
    await pause(300)
    expect(JSON.stringify(house.system.read(who))).not.toContain('户口在哪里')
    await house.says(who, '余姚')
    await house.reads(who, '几口人')
    await waitForMessage(phone, (message) => message.text.includes('几口人'), asked.seq)
  })

  it('leaves an old talk behind: it may be anybody’s', async () => {
    const { phone } = await signedIn()
    const who = somebody()
    await house.says(who, '我有一件很私密的事')
    await house.reads(who, /./)
    house.clock.advance(3 * 3_600_000)
    await house.says(who, `绑定${await codeOf(phone)}`)
    await house.reads(who, '绑定好了')
    await phone.post(API.chat)
    expect(JSON.stringify(await readAll(phone))).not.toContain('私密')
  })

  it('keeps whoever waits for a person in line', async () => {
    const { phone } = await signedIn()
    const who = somebody()
    await house.says(who, '人工')
    await house.reads(who, '工作人员')
    house.clock.advance(3 * 3_600_000)
    await house.says(who, `绑定${await codeOf(phone)}`)
    await house.reads(who, '绑定好了')
    expect((await phone.post(API.chat)).body.handoff).toMatchObject({ state: 'waiting' })
  })
})

describe('a code', () => {
  it('counts once', async () => {
    const { phone } = await signedIn()
    const code = await codeOf(phone)
    const [one, two] = [somebody(), somebody()]
    await Promise.all([house.says(one, `绑定 ${code}`), house.says(two, `绑定 ${code}`)])
    const read = await waitFor(() => {
      const said = [one, two].map((who) =>
        house.system
          .read(who)
          .map(({ message }) => message.text)
          .join(),
      )
      return said.every((words) => words !== '') && said
    })
    expect(read.filter((words) => words.includes('绑定好了'))).toHaveLength(1)
    expect(read.filter((words) => words.includes('不对'))).toHaveLength(1)
    expect(await accountsOf(phone)).toHaveLength(1)
  })

  it('counts for ten minutes', async () => {
    const { phone } = await signedIn()
    const code = await codeOf(phone)
    house.clock.advance(10 * 60_000 + 1)
    const who = somebody()
    await house.says(who, `绑定 ${code}`)
    await house.reads(who, '不对，或者已经过期')
    expect(await accountsOf(phone)).toEqual([])
  })

  it('that is replaced by a newer one counts no more', async () => {
    const { phone } = await signedIn()
    const first = await codeOf(phone)
    const second = await codeOf(phone)
    const who = somebody()
    await house.says(who, `绑定 ${first}`)
    await house.reads(who, '不对')
    await house.says(who, `绑定 ${second}`)
    await house.reads(who, '绑定好了')
  })

  it('is given six times an hour', async () => {
    const { phone } = await signedIn()
    for (let asked = 0; asked < 6; asked += 1) await codeOf(phone)
    expect(await phone.post(API.myChatAccountCode)).toMatchObject({ status: 429, body: { code: 'TOO_MANY' } })
    house.clock.advance(3_600_001)
    await codeOf(phone)
  })

  it('is asked for twice at once: the later one counts, and only that', async () => {
    const { phone, personId } = await signedIn()
    await codeOf(phone)
    const codes = await Promise.all([codeOf(phone), codeOf(phone)])
    expect(new Set(codes).size).toBe(2)
    expect(await house.ctx.db.bindCode.count({ where: { personId, endedAt: null } })).toBe(1)
  })

  it.each([
    ['with the word', (digits: string) => `绑定 ${digits}`],
    ['as bare digits', (digits: string) => digits],
  ])('cannot be guessed %s: five wrong ones, and the right one is refused for an hour', async (_, words) => {
    const { phone } = await signedIn()
    const code = await codeOf(phone)
    const who = somebody()
    for (let wrong = 0; wrong < 5; wrong += 1)
      await house.says(who, words(String((Number(code) + 1 + wrong) % 1e8).padStart(8, '0')))
    await house.says(who, `绑定 ${code}`)
    await house.reads(who, '次数太多')
    expect(await accountsOf(phone)).toEqual([])
    house.clock.advance(3_600_001)
    await house.says(who, `绑定 ${await codeOf(phone)}`)
    await house.reads(who, '绑定好了')
  })

  it.each([true, false])(
    'typed in a group is void, and its writer is told alone (bot named: %s)',
    async (mentioned) => {
      const { phone } = await signedIn()
      const code = await codeOf(phone)
      const who = somebody()
      const group = { kind: 'group', groupId: 'village', userId: who } as const
      await house.post([text(group, `绑定 ${code}`, { mentioned })])
      const hint = await house.reads(who, '不能发在群里')
      expect(hint.to).toEqual({ kind: 'user', userId: who })
      await house.says(who, `绑定 ${code}`)
      await house.reads(who, '不对')
      expect(await accountsOf(phone)).toEqual([])
    },
  )

  it('of somebody else does not take an account away from its person', async () => {
    const { who, phone } = await bound()
    const other = await signedIn('李秀英')
    const code = await codeOf(other.phone)
    await house.says(who, `绑定 ${code}`)
    await house.reads(who, '已经绑定了别人')
    expect(await accountsOf(phone)).toHaveLength(1)
    expect(await accountsOf(other.phone)).toEqual([])
    const another = somebody()
    await house.says(another, `绑定 ${code}`)
    await house.reads(another, '不对')
  })
})

describe('in a group', () => {
  it('the bot is silent until it is named, and nothing of the rest is kept', async () => {
    const group = { kind: 'group', groupId: 'square', userId: somebody() } as const
    const before = await house.ctx.db.message.count()
    await house.post([text(group, '今天天气真好')])
    expect(await house.ctx.db.message.count()).toBe(before)
    await house.post([text(group, '低保怎么办', { mentioned: true })])
    const answer = await house.reads(group.userId, /./)
    expect(answer.to).toEqual(group)
  })

  it('nothing of a person is said, though they are bound alone', async () => {
    const { who } = await bound()
    const group = { kind: 'group', groupId: 'square', userId: who } as const
    await house.post([event(group, { type: 'postback', action: 'list' })])
    const answer = await waitFor(() => house.system.read(who).findLast(({ to }) => to.kind === 'group'))
    expect(answer.message.text).toContain('单独跟您说')
  })

  it('it says hello when it comes in', async () => {
    await house.post([event({ kind: 'group', groupId: 'new' }, { type: 'join' })])
    await waitFor(() => house.system.calls.find(({ message }) => message.text.includes('大家好')))
  })
})

describe('unbinding', () => {
  it('on the page: nothing personal goes out any more, both sides are told, and it can be bound again', async () => {
    const { phone, who } = await bound()
    await house.says(who, '看我家能领什么')
    await house.reads(who, '户口在哪里')
    const [{ id }] = await accountsOf(phone)
    house.system.fault = 500
    // This is on its way, and waits for the other side.
    await house.post([event(who, { type: 'postback', action: 'list' })])
    await waitFor(() =>
      house.ctx.db.outgoingMessage.findFirst({ where: { state: 'waiting', attempts: { gt: 0 } } }),
    )
    const { status, body } = await phone.post(fill(API.myChatAccountUnbind, { id }))
    expect({ status, accounts: body.accounts }).toEqual({ status: 200, accounts: [] })
    house.system.fault = 'none'
    house.clock.advance(60_000)
    await house.reads(who, '已经解除绑定')
    const last = house.system.read(who).at(-1)
    expect(last?.message.text).toContain('已经解除绑定')
    await house.post([event(who, { type: 'postback', action: 'list' })])
    await house.reads(who, '登录')
    await house.says(who, `绑定 ${await codeOf(phone)}`)
    await waitFor(async () => (await accountsOf(phone)).length === 1)
  })

  it('by a word on the channel, too', async () => {
    const { phone, who } = await bound()
    await house.says(who, '解除绑定')
    await house.reads(who, '已经解除绑定')
    expect(await accountsOf(phone)).toEqual([])
    expect((await phone.get(API.myInbox)).body.items[0]).toMatchObject({ kind: 'channels.unbound' })
  })

  it('of somebody else’s account is not possible', async () => {
    const { phone } = await bound()
    const other = await signedIn('李秀英')
    const [{ id }] = await accountsOf(phone)
    expect((await other.phone.post(fill(API.myChatAccountUnbind, { id }))).status).toBe(404)
    expect(await accountsOf(phone)).toHaveLength(1)
  })
})
