import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startApplication } from '../../../server/applications/service.ts'
import type { ChatMessage } from '../../../server/conversations/contract.ts'
import { API, fill } from '../../../server/paths.ts'
import { makeCtx } from '../../../server/platform/make-ctx.ts'
import {
  type Asked,
  close,
  type Desk,
  pack,
  reply,
  type Staff,
  say,
  startDesk,
  take,
  VILLAGE,
} from './desk.ts'

let desk: Desk
let staff: Staff
beforeAll(async () => {
  desk = await startDesk()
  staff = await desk.staff('township', '330281001')
})
afterAll(() => desk.close())
beforeEach(() => desk.empty())

const talk = async ({ phone }: Asked): Promise<ChatMessage[]> => {
  await desk.work()
  return (await phone.get(`${API.chatMessages}?after=0`)).body.messages
}
const lastOf = async (asked: Asked) => (await talk(asked)).at(-1)
const tap = async ({ phone }: Asked, action: string) => {
  await phone.post(API.chatMessages, { clientKey: crypto.randomUUID(), action, text: '按钮' })
}

describe('at the end', () => {
  it('the bot says what was agreed and asks how it was, once', async () => {
    const asked = await desk.asked()
    await take(staff, asked.id)
    await close(staff, asked.id, '周三带身份证到窗口')
    const said = await talk(asked)
    expect(said.map(({ text }) => text)).toContain('刚才和工作人员说好了：周三带身份证到窗口')
    const question = said.at(-1)
    expect(question?.buttons?.map(({ label }) => label)).toEqual(['帮到了', '一般', '没帮到'])
    await tap(asked, `rate:${asked.id}:1`)
    expect((await lastOf(asked))?.text).toContain('说说哪里不好')
    await say(asked.phone, '等了太久')
    expect((await lastOf(asked))?.text).toContain('记下了')
    expect(await pack(staff, asked.id)).toMatchObject({
      rating: 1,
      ratingWords: '等了太久',
      summary: '周三带身份证到窗口',
    })
    const figures = await staff.client.get(API.deskSatisfaction)
    expect(figures.body).toEqual({ days: 30, ended: 1, good: 0, fair: 0, bad: 1 })
    const { ratingWordsEnc, summaryEnc } = await desk.row(asked.id)
    expect(`${ratingWordsEnc}${summaryEnc}`).not.toMatch(/等了太久|身份证/)
    await say(asked.phone, '你好')
    expect((await lastOf(asked))?.buttons?.some(({ action }) => action.startsWith('rate:'))).toBe(false)
  })

  it('nobody is asked after danger', async () => {
    const asked = await desk.asked({ urgency: 'urgent' })
    await take(staff, asked.id)
    await close(staff, asked.id)
    const buttons = (await talk(asked)).flatMap((message) => message.buttons ?? [])
    expect(buttons.some(({ action }) => action.startsWith('rate:'))).toBe(false)
    await tap(asked, `rate:${asked.id}:3`)
    await desk.work()
    expect((await desk.row(asked.id)).rating).toBeNull()
  })

  it('nobody rates somebody else’s', async () => {
    const [mine, other] = [await desk.asked(), await desk.asked()]
    await take(staff, other.id)
    await close(staff, other.id)
    await tap(mine, `rate:${other.id}:1`)
    await desk.work()
    expect((await desk.row(other.id)).rating).toBeNull()
  })
})

