import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { ApiClient } from '../../harness/app.ts'
import {
  ADDRESS,
  at,
  COUNTY,
  entry,
  familyInCare,
  type House,
  inbox,
  propose,
  startHouse,
  TOWNSHIP,
  VILLAGE,
  volunteer,
} from './house.ts'

let house: House
let householdId: string
let he: Awaited<ReturnType<typeof volunteer>>
let fang: Awaited<ReturnType<typeof volunteer>>
let elder: ApiClient
let first: string

beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  householdId = await familyInCare(house, ['sun-aying'])
  await house.staff('village', VILLAGE)
  he = await volunteer(house, 'he-zhiyuan')
  fang = await volunteer(house, 'fang-lei', { regionCode: COUNTY })
  elder = await house.resident('sun-aying')
})
afterAll(() => house.close())

/** Everything of the family that must not be seen before both have agreed. */
const secrets = () => {
  const { name, phone, idNumber } = demoPerson('sun-aying')
  return [name, phone, idNumber, ADDRESS]
}
const shown = (text: string) => secrets().filter((one) => text.includes(one))

test('a family is proposed; before both agree nobody sees more than a place and a masked name', async () => {
  const village = await house.staff('village', VILLAGE)
  const { body: free } = await village.get(API.deskPairingHouseholds)
  expect(free.items).toEqual([
    { id: householdId, nameMasked: '孙**', regionName: '余姚市兰江街道江南新城社区' },
  ])
  const { body: near } = await village.get(`${API.deskPairingVolunteers}?householdId=${householdId}`)
  expect(near.items.map(({ name }: { name: string }) => name).sort()).toEqual(['何志远', '方蕾'])

  first = await propose(house, { householdId, volunteerId: he.id })
  expect(await propose(house, { householdId, volunteerId: he.id })).toBe(first)
  expect(await inbox(he.client)).toContain('有一户人家想请您结对')
  expect((await inbox(elder)).filter((title) => title === '有人想和您家结对')).toHaveLength(1)

  const seen = await he.client.get(at(API.volunteerPairing, first))
  expect([seen.body.contact, shown(seen.text)]).toEqual([null, []])
  expect(shown((await he.client.get(API.volunteerPairings)).text)).toEqual([])
  const { items } = (await elder.get(API.pairings)).body
  expect(items).toEqual([
    expect.objectContaining({
      state: 'asked',
      volunteer: expect.objectContaining({ name: '何**', phone: null }),
    }),
  ])
  const stranger = await house.resident('wang-jianguo')
  expect((await stranger.post(at(API.pairingAnswer, first), { answer: 'agree' })).status).toBe(404)
  expect((await fang.client.post(at(API.volunteerPairingAnswer, first), { answer: 'agree' })).status).toBe(
    404,
  )
})

test('both agree at once: it runs, name and phone open, the address only with a yes of its own', async () => {
  await Promise.all([
    he.client.post(at(API.volunteerPairingAnswer, first), { answer: 'agree' }),
    elder.post(at(API.pairingAnswer, first), { answer: 'agree' }),
  ])
  const open = (await he.client.get(at(API.volunteerPairing, first))).body
  const { name, phone } = demoPerson('sun-aying')
  expect(open).toMatchObject({ state: 'active', contact: { name, phone, address: null } })
  // The county has set nothing: no day is invented.
  expect(open).toMatchObject({ rhythm: null, nextDueOn: null, late: false })
  expect((await elder.get(API.pairings)).body.items[0]).toMatchObject({
    state: 'active',
    volunteer: { name: '何志远', phone: demoPerson('he-zhiyuan').phone },
  })
  await elder.post(at(API.pairingAddress, first), { show: true })
  expect((await he.client.get(at(API.volunteerPairing, first))).body.contact.address).toBe(ADDRESS)
  await elder.post(at(API.pairingAddress, first), { show: false })
  expect((await he.client.get(at(API.volunteerPairing, first))).body.contact.address).toBeNull()
  const reads = await house.ctx.db.auditEntry.findMany({
    where: { action: 'pairing.contact_read', householdId },
  })
  expect(reads.map(({ purpose, actorKind }) => [purpose, actorKind])).toContainEqual(['pairing', 'resident'])
  // The family sees that a volunteer looked, and not by name.
  const mine = await elder.get(API.myReads)
  expect(mine.body.reads).toContainEqual(expect.objectContaining({ who: '志愿者' }))
  expect(mine.text).not.toContain('何志远')
})

