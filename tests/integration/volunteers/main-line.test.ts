import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { API } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { addHours } from '../../../server/volunteers/service.ts'
import type { ApiClient } from '../../harness/app.ts'
import { at, COUNTY, type House, inbox, startHouse, TOWNSHIP, VILLAGE } from '../pairings/house.ts'

let house: House
let branchId: string
let secretary: ApiClient
let he: ApiClient
let heId: string

beforeAll(async () => {
  house = await startHouse('2026-11-23T02:00:00Z')
  const staff = await house.staff('township', TOWNSHIP)
  const made = await staff.post(API.deskBranches, { name: '江南新城党支部', regionCode: VILLAGE })
  branchId = made.body.items[0].id
  secretary = await house.resident('xu-meiying')
  const asked = await secretary.post(API.volunteer, { regionCode: VILLAGE, branchId, partyMember: true })
  const { id } = asked.body.volunteer
  await staff.post(at(API.deskVolunteerDecide, id), { decision: 'confirm' })
  const placed = await staff.put(at(API.deskVolunteer, id), { branchId, role: 'secretary' })
  expect(placed.body).toMatchObject({ state: 'active', role: 'secretary', name: '许美英' })
})
afterAll(() => house.close())

test('somebody asks twice at once, is asked for once, confirmed by the secretary, and told', async () => {
  he = await house.resident('he-zhiyuan')
  const body = { regionCode: TOWNSHIP, branchId, partyMember: true }
  const answers = await Promise.all([he.post(API.volunteer, body), he.post(API.volunteer, body)])
  expect(answers.map(({ body }) => body.volunteer.state)).toEqual(['asked', 'asked'])
  heId = answers[0]?.body.volunteer.id
  expect((await inbox(secretary)).filter((title) => title === '有人想当志愿者')).toHaveLength(1)

  // Not before they are confirmed, and never by themselves.
  expect((await he.get(API.volunteerPairings)).status).toBe(403)
  expect((await he.get(API.volunteerBranch)).status).toBe(403)
  expect((await he.post(at(API.volunteerMemberDecide, heId), { decision: 'confirm' })).status).toBe(403)

  const { body: branch } = await secretary.post(at(API.volunteerMemberDecide, heId), { decision: 'confirm' })
  expect(branch.members.map(({ name }: { name: string }) => name).sort()).toEqual(['何志远', '许美英'])
  expect(branch.asked).toEqual([])
  expect(await inbox(he)).toContain('您是志愿者了')
  expect((await he.get(API.volunteerPairings)).status).toBe(200)
})

test('somebody declined is told, and may ask again', async () => {
  const fang = await house.resident('fang-lei')
  const asked = await fang.post(API.volunteer, { regionCode: COUNTY, partyMember: false })
  const { id } = asked.body.volunteer
  const township = await house.staff('township', TOWNSHIP)
  // Whoever helps in the whole county is the county's to confirm.
  expect((await township.post(at(API.deskVolunteerDecide, id), { decision: 'confirm' })).status).toBe(404)
  const county = await house.staff('county', COUNTY)
  await county.post(at(API.deskVolunteerDecide, id), { decision: 'decline' })
  expect((await county.post(at(API.deskVolunteerDecide, id), { decision: 'confirm' })).body.code).toBe(
    'WRONG_STAGE',
  )
  expect(await inbox(fang)).toContain('这次没能请您当志愿者')
  house.clock.advance(1000)
  const again = await fang.post(API.volunteer, { regionCode: COUNTY, partyMember: false })
  expect(again.body.volunteer).toMatchObject({ id, state: 'asked' })
  await house.ctx.db.person.updateMany({
    where: { volunteer: { id } },
    data: { realNameState: 'unconfirmed' },
  })
  expect((await county.post(at(API.deskVolunteerDecide, id), { decision: 'confirm' })).body.code).toBe(
    'NAME_UNCONFIRMED',
  )
})