describe('ready replies', () => {
  it('are filled in by the server, and not sent while something is open', async () => {
    const asked = await desk.asked()
    await take(staff, asked.id)
    const { body } = await staff.client.get(API.deskReadyReplies)
    const papers = body.items.find(
      ({ text }: { text: string }) => text.includes('{窗口}') && text.includes('{时间}'),
    )
    expect(papers.asks).toEqual(['时间', '联系人'])
    const open = await reply(staff, asked.id, papers.text, { 时间: '周三上午' })
    expect(open).toMatchObject({ status: 400, body: { code: 'REPLY_UNRESOLVED' } })
    expect(open.body.message).toContain('联系人')
    await reply(staff, asked.id, '{称呼}您好，请{时间}到{窗口}来', { 时间: '周三上午' })
    const person = (await talk(asked)).filter(({ author }) => author === 'person')
    expect(person.map(({ text }) => text)).toEqual(['王建国先生您好，请周三上午到place 1的社会救助窗口来'])
  })

  it('belong to a place; others neither see nor remove them', async () => {
    const own = { title: '本镇的', text: '请到二楼' }
    const { body } = await staff.client.post(API.deskReadyReplies, own)
    const { id } = body.items.find(({ title }: { title: string }) => title === '本镇的')
    const elsewhere = await desk.staff('township', '330281002')
    expect((await elsewhere.client.get(API.deskReadyReplies)).text).not.toContain('请到二楼')
    const archive = fill(API.deskReadyReplyArchive, { id })
    expect((await elsewhere.client.post(archive)).status).toBe(404)
    expect((await staff.client.post(archive)).text).not.toContain('请到二楼')
  })
})

describe('stepping in', () => {
  const stepIn = (who: Staff, applicationId: string) =>
    who.client.post(API.deskHandoffStepIn, { applicationId })

  it('needs an open application of one’s region, and somebody who has the chat', async () => {
    const asked = await desk.asked()
    await take(staff, asked.id)
    await close(staff, asked.id)
    const resident = makeCtx(desk.runtime, { kind: 'resident', personId: asked.personId })
    const { application } = await startApplication(resident, {})
    const now = desk.clock.now()
    const place = { regionCode: VILLAGE, stage: 'review', submittedAt: now }
    expect((await stepIn(staff, application.id)).status).toBe(404)
    const where = { id: application.id }
    await desk.ctx.db.application.update({ where, data: { ...place, acceptedAt: now } })
    const stranger = await desk.staff('township', '330281002')
    expect((await stepIn(stranger, application.id)).status).toBe(404)
    const joined = await stepIn(staff, application.id)
    expect(joined.body).toMatchObject({ state: 'taken', mine: true, reason: 'step_in' })
    expect((await asked.phone.post(API.chat)).body.owner).toBe('person')
    const colleague = await desk.staff('county', '330281')
    expect((await stepIn(colleague, application.id)).status).toBe(409)
    await close(staff, joined.body.id)
    await desk.ctx.db.application.update({ where, data: { stage: 'refused', closedAt: now } })
    expect((await stepIn(staff, application.id)).status).toBe(404)
  })
})

describe('the line', () => {
  it('gives each of two who ask at once another one, in order', async () => {
    const other = await desk.staff('township', '330281001')
    const first = await desk.asked({ regionCode: '330281001' })
    desk.clock.advance(1000)
    const second = await desk.asked({ regionCode: '330281001' })
    const taken = await Promise.all([staff, other].map(({ client }) => client.post(API.deskHandoffNext)))
    const ids = taken.map(({ body }) => body.handoff.id).toSorted()
    expect(ids).toEqual([first.id, second.id].toSorted())
    expect((await staff.client.post(API.deskHandoffNext)).body.handoff).toBeNull()
  })

  it('calls who knows it and is there, and keeps it for them', async () => {
    const doctor = await desk.staff('township', '330281001', { skills: ['medical'], on: true })
    await staff.client.post(API.deskPresence, { state: 'on' })
    const { id } = await desk.asked({ regionCode: '330281001', topics: ['medical'] })
    expect(await desk.told(doctor)).toEqual(['handoff.asked'])
    expect(await desk.told(staff)).toEqual([])
    expect((await staff.client.get(API.deskPresence)).body.nextId).toBeNull()
    expect((await doctor.client.get(API.deskPresence)).body.nextId).toBe(id)
  })

  it('is told to whoever comes on duty', async () => {
    await desk.asked({ regionCode: '330281001' })
    const { body } = await staff.client.post(API.deskPresence, { state: 'on' })
    expect(body).toMatchObject({ state: 'on', waiting: 1 })
    expect(await desk.told(staff)).toContain('handoff.line')
  })
})
