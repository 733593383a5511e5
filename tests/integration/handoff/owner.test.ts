import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import { type Desk, list, pack, reply, type Staff, say, startDesk, take, VILLAGE } from './desk.ts'

let desk: Desk
let one: Staff
let two: Staff
let county: Staff
beforeAll(async () => {
  desk = await startDesk()
  one = await desk.staff('township', '330281001')
  two = await desk.staff('township', '330281001')
  county = await desk.staff('county', '330281')
})
afterAll(() => desk.close())
beforeEach(() => desk.empty())

const here = (staff: Staff) => staff.client.post(API.deskPresence, { state: 'on' })
/** Minutes in which this one is there and says so. */
async function stays(staff: Staff, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 1) {
    await desk.pass(1)
    await here(staff)
  }
}

describe('an owner who says nothing', () => {
  it('is reminded, then it goes back to the front of the line, and the resident is told', async () => {
    const before = await desk.asked()
    const asked = await desk.asked()
    await take(one, asked.id)
    await stays(one, 19)
    expect(await desk.told(one)).not.toContain('handoff.silent')
    await stays(one, 1)
    expect(await desk.told(one)).toContain('handoff.silent')
    expect((await list(one)).find(({ id }) => id === asked.id)).toMatchObject({ overdue: true, mine: true })
    await stays(one, 10)
    const row = await desk.row(asked.id)
    expect(row).toMatchObject({ state: 'waiting', staffId: null, front: true })
    expect(row.promisedAt).toEqual(new Date('2026-11-20T11:00:00+08:00'))
    expect(await desk.markers(asked)).toEqual(['handoff.taken', 'handoff.returned'])
    const { body } = await asked.phone.post(API.chat)
    expect(body).toMatchObject({ owner: 'bot', handoff: { state: 'waiting', place: 1 } })
    const line = (await list(county)).map(({ id }) => id)
    expect(line.indexOf(asked.id)).toBeLessThan(line.indexOf(before.id))
    // The old owner no longer speaks in it.
    expect((await reply(one, asked.id, '还在吗')).status).toBe(409)
  })

  it('is left in peace after an answer, until the resident speaks again', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    await reply(one, asked.id, '您好，请说')
    await stays(one, 60)
    expect((await desk.row(asked.id)).state).toBe('taken')
    await say(asked.phone, '我想问低保')
    await stays(one, 5)
    await say(asked.phone, '在吗')
    const { silentSince } = await desk.row(asked.id)
    expect(silentSince).toEqual(new Date('2026-11-20T11:00:00+08:00'))
    // Twenty minutes of working time, over lunch nobody counts.
    await stays(one, 15)
    expect(await desk.told(one)).toContain('handoff.silent')
  })
})

describe('an owner who is gone', () => {
  it('without a word: the talk goes back, the resident is told, the next one is called', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    await here(two)
    for (let minute = 0; minute < 3; minute += 1) {
      await here(two)
      await desk.pass(1)
    }
    expect(await desk.row(asked.id)).toMatchObject({ state: 'waiting', front: true })
    expect(await desk.markers(asked)).toContain('handoff.returned')
    expect(await desk.told(two)).toContain('handoff.asked')
    expect((await one.client.get(API.deskPresence)).body.state).toBe('off')
    expect((await two.client.get(API.deskPresence)).body).toMatchObject({ state: 'on', nextId: asked.id })
    await take(two, asked.id)
  })

  it('with a word: the same at once; away for a while keeps the talk', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    await one.client.post(API.deskPresence, { state: 'away' })
    await desk.pass(10)
    expect((await desk.row(asked.id)).state).toBe('taken')
    await one.client.post(API.deskPresence, { state: 'off' })
    expect((await desk.row(asked.id)).state).toBe('waiting')
  })

  it('is not gone while the desk page reads', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    for (let minute = 0; minute < 10; minute += 1) {
      await list(one)
      await desk.pass(1)
    }
    expect((await desk.row(asked.id)).state).toBe('taken')
  })
})

