import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jobs } from '../../../server/jobs.ts'
import { markRead, notify } from '../../../server/notifications/service.ts'
import { API, fill } from '../../../server/paths.ts'
import { fakeClock } from '../../../server/platform/clock.ts'
import { makeCtx, systemCtx } from '../../../server/platform/make-ctx.ts'
import type { UndeliveredList, UndeliveredOne } from '../../../server/undelivered/contract.ts'
import { startTestServer, type TestServer } from '../../harness/app.ts'
import { drain } from '../../harness/drain.ts'
import { Chats, SmsProvider } from '../../harness/stand-ins.ts'
import { type Badge, staffBadge } from '../identity/doors.ts'

const PLACE = '330281003'
const clock = fakeClock('2026-11-23T10:00:00+08:00')
const sms = new SmsProvider()
let server: TestServer
let village: Badge
let township: Badge
let personId: string
let made = 0

beforeAll(async () => {
  server = await startTestServer({ clock, ports: { sms, chatPush: new Chats() } })
  township = await staffBadge(server.runtime, 'township', PLACE)
  village = await staffBadge(server.runtime, 'village', `${PLACE}001`)
})
afterAll(() => server.close())

/** A family of its own each time, in a village of the township. */
beforeEach(async () => {
  const { database, cipher } = server.runtime
  sms.fault = 'none'
  await database.undeliveredMessage.deleteMany()
  await database.undelivered.deleteMany()
  made += 1
  const now = clock.now()
  const person = await database.person.create({
    data: {
      idHash: `one ${made}`,
      idNumberEnc: cipher.encrypt('339999196803120018'),
      nameEnc: cipher.encrypt('王建国'),
      phoneEnc: cipher.encrypt('17000000101'),
      createdAt: now,
      updatedAt: now,
    },
  })
  personId = person.id
  await database.household.create({
    data: {
      regionCode: `${PLACE}001`,
      addressEnc: cipher.encrypt('兰江街道某村 3 号'),
      createdAt: now,
      members: { create: [{ personId, relation: 'head', isHead: true, fromDate: now }] },
    },
  })
})

const work = () => drain(server.runtime, jobs)

async function tell(change: { kind?: string; channels?: ('sms' | 'chat')[]; staffId?: string } = {}) {
  const { staffId, ...rest } = change
  made += 1
  await notify(systemCtx(server.runtime, 'test'), {
    dedupeKey: `test:${made}`,
    kind: 'request.answered',
    params: { number: 'N', answer: 'x' },
    waitedFor: true,
    ...rest,
    ...(staffId ? { staffId } : { personId }),
  })
  await work()
  return server.runtime.database.notification.findFirstOrThrow({ where: { dedupeKey: `test:${made}` } })
}

async function call<T>(badge: Badge, method: string, path: string, body?: unknown) {
  const headers = { cookie: badge.cookie, 'x-csrf-token': badge.csrf, 'content-type': 'application/json' }
  const response = await fetch(server.url + path, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as T & { code?: string } }
}
const list = (badge: Badge, show = 'open') =>
  call<UndeliveredList>(badge, 'GET', `${API.deskUndelivered}?show=${show}`)
const at = (path: string, id: string) => fill(path, { id })