test('two taps log a contact, once however often they arrive; help becomes a to-do', async () => {
  const body = entry('needs_help', { note: '屋顶漏水' })
  const sent = await Promise.all(
    [1, 2, 3].map(() => he.client.post(at(API.volunteerPairingContacts, first), body)),
  )
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(sent[0]?.body.log).toHaveLength(1)
  const village = await house.staff('village', VILLAGE)
  expect((await inbox(village)).filter((title) => title === '结对人家要帮忙')).toHaveLength(1)
  const { body: help } = await village.get(API.deskPairingHelp)
  expect(help.items).toEqual([
    expect.objectContaining({ kind: 'needs_help', householdName: '孙**', pairingId: first }),
  ])
  expect((await village.get(at(API.deskPairing, first))).body.log[0].note).toBe('屋顶漏水')
  // The words of the volunteer are not on any list, and not with the volunteer any more.
  expect(JSON.stringify(help)).not.toContain('屋顶')

  // Nobody looks for two working days: the township, then the county, again and again.
  await house.staff('county', COUNTY)
  const told = async (role: 'township' | 'county', code: string) =>
    (await inbox(await house.staff(role, code))).filter((title) => title === '结对人家要帮忙，还没人看')
      .length
  house.clock.set('2026-11-24T01:01:00Z')
  await house.work()
  expect([await told('township', TOWNSHIP), await told('county', COUNTY)]).toEqual([1, 0])
  house.clock.set('2026-11-26T01:01:00Z')
  await house.work()
  house.clock.set('2026-11-30T01:01:00Z')
  await house.work()
  expect([await told('township', TOWNSHIP), await told('county', COUNTY)]).toEqual([1, 2])

  const again = await house.staff('village', VILLAGE)
  const seenTo = await again.post(at(API.deskPairingHelpDone, help.items[0].id), { note: '请人修好了' })
  expect(seenTo.body.items).toEqual([])
  house.clock.set('2026-12-10T01:01:00Z')
  await house.work()
  expect(await told('county', COUNTY)).toBe(2)
})

test('a swap: the new one begins before the old one ends, and the old one can see nothing more', async () => {
  he.client = await house.resident('he-zhiyuan')
  fang.client = await house.resident('fang-lei')
  elder = await house.resident('sun-aying')
  const second = await propose(house, { householdId, volunteerId: fang.id, followsId: first })
  expect((await he.client.get(at(API.volunteerPairing, first))).body.state).toBe('active')
  await fang.client.post(at(API.volunteerPairingAnswer, second), { answer: 'agree' })
  const township = await house.staff('township', TOWNSHIP)
  const said = await township.post(at(API.deskPairingHousehold, second), { answer: 'agree', address: true })
  expect(said.body).toMatchObject({ state: 'active', saidBy: 'staff', addressShown: true })
  const old = await he.client.get(at(API.volunteerPairing, first))
  expect([old.body.state, old.body.contact, shown(old.text)]).toEqual(['ended', null, []])
  expect(await inbox(he.client)).toContain('有人接您的班了')
  expect((await he.client.post(at(API.volunteerPairingContacts, first), entry('well'))).body.code).toBe(
    'WRONG_STAGE',
  )
})

test('the family says no: no reason, kind words, and no trace but that it ended', async () => {
  const { items } = (await elder.get(API.pairings)).body
  const running = items.find(({ state }: { state: string }) => state === 'active')
  const ended = (await elder.post(at(API.pairingEnd, running.id))).body
  expect(
    ended.items.map(({ state, volunteer }: { state: string; volunteer: null }) => [state, volunteer]),
  ).toEqual([
    ['ended', null],
    ['ended', null],
  ])
  expect(await inbox(fang.client)).toContain('一段结对结束了')
  expect(shown((await fang.client.get(at(API.volunteerPairing, running.id))).text)).toEqual([])
  // Declined before it began: it is not there at all, and the volunteer hears it kindly.
  const third = await propose(house, { householdId, volunteerId: he.id })
  const after = (await elder.post(at(API.pairingAnswer, third), { answer: 'decline' })).body
  expect(after.items).toHaveLength(2)
  expect(await inbox(he.client)).toContain('这次没有结成对')
  const township = await house.staff('township', TOWNSHIP)
  expect((await township.post(at(API.deskPairingHousehold, third), { answer: 'agree' })).body.code).toBe(
    'WRONG_STAGE',
  )
})

test('a volunteer who stops leaves no pairing behind, and the office is told', async () => {
  const fourth = await propose(house, { householdId, volunteerId: fang.id })
  await fang.client.post(at(API.volunteerPairingAnswer, fourth), { answer: 'agree' })
  await elder.post(at(API.pairingAnswer, fourth), { answer: 'agree' })
  await fang.client.post(API.volunteerLeave)
  await house.work()
  const row = await house.ctx.db.pairing.findUniqueOrThrow({ where: { id: fourth } })
  expect(row.state).toBe('ended')
  expect(await inbox(elder)).toContain('结对结束了')
  expect(await inbox(await house.staff('village', VILLAGE))).toContain('一对结对结束了')
})

test('coverage by place; elsewhere and for others nothing is there', async () => {
  const county = await house.staff('county', COUNTY)
  const { body } = await county.get(API.deskPairingCoverage)
  const of = (code: string) => body.regions.find((one: { code: string }) => one.code === code)
  expect(of(TOWNSHIP)).toMatchObject({ households: 1, paired: 0 })
  expect(of('330281002')).toMatchObject({ households: null, paired: 0 })
  const other = await house.staff('township', '330281002')
  expect((await other.get(API.deskPairings)).body.items).toEqual([])
  expect((await other.get(at(API.deskPairing, first))).status).toBe(404)
  expect((await other.get(`${API.deskPairingVolunteers}?householdId=${householdId}`)).status).toBe(404)
  expect((await other.post(API.deskPairings, { householdId, volunteerId: he.id })).status).toBe(404)
})

test('nothing of the family stands in what waits in queues', async () => {
  const [events, tasks] = await Promise.all([
    house.ctx.db.outboxEvent.findMany(),
    house.ctx.db.scheduledTask.findMany(),
  ])
  expect(
    shown(JSON.stringify([events, tasks], (_, value) => (typeof value === 'bigint' ? String(value) : value))),
  ).toEqual([])
})
