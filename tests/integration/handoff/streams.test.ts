import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChatMessage, HandoffRow, MyHandoff } from '../../../server/conversations/contract.ts'
import { API, fill } from '../../../server/paths.ts'
import { pause, waitFor } from '../../harness/wait-for.ts'
import { close, type Desk, reply, type Staff, say, startDesk, take, VILLAGE } from './desk.ts'
import { openSse, type SseEvent } from './sse.ts'

let desk: Desk
let township: Staff
beforeAll(async () => {
  desk = await startDesk()
  township = await desk.staff('township', '330281001')
})
// The server ends the streams when it stops.
afterAll(() => desk.close())
beforeEach(() => desk.empty())

const rows = ({ data }: SseEvent) => data as HandoffRow[]
const line = ({ data }: SseEvent) => data as MyHandoff | null

describe('the list of the desk', () => {
  it('comes when it changes, and not again to whoever has it', async () => {
    const stream = await openSse(township.client, API.deskHandoffsEvents)
    await stream.waitFor(({ event }) => event === 'list')
    const { id } = await desk.asked()
    await stream.waitFor((event) => rows(event).some((row) => row.id === id))
    // What its making changed after that has come, too.
    await pause(500)
    const again = await openSse(township.client, API.deskHandoffsEvents, stream.events.at(-1)?.id ?? '')
    await pause(300)
    expect(again.events).toEqual([])
    await take(township, id)
    await again.waitFor((event) => rows(event).some((row) => row.id === id && row.mine))
  })

  it('tells when something was said in a talk, not what', async () => {
    const stream = await openSse(township.client, API.deskHandoffsEvents)
    const asked = await desk.asked()
    const before = await stream.waitFor((event) => rows(event).some((row) => row.id === asked.id))
    await say(asked.phone, '只有打开才看得到')
    const seqOf = (event: SseEvent) => rows(event).find((row) => row.id === asked.id)?.lastSeq ?? 0
    await stream.waitFor((event) => seqOf(event) > seqOf(before))
    expect(JSON.stringify(stream.events)).not.toContain('只有打开')
  })

  it('is closed to residents and ends with the session', async () => {
    const { phone } = await desk.asked()
    expect((await phone.get(API.deskHandoffsEvents)).status).toBe(403)
    const other = await desk.staff('county', '330281')
    const stream = await openSse(other.client, API.deskHandoffsEvents)
    await stream.waitFor(() => true)
    await other.client.post(API.signOut)
    await desk.asked()
    await waitFor(() => stream.ended())
  })
})

describe('the talk at the desk', () => {
  const path = (id: string) => fill(API.deskHandoffEvents, { id })

  it('comes line by line, goes on after a break, and ends with the hand-over', async () => {
    const asked = await desk.asked()
    await take(township, asked.id)
    const stream = await openSse(township.client, path(asked.id))
    await say(asked.phone, '第一句')
    const first = await stream.waitFor(({ data }) => (data as ChatMessage).text === '第一句')
    await say(asked.phone, '第二句')
    const again = await openSse(township.client, path(asked.id), first.id ?? '')
    await again.waitFor(({ data }) => (data as ChatMessage).text === '第二句')
    await reply(township, asked.id, '我看到了')
    await again.waitFor(({ data }) => (data as ChatMessage).author === 'person')
    const seen = again.events.map(({ id }) => Number(id))
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(JSON.stringify(again.events)).not.toContain('第一句')
    await close(township, asked.id)
    await say(asked.phone, '只给小扶的')
    await waitFor(() => again.ended())
    expect(JSON.stringify(again.events)).not.toContain('只给小扶的')
  })

  it('is not there for another place; the village reads it without money', async () => {
    const asked = await desk.asked()
    const stranger = await desk.staff('township', '330281002')
    expect((await stranger.client.get(path(asked.id))).status).toBe(404)
    const village = await desk.staff('village', VILLAGE)
    const stream = await openSse(village.client, path(asked.id))
    await say(asked.phone, '工资 4321 元')
    await stream.waitFor(({ data }) => (data as ChatMessage).text.startsWith('工资'))
    expect(JSON.stringify(stream.events)).not.toContain('4321')
  })
})

describe('the resident', () => {
  it('sees the line move without a message for each step', async () => {
    const first = await desk.asked()
    desk.clock.advance(1000)
    const second = await desk.asked()
    const stream = await openSse(second.phone, API.chatEvents)
    const shown = await stream.waitFor(({ event }) => event === 'handoff')
    expect(line(shown)).toMatchObject({ state: 'waiting', place: 2 })
    const messages = () => stream.events.filter(({ event }) => event === 'message').length
    const before = messages()
    await take(township, first.id)
    await stream.waitFor((event) => event.event === 'handoff' && line(event)?.place === 1)
    expect(messages()).toBe(before)
    await take(township, second.id)
    await stream.waitFor((event) => event.event === 'handoff' && line(event)?.state === 'taken')
    await close(township, second.id)
    await stream.waitFor((event) => event.event === 'handoff' && line(event) === null)
  })
})