describe('a page that is open with nobody before it', () => {
  const idle = (staff: Staff, idleSeconds: number) =>
    staff.client.post(API.deskPresence, { state: 'on', idleSeconds })

  it('asks after a quarter of an hour; two minutes later its owner is off, and the talk is back in line', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    await reply(one, asked.id, '您好，请说')
    for (let minute = 1; minute <= 16; minute += 1) {
      await desk.pass(1)
      const { body } = await idle(one, minute * 60)
      expect(body).toMatchObject({ state: 'on', idleSeconds: minute * 60 })
      expect(body.idleSeconds >= body.askAfterSeconds).toBe(minute >= 15)
    }
    expect((await desk.row(asked.id)).state).toBe('taken')
    await desk.pass(1)
    expect(await desk.row(asked.id)).toMatchObject({ state: 'waiting', front: true, staffId: null })
    expect(await desk.markers(asked)).toEqual(['handoff.taken', 'handoff.returned'])
    // The page goes on saying that it is open: that brings nobody back.
    expect((await idle(one, 18 * 60)).body.state).toBe('off')
    expect((await here(one)).body.state).toBe('on')
  })

  it('stays on duty while another page of the same person is worked at', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    await reply(one, asked.id, '您好，请说')
    for (let minute = 1; minute <= 40; minute += 1) {
      await desk.pass(1)
      if (minute % 10 === 0) await here(one)
      expect((await idle(one, minute * 60)).body.idleSeconds).toBe((minute % 10) * 60)
    }
    expect((await desk.row(asked.id)).state).toBe('taken')
  })
})

describe('passing on', () => {
  const pass = (staff: Staff, id: string, to: object) =>
    staff.client.post(fill(API.deskHandoffTransfer, { id }), { to, note: '她家里刚办过丧事' })

  it('to a colleague on duty: one owner before, one after, with the note', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    expect((await pass(one, asked.id, { staffId: two.id })).body.code).toBe('COLLEAGUE_AWAY')
    await here(two)
    expect((await pass(two, asked.id, { staffId: two.id })).status).toBe(409)
    const { body } = await one.client.get(fill(API.deskHandoffColleagues, { id: asked.id }))
    expect(body.items[0]).toMatchObject({ staffId: two.id, presence: 'on' })
    expect((await pass(one, asked.id, { staffId: two.id })).status).toBe(200)
    expect(await desk.row(asked.id)).toMatchObject({ state: 'taken', staffId: two.id })
    expect((await reply(one, asked.id, '我再说一句')).status).toBe(409)
    expect((await reply(two, asked.id, '您好，我接着说')).status).toBe(200)
    expect(await desk.told(two)).toContain('handoff.passedOn')
    expect(await desk.markers(asked)).toEqual(['handoff.taken', 'handoff.passed_on'])
    const { events } = await pack(two, asked.id)
    expect(events.find(({ kind }) => kind === 'transferred')?.note).toBe('她家里刚办过丧事')
  })

  it('not to somebody of another place, nor to a desk without staff', async () => {
    const asked = await desk.asked()
    const stranger = await desk.staff('township', '330281002', { on: true })
    await take(one, asked.id)
    expect((await pass(one, asked.id, { staffId: stranger.id })).status).toBe(404)
    expect((await pass(one, asked.id, { level: 'village' })).status).toBe(404)
  })

  it('to another desk: first in line there, with a new promise', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    expect((await pass(one, asked.id, { level: 'county' })).status).toBe(200)
    expect(await desk.row(asked.id)).toMatchObject({ state: 'waiting', level: 'county', front: true })
    expect(await desk.told(county)).toContain('handoff.asked')
    expect((await county.client.post(API.deskHandoffNext)).body.handoff.id).toBe(asked.id)
  })
})

describe('notes', () => {
  it('are for colleagues alone, and written once', async () => {
    const asked = await desk.asked()
    await take(one, asked.id)
    const note = { clientKey: 'note-key-1', text: '儿子每月给 3000 元' }
    const post = () => one.client.post(fill(API.deskHandoffNotes, { id: asked.id }), note)
    await Promise.all([post(), post()])
    const notes = (await pack(county, asked.id)).events.filter(({ kind }) => kind === 'note')
    expect(notes.map((one) => one.note)).toEqual(['儿子每月给 3000 元'])
    const village = await desk.staff('village', VILLAGE)
    const seen = (await pack(village, asked.id)).events.find(({ kind }) => kind === 'note')
    expect(seen?.note).not.toContain('3000')
    const { text } = await asked.phone.get(`${API.chatMessages}?after=0`)
    expect(text).not.toContain('3000')
    const stored = await desk.ctx.db.handoffEvent.findFirstOrThrow({ where: { kind: 'note' } })
    expect(stored.noteEnc).not.toContain('3000')
  })
})