test('hours are frozen on paper, and the code on it says what was printed', async () => {
  const deed = (on: string, n: number, minutes = 90) =>
    addHours(house.ctx, {
      volunteerId: heId,
      kind: 'wish',
      subjectId: `00000000-0000-7000-8000-00000000000${n}`,
      minutes,
      on,
    })
  await deed('2026-10-08', 1)
  await deed('2026-11-02', 2)
  // The same deed again counts once.
  await deed('2026-11-02', 2)
  const mine = (await he.get(API.volunteer)).body
  expect(mine).toMatchObject({ minutes: 180, deeds: 2 })
  expect(mine.months).toEqual([
    { month: '2026-11', minutes: 90, deeds: 1 },
    { month: '2026-10', minutes: 90, deeds: 1 },
  ])
  const period = { from: '2026-10-01', to: '2026-11-23' }
  const { body: certificate } = await he.post(API.volunteerCertificates, period)
  expect(certificate).toMatchObject({ minutes: 180, deeds: 2 })
  expect((await he.post(API.volunteerCertificates, period)).body).toEqual(certificate)
  await deed('2026-11-20', 3, 30)
  const more = (await he.post(API.volunteerCertificates, period)).body
  expect(more.minutes).toBe(210)
  expect(more.code).not.toBe(certificate.code)

  const verify = (code: string) => house.client().post(API.certificateVerify, { code })
  // Typed by somebody from the paper.
  const typed = certificate.code.toLowerCase().replaceAll('-', ' ')
  expect((await verify(typed)).body).toEqual({
    outcome: 'valid',
    certificate: {
      nameMasked: '何**',
      from: period.from,
      to: period.to,
      minutes: 180,
      deeds: 2,
      issuedOn: '2026-11-23',
    },
  })
  const wrong = (certificate.code.startsWith('A') ? 'B' : 'A') + certificate.code.slice(1)
  expect((await verify(wrong)).body.outcome).toBe('mistyped')
  expect((await verify('0000-0000-0000')).body).toEqual({ outcome: 'unknown', certificate: null })
  await house.ctx.db.certificate.updateMany({
    where: { id: more.id },
    data: { revokedAt: house.clock.now() },
  })
  expect((await verify(more.code)).body).toEqual({ outcome: 'revoked', certificate: null })

  const url = `${house.url}${at(API.volunteerCertificatePdf, certificate.id)}`
  const cookie = [...he.cookies].map((one) => one.join('=')).join('; ')
  const pdf = await fetch(url, { headers: { cookie } })
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const file = await getDocument({ data: new Uint8Array(await pdf.arrayBuffer()) }).promise
  const { items } = await (await file.getPage(1)).getTextContent()
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(' ', '')
  expect(text).toContain('何志远')
  expect(text).toContain('2次，一共3小时0分钟')
  expect(text).toContain(certificate.code)
  // Somebody else's paper is not there.
  expect((await secretary.get(at(API.volunteerCertificatePdf, certificate.id))).status).toBe(404)
  expect((await he.post(API.volunteerCertificates, { from: '2025-01-01', to: '2025-12-31' })).body.code).toBe(
    'NO_HOURS',
  )
  expect((await he.post(API.volunteerCertificates, { from: '2026-11-01', to: '2026-11-24' })).status).toBe(
    400,
  )
})

test('the branch sees its people and numbers, for its secretary and staff of the place alone', async () => {
  const { body } = await secretary.get(`${API.volunteerBranch}?month=2026-11`)
  expect(body.members.find((one: { name: string }) => one.name === '何志远')).toMatchObject({
    minutes: 120,
    deeds: 2,
  })
  expect(body.months[0]).toEqual({ month: '2026-11', minutes: 120, deeds: 2, people: 1 })
  expect((await he.get(API.volunteerBranch)).status).toBe(403)
  const elsewhere = await house.staff('township', '330281002')
  expect((await elsewhere.get(at(API.deskBranch, branchId))).status).toBe(404)
  expect((await elsewhere.get(API.deskVolunteers)).body.items).toEqual([])
  const township = await house.staff('township', TOWNSHIP)
  expect((await township.get(at(API.deskBranch, branchId))).body.members).toHaveLength(2)
  const list = (await township.get(`${API.deskVolunteers}?state=active`)).body
  expect(list.items.map(({ name }: { name: string }) => name)).toEqual(['许美英', '何志远'])
  expect(JSON.stringify(list)).not.toContain(demoPerson('he-zhiyuan').idNumber)
  // Every look at names is written down.
  const reads = await house.ctx.db.auditEntry.count({
    where: { action: { in: ['volunteers.read', 'branch.read'] } },
  })
  expect(reads).toBeGreaterThanOrEqual(4)
})

test('who is a volunteer no longer is one nowhere, and what they did stays', async () => {
  const township = await house.staff('township', TOWNSHIP)
  await township.post(at(API.deskVolunteerEnd, heId))
  await house.work()
  expect(await inbox(he)).toContain('您的志愿者身份结束了')
  expect((await he.get(API.volunteerPairings)).status).toBe(403)
  expect((await he.get(API.volunteer)).body).toMatchObject({ volunteer: { state: 'ended' }, deeds: 3 })
  // Asking again, nobody is a secretary by having been one.
  await secretary.post(API.volunteerLeave)
  const again = await secretary.post(API.volunteer, { regionCode: VILLAGE, branchId, partyMember: true })
  expect(again.body.volunteer).toMatchObject({ state: 'asked', role: 'member' })
})
