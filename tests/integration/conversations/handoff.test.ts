import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startApplication } from '../../../server/applications/service.ts'
import { API, fill } from '../../../server/paths.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import type { ApiClient } from '../../harness/app.ts'
import { pause } from '../../harness/wait-for.ts'
import { type House, OPEN_AT, readAll, send, startHouse, waitForMessage, waitUntilHandled } from './house.ts'

let house: House
let county: ApiClient
beforeAll(async () => {
  house = await startHouse()
  county = await house.staff('county', '330281')
})
afterAll(() => house.close())
beforeEach(() => house.clock.set(OPEN_AT))

async function openedPhone(): Promise<ApiClient> {
  const phone = house.client()
  await phone.post(API.chat)
  await waitForMessage(phone, (message) => message.author === 'bot')
  return phone
}

/** A resident of Yuyao who has asked for a person, and the hand-over as the county sees it. */
async function waitingResident() {
  const phone = await openedPhone()
  await send(phone, '看我家能领什么')
  await send(phone, '余姚')
  await send(phone, '转人工')
  await waitForMessage(phone, (message) => message.text.includes('已经帮您叫工作人员了'))
  await send(phone, `我的事是 ${randomUUID()}`)
  await waitUntilHandled(house)
  // Ids grow with time: the newest is this one.
  const { id } = await house.ctx.db.handoff.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const { body, text } = await county.get(API.deskHandoffs)
  expect(body.items.map((item: { id: string }) => item.id)).toContain(id)
  // What was said is read by opening one, which is recorded.
  expect(text).not.toContain('我的事是')
  return { phone, id }
}

const act = (staff: ApiClient, path: string, id: string, body: unknown = {}) =>
  staff.post(fill(path, { id }), body)

describe('asking for a person', () => {
  it('is told at once the place in line and the time, in desk hours', async () => {
    const phone = await openedPhone()
    await send(phone, '人工')
    const told = await waitForMessage(phone, (message) => message.text.includes('已经帮您叫工作人员了'))
    expect(told.text).toMatch(/第 \d+ 位/)
    expect(told.text).toContain('今天上午 10:30')
    const { body } = await phone.post(API.chat)
    expect(body.handoff).toMatchObject({ state: 'waiting', promisedAt: '2026-11-20T02:30:00.000Z' })
  })

  it.each([
    ['home', [], '330281003007'],
    ['another county', ['看我家能领什么', '西湖区'], '330106'],
  ])(
    'goes to the desks of the home on file, or of another county that was said (%s)',
    async (_, said, expected) => {
      const phone = await openedPhone()
      const personId = await house.person()
      await house.ctx.db.person.update({ where: { id: personId }, data: { realNameState: 'confirmed' } })
      const createdAt = house.clock.now()
      await house.ctx.db.household.create({
        data: {
          regionCode: '330281003007',
          addressEnc: house.ctx.cipher.encrypt('江南新城 9-3'),
          createdAt,
          members: { create: [{ personId, relation: 'head', isHead: true, fromDate: createdAt }] },
        },
      })
      await house.asPerson(phone, personId)
      await phone.post(API.chat)
      for (const words of [...said, '转人工']) await send(phone, words)
      await waitForMessage(phone, (message) => message.text.includes('已经帮您叫工作人员了'))
      const { regionCode } = await house.ctx.db.handoff.findFirstOrThrow({ orderBy: { id: 'desc' } })
      expect(regionCode).toBe(expected)
    },
  )

  it('is told when somebody will be there, outside of them', async () => {
    house.clock.set('2026-11-20T22:00:00+08:00')
    const phone = await openedPhone()
    await send(phone, '人工')
    const told = await waitForMessage(phone, (message) => message.text.includes('现在下班了'))
    expect(told.text).toContain('11月23日（周一）上午 9:00')
  })

  it('stays one hand-over when asked twice', async () => {
    const { phone } = await waitingResident()
    await send(phone, '人工')
    await waitForMessage(phone, (message) => message.text.includes('已经叫过工作人员了'))
  })

  it('is called as urgent by words of danger, and goes to the front', async () => {
    await waitingResident()
    const phone = await openedPhone()
    await send(phone, '我不想活了')
    const told = await waitForMessage(phone, (message) => message.text.includes('110'))
    expect(told.links?.map((link) => link.href)).toContain('tel:110')
    await waitForMessage(phone, (message) => message.text.includes('第 1 位'))
    const { body } = await county.get(API.deskHandoffs)
    expect(body.items[0]).toMatchObject({ urgency: 'urgent', reason: 'emergency' })
  })
})

