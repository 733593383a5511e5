import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeTurns, readTurns, TURN } from '../../../server/conversations/service.ts'
import { jobs } from '../../../server/jobs.ts'
import { API } from '../../../server/paths.ts'
import { type TakenEvent, takeDirectly } from '../../../server/platform/relay/take.ts'
import { doWork } from '../../../server/platform/worker/run-ticket.ts'
import { doTogether } from '../../../server/platform/worker/run-together.ts'
import type { ApiClient } from '../../harness/app.ts'
import { cutOff } from '../handoff/model/crash.ts'
import { type House, readAll, send, startHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse({ workers: false })
})
afterAll(() => house.close())

/** A talk that has been greeted. */
async function talk(): Promise<{ phone: ApiClient; id: string }> {
  const phone = house.client()
  await phone.post(API.chat)
  const [event] = await take()
  if (!event) throw new Error('nobody was to be greeted')
  expect(await doTogether(house.runtime, jobs, [event])).toEqual([])
  return { phone, id: (event.work.payload as { conversationId: string }).conversationId }
}

const take = (): Promise<TakenEvent[]> => takeDirectly(house.runtime.database, 64, [TURN])
const together = async () => doTogether(house.runtime, jobs, await take())
const alone = async (left: readonly TakenEvent[]) => {
  for (const { ticket, work } of left) await doWork(house.runtime, jobs, ticket, work)
}
const bot = async (phone: ApiClient) =>
  (await readAll(phone)).filter(({ author }) => author === 'bot').slice(1)
const open = () => house.ctx.db.outboxEvent.count({ where: { topic: TURN, handledAt: null } })
const conversation = (id: string) => house.ctx.db.conversation.findUniqueOrThrow({ where: { id } })

it('answers many talks at once, each by itself, and their events are done', async () => {
  const talks = [await talk(), await talk(), await talk()]
  const lines = ['看我家能领什么', '低保要交哪些材料', '菜单']
  await Promise.all(talks.map(({ phone }, index) => send(phone, lines[index] ?? '')))
  expect(await together()).toEqual([])
  const [screen, policy, menu] = await Promise.all(talks.map(({ phone }) => bot(phone)))
  expect(screen?.map(({ intent }) => intent)).toEqual(['screen'])
  expect(policy?.[0]?.intent).toBe('policy')
  expect(menu).toHaveLength(1)
  expect(await open()).toBe(0)
  expect(await house.ctx.db.message.count({ where: { handledAt: null } })).toBe(0)
  for (const { id } of talks) expect((await conversation(id)).version).toBe(2)
})

it('answers two lines of one talk in order, and both events are done', async () => {
  const { phone } = await talk()
  await send(phone, '看我家能领什么')
  await send(phone, '余姚')
  expect(await together()).toEqual([])
  const said = await bot(phone)
  expect(said[0]?.text).toContain('户口在哪里')
  expect(said[1]?.text).toContain('几口人')
  expect(said).toHaveLength(2)
  expect(await open()).toBe(0)
})

it('an event of a talk that is answered already is done without a word', async () => {
  const { phone, id } = await talk()
  await send(phone, '菜单')
  await together()
  await house.ctx.db.outboxEvent.create({
    data: { topic: TURN, payload: { conversationId: id }, createdAt: house.clock.now() },
  })
  expect(await together()).toEqual([])
  expect(await bot(phone)).toHaveLength(1)
  expect(await open()).toBe(0)
})

it('a talk that cannot be read takes no other with it', async () => {
  const [good, bad] = [await talk(), await talk()]
  await house.ctx.db.conversation.update({ where: { id: bad.id }, data: { stateEnc: 'none.of.ours' } })
  await send(bad.phone, '菜单')
  await send(good.phone, '菜单')
  const left = await together()
  expect(left.map(({ work }) => work.payload)).toEqual([{ conversationId: bad.id }])
  expect(await bot(good.phone)).toHaveLength(1)
  // By itself it fails, is counted, and stays.
  await expect(alone(left)).rejects.toThrow()
  const [event] = await house.ctx.db.outboxEvent.findMany({ where: { topic: TURN, handledAt: null } })
  expect(event?.attempts).toBe(1)
  await house.ctx.db.conversation.update({ where: { id: bad.id }, data: { stateEnc: null } })
  await alone(left)
  expect(await bot(bad.phone)).toHaveLength(1)
})

it('leaves what has to be written elsewhere, and looks up what is only read', async () => {
  const [calls, looks] = [await talk(), await talk()]
  await house.asPerson(looks.phone, await house.person())
  await looks.phone.post(API.chat)
  await together()
  await send(looks.phone, '申请办到哪一步了')
  await send(calls.phone, '转人工')
  const left = await together()
  expect(left.map(({ work }) => work.payload)).toEqual([{ conversationId: calls.id }])
  expect((await bot(looks.phone)).at(-1)?.intent).toBe('progress')
  expect(await house.ctx.db.handoff.count({ where: { conversationId: calls.id } })).toBe(0)
  await alone(left)
  expect(await house.ctx.db.handoff.count({ where: { conversationId: calls.id } })).toBe(1)
})

