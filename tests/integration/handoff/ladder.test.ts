import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API, fill } from '../../../server/paths.ts'
import { type Desk, list, reply, type Staff, say, startDesk, take, VILLAGE } from './desk.ts'

let desk: Desk
let village: Staff
let township: Staff
let county: Staff
beforeAll(async () => {
  desk = await startDesk()
  village = await desk.staff('village', VILLAGE)
  township = await desk.staff('township', '330281001')
  county = await desk.staff('county', '330281')
})
afterAll(() => desk.close())
beforeEach(() => desk.empty())

describe('a normal one that nobody takes', () => {
  it('climbs from desk to desk in working time, and the resident is told once', async () => {
    const asked = await desk.asked()
    expect(await desk.told(village)).toEqual(['handoff.asked'])
    expect(await desk.told(township)).toEqual([])
    await desk.pass(29)
    expect((await desk.row(asked.id)).level).toBe('village')
    await desk.pass(1)
    expect((await desk.row(asked.id)).level).toBe('township')
    expect(await desk.told(township)).toEqual(['handoff.escalated'])
    expect(await desk.told(county)).toEqual([])
    await desk.pass(15)
    expect(await desk.told(county)).toEqual(['handoff.escalated'])
    await desk.pass(60)
    expect(await desk.told(township)).toEqual(['handoff.escalated'])
    expect(await desk.markers(asked)).toEqual(['handoff.escalated'])
    const [row] = await list(county)
    expect(row).toMatchObject({ level: 'on_call', overdue: true, fits: true })
  })

  it('waits over the weekend', async () => {
    desk.clock.set('2026-11-20T16:50:00+08:00')
    const { id } = await desk.asked()
    desk.clock.set('2026-11-23T08:49:00+08:00')
    await desk.work()
    expect((await desk.row(id)).step).toBe(0)
    await desk.pass(1)
    expect((await desk.row(id)).step).toBe(1)
  })

  it('goes to no further desk once it is taken', async () => {
    const { id } = await desk.asked()
    expect((await take(village, id)).status).toBe(200)
    await reply(village, id, '您好')
    for (let minutes = 0; minutes < 40; minutes += 1) {
      await list(village)
      await desk.pass(1)
    }
    expect(await desk.told(township)).toEqual([])
  })

  it('of a village without staff begins at the township', async () => {
    const { id } = await desk.asked({ regionCode: '330281001002' })
    expect((await desk.row(id)).level).toBe('township')
    expect(await desk.told(township)).toEqual(['handoff.asked'])
  })

  it('of an unknown place is told to counties on duty when its promise is missed', async () => {
    await county.client.post(API.deskPresence, { state: 'on' })
    await desk.asked({ regionCode: '' })
    expect(await desk.told(county)).toEqual([])
    for (let minutes = 0; minutes < 30; minutes += 1) {
      await county.client.post(API.deskPresence, { state: 'on' })
      await desk.pass(1)
    }
    expect(await desk.told(county)).toContain('handoff.escalated')
  })
})

describe('danger', () => {
  const night = '2026-11-21T23:00:00+08:00'

  it('calls every desk, and by SMS the county where nobody is on call', async () => {
    const { id } = await desk.asked({ urgency: 'urgent' })
    for (const staff of [village, township, county])
      expect(await desk.told(staff)).toContain('handoff.urgent')
    expect([await desk.rang(village), await desk.rang(township), await desk.rang(county)]).toEqual([0, 0, 1])
    expect((await desk.row(id)).level).toBe('county')
  })

  it('rings at night at once with who is on call, then with the next, until somebody takes it', async () => {
    desk.clock.set(night)
    const other = await desk.staff('county', '330281')
    for (const staff of [county, other]) {
      const answer = await county.client.post(API.deskOnCall, {
        staffId: staff.id,
        regionCode: '330281',
        from: '2026-11-21T00:00:00+08:00',
        to: '2026-11-23T00:00:00+08:00',
      })
      expect(answer.status).toBe(200)
    }
    const asked = await desk.asked({ urgency: 'urgent' })
    expect((await desk.row(asked.id)).promisedAt).toEqual(new Date('2026-11-21T23:10:00+08:00'))
    const rung = async () => [await desk.rang(county), await desk.rang(other)]
    const first = await rung()
    expect(first.toSorted()).toEqual([0, 1])
    const sent = await desk.ctx.db.delivery.findFirstOrThrow({ where: { channel: 'sms' } })
    expect(sent.state).toBe('sent')
    await desk.pass(5)
    expect(await rung()).toEqual([1, 1])
    await desk.pass(5)
    expect((await rung()).toSorted()).toEqual([1, 2])
    expect(await desk.markers(asked)).toEqual(['handoff.escalated'])
    await take(county, asked.id)
    await reply(county, asked.id, '我在')
    // Longer than between two calls, and not so long that a page without a touch takes its owner off duty.
    for (let minutes = 0; minutes < 14; minutes += 1) {
      await list(county)
      await desk.pass(1)
    }
    expect((await rung()).toSorted()).toEqual([1, 2])
  })

  it('in a talk that waits calls everybody anew; in one that is owned rings with the owner', async () => {
    const asked = await desk.asked()
    await say(asked.phone, '我不想活了')
    await desk.work()
    expect(await desk.row(asked.id)).toMatchObject({ urgency: 'urgent', level: 'county' })
    expect(await desk.rang(county)).toBe(1)

    const owned = await desk.asked()
    await take(village, owned.id)
    await say(owned.phone, '我不想活了')
    await desk.work()
    expect(await desk.row(owned.id)).toMatchObject({ urgency: 'urgent', state: 'taken', staffId: village.id })
    expect(await desk.rang(village)).toBe(1)
  })
})

describe('the on-call list', () => {
  const duty = (staffId: string, regionCode = '330281') => ({
    staffId,
    regionCode,
    from: '2026-11-20T17:00:00+08:00',
    to: '2026-11-21T08:30:00+08:00',
  })

  it('is made by the county for its own people and places', async () => {
    const elsewhere = await desk.staff('county', '330282')
    const post = (body: object, staff = county) => staff.client.post(API.deskOnCall, body)
    const { body } = await post(duty(county.id))
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({ name: 'county 陈明', now: false, hasPhone: true })
    expect((await post(duty(elsewhere.id))).status).toBe(404)
    expect((await post(duty(county.id, '330282'))).status).toBe(404)
    // A village cannot open talks of the whole county.
    expect((await post(duty(village.id))).status).toBe(404)
    expect((await post(duty(village.id, VILLAGE))).status).toBe(200)
    expect((await post({ ...duty(county.id), to: '2026-11-20T16:00:00+08:00' })).status).toBe(400)
    expect((await post(duty(township.id), township)).status).toBe(403)
    const end = fill(API.deskOnCallEnd, { id: body.items[0].id })
    expect((await elsewhere.client.post(end)).status).toBe(404)
    const ended = await county.client.post(end)
    expect(ended.body.items.map((item: { staffId: string }) => item.staffId)).toEqual([village.id])
  })
})