describe('the desk', () => {
  it('shows who said what, so that nobody has to say it twice', async () => {
    const { id } = await waitingResident()
    const before = await house.ctx.db.auditEntry.count({ where: { action: 'handoff.read' } })
    const { body } = await county.get(fill(API.deskHandoff, { id }))
    expect(body.facts).toEqual([{ label: '户口在哪里', value: '余姚市' }])
    expect(body.messages.map((message: { text: string }) => message.text)).toContain('转人工')
    // The page asks again every few seconds: that is still the one read.
    await county.get(fill(API.deskHandoff, { id }))
    expect(await house.ctx.db.auditEntry.count({ where: { action: 'handoff.read' } })).toBe(before + 1)
  })

  it('is closed to other regions and to people without a known place below the county', async () => {
    const { id } = await waitingResident()
    const elsewhere = await house.staff('county', '330282')
    const township = await house.staff('township', '330281001')
    for (const stranger of [elsewhere, township]) {
      expect((await stranger.get(fill(API.deskHandoff, { id }))).status).toBe(404)
      expect((await act(stranger, API.deskHandoffTake, id)).status).toBe(404)
      const { body } = await stranger.get(API.deskHandoffs)
      expect(body.items.map((item: { id: string }) => item.id)).not.toContain(id)
    }
    expect((await house.client().get(API.deskHandoffs)).status).toBe(401)
  })

  it('shows the village no money, and names only whole to whoever opens the talk', async () => {
    const personId = await house.person('王建国')
    const phone = await house.asPerson(house.client(), personId)
    await phone.post(API.chat)
    await send(phone, '看我家能领什么')
    await send(phone, '余姚')
    await send(phone, '3')
    await waitForMessage(phone, (message) => message.text.includes('收入'))
    await send(phone, '1234')
    await waitForMessage(
      phone,
      (message) => message.text.includes('1,234') || message.text.includes('1234 元'),
    )
    await send(phone, '转人工')
    await waitForMessage(phone, (message) => message.text.includes('已经帮您叫工作人员了'))
    const { id } = await house.ctx.db.handoff.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await house.ctx.db.handoff.update({ where: { id }, data: { regionCode: '330281001001' } })
    const village = await house.staff('village', '330281001001')
    const township = await house.staff('township', '330281001')
    const sees = async (staff: ApiClient) => staff.get(fill(API.deskHandoff, { id }))
    expect(JSON.stringify((await sees(township)).body.facts)).toMatch(/1,?234/)
    const { body, text } = await sees(village)
    expect(body.facts.map((fact: { label: string }) => fact.label)).toEqual(['户口在哪里', '家里几口人'])
    expect(text).not.toMatch(/1,?234/)
    expect(body.name).toBe('王建国')
    const list = await village.get(API.deskHandoffs)
    expect(list.body.items.find((item: { id: string }) => item.id === id).name).toBe('王**')
  })

  it('names the household among its reads, and knows nothing of an application that was not sent', async () => {
    const { id } = await waitingResident()
    const now = house.clock.now()
    const personId = await house.person()
    const { id: householdId } = await house.ctx.db.household.create({
      data: { regionCode: '330281001001', createdAt: now },
    })
    await house.ctx.db.householdMember.create({
      data: { householdId, personId, relation: 'head', isHead: true, fromDate: now },
    })
    const { conversationId } = await house.ctx.db.handoff.findUniqueOrThrow({ where: { id } })
    await house.ctx.db.conversation.update({ where: { id: conversationId }, data: { personId } })
    const { application } = await startApplication(makeCtx(house.runtime, { kind: 'resident', personId }), {})
    const opened = await county.get(fill(API.deskHandoff, { id }))
    expect(opened.body.application).toBeNull()
    expect(opened.text).not.toContain(application.number)
    const [read] = await house.ctx.db.auditEntry.findMany({
      where: { action: 'handoff.read' },
      orderBy: { id: 'desc' },
    })
    expect(read).toMatchObject({ subjectId: personId, householdId })
  })

  it('where the place is not known, shows what was said to the one who takes it alone', async () => {
    const phone = await openedPhone()
    await send(phone, '我叫钱多多，转人工')
    await send(phone, '人工')
    await waitForMessage(phone, (message) => message.text.includes('已经'))
    const { id, regionCode } = await house.ctx.db.handoff.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(regionCode).toBe('')
    const elsewhere = await house.staff('county', '330282')
    const path = fill(API.deskHandoff, { id })
    const before = await elsewhere.get(path)
    expect(before.body).toMatchObject({ hidden: true, messages: [], facts: [], name: null })
    expect((await act(elsewhere, API.deskHandoffTake, id)).body).toMatchObject({ hidden: false })
    expect((await elsewhere.get(path)).text).toContain('钱多多')
    expect((await county.get(path)).status).toBe(404)
    expect((await county.get(API.deskHandoffs)).text).not.toContain(id)
  })

  it('lets exactly one take it', async () => {
    const { id } = await waitingResident()
    const colleague = await house.staff('county', '330281')
    const taken = await Promise.all([
      act(county, API.deskHandoffTake, id),
      act(colleague, API.deskHandoffTake, id),
    ])
    expect(taken.map((answer) => answer.status).toSorted()).toEqual([200, 409])
    const [loser] = taken[0]?.status === 200 ? [colleague] : [county]
    const refused = await act(loser ?? county, API.deskHandoffReply, id, {
      clientKey: randomUUID(),
      text: '我也来说一句',
    })
    expect(refused.status).toBe(409)
  })
})

