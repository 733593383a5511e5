import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import { asked, at, desks, type House, inbox, make, onDesk, startHouse } from './house.ts'

let house: House
let staff: Awaited<ReturnType<typeof desks>>
let wang: ApiClient
beforeAll(async () => {
  house = await startHouse()
  wang = await house.resident('wang-jianguo')
  staff = await desks(house)
})
afterAll(() => house.close())

const answer = (text: string) => ({ clientKey: `answer-${text.length}-key`, text })

test('a change is made, taken, answered, read and closed', async () => {
  const mine = await make(wang, asked.change())
  expect(mine).toMatchObject({
    kind: 'change',
    title: '报告变化：工作变了',
    state: 'new',
    // Monday 23 November and three working days.
    dueOn: '2026-11-26',
    overdue: false,
    words: '我在超市找到活了',
    office: '余姚市兰江街道',
    canWithdraw: true,
    canBeAnswered: true,
  })
  expect(mine.lines).toEqual([{ label: '从哪天起', value: '2026年11月1日' }])
  expect(mine.number).toMatch(/^QQ20261123-\d{6}$/)
  expect(await inbox(staff.township)).toContain('有居民新提的请求')
  expect(await inbox(staff.county)).not.toContain('有居民新提的请求')

  const taken = await staff.township.post(at(API.deskRequestTake, mine.id))
  expect(taken.body).toMatchObject({ state: 'taken', mine: true, actions: ['answer', 'talk', 'pass_on'] })
  const said = await staff.township.post(at(API.deskRequestAnswer, mine.id), answer('头六个月不算收入'))
  expect(said.body).toMatchObject({ state: 'answered', workingDaysLeft: null })

  await house.work()
  const read = (await wang.get(at(API.request, mine.id))).body
  expect(read).toMatchObject({ state: 'answered', dueOn: null, canWithdraw: false })
  expect(read.answers).toMatchObject([{ text: '头六个月不算收入' }])
  expect(read.events.map((one: { text: string }) => one.text)).toEqual([
    '已经送到余姚市兰江街道',
    '余姚市兰江街道有人在办了',
    '有答复了',
  ])
  expect(await inbox(wang)).toContain('您提的请求有答复了')
  // Nothing of what was asked or answered is told to a phone that the family shares.
  const texts = house.sms.textsTo(demoPerson('wang-jianguo').phone).filter((text) => text.includes('答复'))
  expect(texts).toEqual([`【众扶】您提的请求有答复了，请打开看：http://127.0.0.1:8080/requests/${mine.id}`])

  const closed = await staff.township.post(at(API.deskRequestClose, mine.id))
  expect(closed.body).toMatchObject({ state: 'closed', actions: [] })
  expect((await wang.post(at(API.requestWithdraw, mine.id))).body.code).toBe('WRONG_STAGE')
  expect(await onDesk(staff.township)).not.toContain(mine.number)
  expect(await onDesk(staff.township, '?show=done')).toContain(mine.number)
})

test('sent twice it is one request; answered twice it is one answer', async () => {
  const body = asked.callback()
  const both = await Promise.all([make(wang, body), make(wang, body)])
  expect(both[0].id).toBe(both[1].id)
  expect((await make(wang, body)).id).toBe(both[0].id)
  expect(await house.ctx.db.request.count({ where: { kind: 'callback' } })).toBe(1)
  const { id } = both[0]
  expect(await house.ctx.db.scheduledTask.count({ where: { subjectId: id } })).toBe(2)

  await staff.township.post(at(API.deskRequestTake, id))
  const twice = answer('打过了，没人接')
  await Promise.all([1, 2].map(() => staff.township.post(at(API.deskRequestAnswer, id), twice)))
  await staff.township.post(at(API.deskRequestAnswer, id), twice)
  expect((await wang.get(at(API.request, id))).body.answers).toHaveLength(1)
  await staff.township.post(at(API.deskRequestAnswer, id), answer('又打了一次，说好了'))
  expect((await wang.get(at(API.request, id))).body.answers).toHaveLength(2)
})