const CHANGES: readonly [string, (id: string) => Promise<unknown>][] = [
  ['a person has taken it', (id) => change(id, { owner: 'person' })],
  ['another turn was first', (id) => change(id, { version: { increment: 1 } })],
  [
    'it goes to another channel now',
    async (id) => change(id, { replyTo: '01990000-0000-7000-8000-000000000001' }),
  ],
  ['it has become somebody’s', async (id) => change(id, { personId: await house.person() })],
]
const change = (id: string, data: Parameters<typeof house.ctx.db.conversation.update>[0]['data']) =>
  house.ctx.db.conversation.update({ where: { id }, data })

it.each(CHANGES)('says nothing from what was read before: %s', async (_what, happens) => {
  const [other, mine] = [await talk(), await talk()]
  await send(other.phone, '菜单')
  await send(mine.phone, '菜单')
  const taken = await take()
  const idOf = (id: string) =>
    taken.find(({ work }) => (work.payload as { conversationId: string }).conversationId === id)?.ticket.id ??
    ''
  const read = (await readTurns(house.ctx, [other.id, mine.id])).filter((turn) => turn.waiting !== null)
  await happens(mine.id)
  const before = await conversation(mine.id)
  const done = await closeTurns(
    house.ctx,
    read.map((turn) => ({
      turn,
      state: { version: 0 },
      replies: [{ text: '旧话' }],
      events: [idOf(turn.conversationId)],
    })),
  )
  expect([...done]).toEqual([idOf(other.id)])
  expect((await bot(other.phone)).map(({ text }) => text)).toEqual(['旧话'])
  expect(await house.ctx.db.message.count({ where: { conversationId: mine.id, handledAt: null } })).toBe(1)
  expect(await conversation(mine.id)).toEqual(before)
  // What is left is done by itself, by what holds now.
  await alone(taken.filter(({ ticket }) => ticket.id === idOf(mine.id)))
  expect(await open()).toBe(0)
})

it('a line that comes in between keeps its number and is answered next', async () => {
  const { phone, id } = await talk()
  await send(phone, '看我家能领什么')
  const [event] = await take()
  const [turn] = await readTurns(house.ctx, [id])
  if (!event || !turn?.waiting) throw new Error('nothing waits')
  await send(phone, '余姚')
  const done = await closeTurns(house.ctx, [
    { turn, state: null, replies: [{ text: '一' }, { text: '二' }], events: [event.ticket.id] },
  ])
  expect([...done]).toEqual([event.ticket.id])
  expect((await readAll(phone)).slice(1).map(({ text }) => text)).toEqual([
    '看我家能领什么',
    '余姚',
    '一',
    '二',
  ])
  expect(await open()).toBe(1)
  expect(await together()).toEqual([])
  expect(await bot(phone)).toHaveLength(3)
})

it('waits for nobody: a talk or an event that somebody is busy with is left', async () => {
  const [free, held, twice] = [await talk(), await talk(), await talk()]
  for (const { phone } of [free, held, twice]) await send(phone, '菜单')
  const taken = await take()
  const eventOf = (id: string) =>
    taken.find(({ work }) => (work.payload as { conversationId: string }).conversationId === id)
  const left = await house.runtime.database.$transaction(async (busy) => {
    await busy.$executeRaw`SELECT 1 FROM conversation WHERE id = ${held.id}::uuid FOR UPDATE`
    await busy.$executeRaw`SELECT 1 FROM outbox_event WHERE id = ${BigInt(eventOf(twice.id)?.ticket.id ?? 0)} FOR UPDATE`
    return doTogether(house.runtime, jobs, taken)
  })
  expect(left.map(({ ticket }) => ticket.id).sort()).toEqual(
    [eventOf(held.id)?.ticket.id, eventOf(twice.id)?.ticket.id].sort(),
  )
  expect(await bot(free.phone)).toHaveLength(1)
  await alone(left)
  await alone(left)
  for (const { phone } of [held, twice]) expect(await bot(phone)).toHaveLength(1)
})

it('cut off in the middle of its write it has said nothing, and each talk is answered once', async () => {
  const talks = [await talk(), await talk()]
  for (const { phone } of talks) await send(phone, '菜单')
  const taken = await take()
  const { Pool } = await import('pg')
  const admin = new Pool({ connectionString: house.databaseUrl })
  const left = await cutOff({ admin }, 'message', () => doTogether(house.runtime, jobs, taken))
  await admin.end()
  expect(left).toHaveLength(2)
  for (const { phone } of talks) expect(await bot(phone)).toEqual([])
  expect(await doTogether(house.runtime, jobs, left)).toEqual([])
  for (const { phone } of talks) expect(await bot(phone)).toHaveLength(1)
})