describe('a person speaks', () => {
  it('the bot is silent while they do, and goes on afterwards', async () => {
    const { phone, id } = await waitingResident()
    await act(county, API.deskHandoffTake, id)
    const taken = await waitForMessage(phone, (message) => message.marker === 'handoff.taken')
    await send(phone, '看我家能领什么')
    await send(phone, '1')
    await waitUntilHandled(house)
    await pause(100)
    const since = await readAll(phone, taken.seq)
    expect(since.filter((message) => message.author === 'bot')).toEqual([])

    const key = randomUUID()
    const reply = { clientKey: key, text: '您好，我是余姚民政的。' }
    const first = await act(county, API.deskHandoffReply, id, reply)
    const again = await act(county, API.deskHandoffReply, id, reply)
    expect(again.body.message.seq).toBe(first.body.message.seq)
    expect((await readAll(phone, taken.seq)).filter((message) => message.author === 'person')).toHaveLength(1)

    expect((await act(county, API.deskHandoffClose, id)).status).toBe(200)
    const closed = await waitForMessage(phone, (message) => message.marker === 'handoff.closed')
    // How it was comes first; the question that was open before is asked again after that.
    const rating = await waitForMessage(phone, (message) => message.author === 'bot', closed.seq)
    const face = rating.buttons?.find(({ action }) => action.startsWith('rate:'))
    expect(rating.buttons?.at(-1)?.action).toBe('resume')
    await phone.post(API.chatMessages, { clientKey: randomUUID(), action: face?.action, text: face?.label })
    const next = await waitForMessage(phone, (message) => message.text.includes('几口人'), closed.seq)
    expect(next.author).toBe('bot')
    expect((await act(county, API.deskHandoffReply, id, { ...reply, clientKey: randomUUID() })).status).toBe(
      409,
    )
  })

  it('does not see afterwards what is said to the bot', async () => {
    const { phone, id } = await waitingResident()
    await act(county, API.deskHandoffTake, id)
    await act(county, API.deskHandoffClose, id)
    house.clock.advance(60_000)
    await send(phone, '这句只给小扶')
    await waitUntilHandled(house)
    const { text } = await county.get(fill(API.deskHandoff, { id }))
    expect(text).not.toContain('这句只给小扶')
  })
})

describe('notices in the chat', () => {
  it('are written once a key, and only where there is a chat', async () => {
    const personId = await house.person()
    const push = () =>
      house.runtime.ports.chatPush.push({
        personId,
        text: '您家的幸福清单出来了。',
        link: '/benefits',
        key: 'delivery-1',
      })
    expect(await push()).toBe('no_conversation')
    const phone = await house.asPerson(house.client(), personId)
    await phone.post(API.chat)
    expect(await Promise.all([push(), push()])).toEqual(['kept', 'kept'])
    const told = (await readAll(phone)).filter((message) => message.text.includes('幸福清单出来了'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ author: 'system', links: [{ href: '/benefits' }] })
  })
})