test('two who take it at once: one has it, the other is told', async () => {
  const { id } = await make(wang, asked.change())
  const takes = await Promise.all(
    [staff.township, staff.county].map((client) => client.post(at(API.deskRequestTake, id))),
  )
  expect(takes.map(({ status }) => status).sort()).toEqual([200, 409])
  const loser = takes[0]?.status === 200 ? staff.county : staff.township
  const refused = await loser.post(at(API.deskRequestAnswer, id), answer('我来答'))
  expect(refused.body.code).toBe('CONFLICT')
})

test('taken back while it waits: whoever has it is told, and nothing comes later', async () => {
  const { id } = await make(wang, asked.change())
  await staff.township.post(at(API.deskRequestTake, id))
  expect((await wang.post(at(API.requestWithdraw, id))).body).toMatchObject({ state: 'withdrawn' })
  expect((await wang.post(at(API.requestWithdraw, id))).status).toBe(200)
  expect(await inbox(staff.township)).toContain('居民撤回了请求')
  const waiting = { subjectId: id, state: { in: ['waiting', 'queued'] } }
  expect(await house.ctx.db.scheduledTask.count({ where: waiting })).toBe(0)
  expect((await staff.township.post(at(API.deskRequestAnswer, id), answer('晚了'))).status).toBe(409)
})

test('passed on to the county it is the county’s, with the reason, and the day stays', async () => {
  const { id, dueOn } = await make(wang, asked.change())
  await staff.township.post(at(API.deskRequestTake, id))
  const passed = await staff.township.post(at(API.deskRequestPassOn, id), {
    to: 'county',
    reason: '要县里定',
  })
  expect(passed.body).toEqual({ passed: true })
  expect((await staff.township.get(at(API.deskRequest, id))).status).toBe(404)
  expect(await inbox(staff.county)).toContain('有请求转到您这里')
  const seen = (await staff.county.get(at(API.deskRequest, id))).body
  expect(seen).toMatchObject({ state: 'new', level: 'county', dueOn, passTo: ['township'] })
  expect(seen.events.at(-1)).toMatchObject({ text: '转给余姚市', note: '要县里定' })
  const forResident = (await wang.get(at(API.request, id))).text
  expect(forResident).toContain('转给了余姚市')
  expect(forResident).not.toContain('要县里定')
  const nowhere = await staff.county.post(at(API.deskRequestPassOn, id), { to: 'village', reason: '去村里' })
  expect(nowhere.status).toBe(409)
})

test('what is missing or somebody else’s is refused in words', async () => {
  const code = async (body: object, client = wang) => (await client.post(API.requests, body)).body
  expect(await code(asked.change({ regionCode: undefined }))).toMatchObject({ code: 'PLACE_MISSING' })
  expect(await code(asked.change({ regionCode: '330299' }))).toMatchObject({ field: 'regionCode' })
  expect(await code(asked.callback({ phone: '12ab' }))).toMatchObject({ code: 'BAD_PHONE', field: 'phone' })
  const other = crypto.randomUUID()
  expect(await code(asked.appeal({ applicationId: other }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await code(asked.change(), house.client())).toMatchObject({ code: 'SIGN_IN_FIRST' })
  expect(await code(asked.callback(), house.client())).toMatchObject({ code: 'BAD_PHONE' })
})

test('an appeal goes to the county and tells the other ways, without a day that nobody published', async () => {
  const mine = await make(wang, asked.appeal())
  expect(mine).toMatchObject({ office: '余姚市', dueOn: '2026-12-08' })
  const ways = JSON.stringify(mine.ways)
  expect(ways).toContain('行政复议')
  expect(ways).toContain('向窗口确认')
  expect(ways.match(/\d+天/g)).toEqual(['15天'])
})