describe('somebody whom no message reaches', () => {
  it('is one to-do at the desk of their place, told to the nearest, by no name', async () => {
    sms.fault = 'rejects'
    await tell()
    await tell({ channels: ['chat'] })
    const { body } = await list(village)
    expect(body).toMatchObject({ total: 1, open: 1 })
    expect(body.items[0]).toMatchObject({
      nameMasked: '王**',
      topics: ['办事进度'],
      count: 2,
      why: '手机号收不到短信',
      isStaff: false,
    })
    expect(JSON.stringify(body)).not.toMatch(/王建国|17000000101|某村/)
    const told = await server.runtime.database.notification.findMany({ where: { kind: 'undelivered.new' } })
    const { id } = await server.runtime.database.staffUser.findFirstOrThrow({ where: { role: 'village' } })
    expect(told.map(({ staffId }) => staffId)).toEqual([id])
    const events = await server.runtime.database.outboxEvent.findMany({
      where: { topic: 'message.undelivered' },
    })
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toMatch(/王|1700/)
  })

  it('is opened with number and address, which is recorded for the family to see', async () => {
    sms.fault = 'rejects'
    await tell()
    const id = (await list(township)).body.items[0]?.id ?? ''
    const { body } = await call<UndeliveredOne>(township, 'GET', at(API.deskUndeliveredOne, id))
    expect(body).toMatchObject({ name: '王建国', phone: '17000000101', address: '兰江街道某村 3 号' })
    const line = await server.runtime.database.auditEntry.findFirstOrThrow({
      where: { action: 'undelivered.read' },
    })
    expect(line).toMatchObject({ subjectKind: 'person', subjectId: personId, purpose: 'reach' })
    expect(line.householdId).not.toBeNull()
  })

  it('is settled by one colleague, and taken back', async () => {
    sms.fault = 'rejects'
    await tell()
    const { id = '', version = 0 } = (await list(village)).body.items[0] ?? {}
    const done = { version, how: 'called', note: '打了，说知道了' }
    const both = await Promise.all(
      [village, township].map((badge) => call(badge, 'POST', at(API.deskUndeliveredDone, id), done)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await list(village)).body.open).toBe(0)
    const [row] = (await list(village, 'done')).body.items
    expect(row?.done).toMatchObject({ how: '打电话说了', note: '打了，说知道了' })
    const stored = await server.runtime.database.undelivered.findUniqueOrThrow({ where: { id } })
    expect(stored.noteEnc).not.toContain('知道')

    expect((await call(village, 'POST', at(API.deskUndeliveredUndone, id), { version })).body.code).toBe(
      'STALE_VERSION',
    )
    expect(
      (await call(village, 'POST', at(API.deskUndeliveredUndone, id), { version: version + 1 })).status,
    ).toBe(200)
    expect((await list(village)).body.open).toBe(1)
    // Settled again, and then it fails once more: the old one is not opened beside the new one.
    await call(village, 'POST', at(API.deskUndeliveredDone, id), { version: version + 2, how: 'gone' })
    await tell()
    expect(
      (await call(village, 'POST', at(API.deskUndeliveredUndone, id), { version: version + 3 })).body.code,
    ).toBe('CONFLICT')
  })

  it('settles itself when they have read it all', async () => {
    sms.fault = 'rejects'
    const both = [await tell(), await tell()]
    const asThem = makeCtx(server.runtime, { kind: 'resident', personId })
    for (const [at, { id }] of both.entries()) {
      await markRead(asThem, id)
      await work()
      expect((await list(village)).body.open).toBe(1 - at)
    }
    expect((await list(village, 'done')).body.items[0]?.done).toMatchObject({ how: '本人自己看到了' })
  })

  it('is not one while another way still may arrive, nor when one did', async () => {
    const chats = server.runtime.ports.chatPush as Chats
    chats.people.add(personId)
    sms.fault = 'rejects'
    await tell({ channels: ['chat', 'sms'] })
    expect((await list(village)).body.open).toBe(0)
    chats.people.delete(personId)
    sms.fault = 'down'
    await tell({ channels: ['chat', 'sms'] })
    expect((await list(village)).body.open).toBe(0)
    for (let n = 0; n < 8; n += 1) {
      clock.advance(31 * 60_000)
      await work()
    }
    // Back to when the desk signed in.
    clock.set('2026-11-23T10:00:00+08:00')
    expect((await list(village)).body.items[0]).toMatchObject({ count: 1, why: '发了几次都没发出去' })
  })

  it('is nobody’s elsewhere', async () => {
    sms.fault = 'rejects'
    await tell()
    const elsewhere = await staffBadge(server.runtime, 'county', '330106')
    expect((await list(elsewhere)).body.total).toBe(0)
  })

  it('is for the county’s desk to look for, and for no other, where nobody knows a place', async () => {
    sms.fault = 'rejects'
    const county = await staffBadge(server.runtime, 'county', '330281')
    const { database } = server.runtime
    await database.householdMember.deleteMany({ where: { personId } })
    await tell()
    expect([(await list(village)).body.open, (await list(township)).body.open]).toEqual([0, 0])
    const { body } = await list(county)
    expect(body).toMatchObject({ open: 1, items: [{ nameMasked: '王**', regionName: '住处还不清楚' }] })
    const id = body.items[0]?.id ?? ''
    expect((await call(township, 'GET', at(API.deskUndeliveredOne, id))).status).toBe(404)
    const { body: whole } = await call<UndeliveredOne>(county, 'GET', at(API.deskUndeliveredOne, id))
    expect(whole).toMatchObject({ name: '王建国', phone: '17000000101', address: null })
    const told = await database.notification.findMany({
      where: { kind: 'undelivered.new', dedupeKey: { contains: id } },
      include: { staff: true },
    })
    expect(new Set(told.map(({ staff }) => staff?.role))).toEqual(new Set(['county']))
    await database.undelivered.update({ where: { id }, data: { regionCode: `${PLACE}001` } })
    expect((await list(village)).body.open).toBe(1)
  })

  it('is a colleague too, when their number takes nothing; not when they have none', async () => {
    const { database, cipher } = server.runtime
    const { id } = await database.staffUser.findFirstOrThrow({ where: { role: 'village' } })
    await tell({ kind: 'handoff.urgent', channels: ['sms'], staffId: id })
    expect((await list(township)).body.open).toBe(0)
    await database.staffUser.update({ where: { id }, data: { phoneEnc: cipher.encrypt('17000000555') } })
    sms.fault = 'rejects'
    await tell({ kind: 'handoff.urgent', channels: ['sms'], staffId: id })
    expect((await list(township)).body.items[0]).toMatchObject({ isStaff: true, topics: ['要紧的事'] })
  })
})
