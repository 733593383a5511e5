import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chinaDate } from '../../../server/platform/clock.ts'
import { issueCertificate, myVolunteer, verifyCertificate } from '../../../server/volunteers/service.ts'
import { newWishSchema } from '../../../server/wishes/contract.ts'
import {
  actOnWish,
  claimWish,
  completeWish,
  makeWish,
  myClaims,
  myWish,
  reportMine,
  thankForMine,
  volunteerWish,
} from '../../../server/wishes/service.ts'
import {
  as,
  asStaff,
  COUNTY,
  crowd,
  days,
  type House,
  people,
  SETTINGS,
  startHouse,
  VILLAGE,
} from './house.ts'

let house: House
let owner: string
beforeAll(async () => {
  house = await startHouse()
  await house.staff('village', VILLAGE)
  await house.ctx.db.countySetting.create({
    data: { regionCode: COUNTY, room: 'wishes', value: SETTINGS, demo: true, setAt: house.clock.now() },
  })
  ;[owner = ''] = await people(house.runtime, 1)
})
afterAll(() => house.close())

const me = (personId = owner) => as(house.runtime, personId)
const helper = async () => (await crowd(house.runtime, 1))[0] ?? { id: '', personId: '' }
const today = (more = 0) => chinaDate(new Date(house.clock.now().getTime() + days(more)))

/** A wish on the board. */
async function open(byDate: string | null = null): Promise<string> {
  const wish = newWishSchema.parse({
    ...{ clientKey: randomUUID(), category: 'company', words: '想有人陪我下棋', byDate, valueFen: 0 },
    ...{ publicText: '一位老人想有人陪着下棋', agreed: true, regionCode: VILLAGE },
  })
  const { id, state } = await makeWish(me(), wish)
  expect(state).toBe('open')
  return id
}

/** Claimed and met by somebody, with the digits and a picture of what was brought. */
async function metBy(wishId: string, personId: string): Promise<void> {
  expect((await claimWish(me(personId), wishId)).outcome).toBe('held')
  await house.work()
  const code = (await myWish(me(), wishId)).helper?.code ?? ''
  const { outcome } = await completeWish(me(personId), wishId, { code, pictures: [] })
  expect(outcome).toBe('met')
  const claim = await house.ctx.db.wishClaim.findFirstOrThrow({ where: { wishId, state: 'done' } })
  const createdAt = house.clock.now()
  const kept = { mime: 'image/jpeg', bytes: 1, width: 1, height: 1, sha256: 'x', keptBy: 'wishes' }
  const { id: fileId } = await house.ctx.db.storedFile.create({
    data: { ...kept, key: randomUUID(), uploadedKind: 'resident', uploadedBy: personId, createdAt },
  })
  await house.ctx.db.wishPicture.create({ data: { wishId, fileId, claimId: claim.id } })
}

async function reopen(wishId: string): Promise<void> {
  await reportMine(me(), wishId, { reason: '没有人来过' })
  const { version } = await house.ctx.db.wish.findUniqueOrThrow({ where: { id: wishId } })
  const staff = await asStaff(house, 'village')
  await actOnWish(staff, wishId, { action: 'reopen', version, reason: '确实没有来' })
}

it('what was not done counts for nobody, and the next who helps is thanked and seen alone', async () => {
  const [first, second] = [await helper(), await helper()]
  const wish = await open()
  await metBy(wish, first.personId)
  await thankForMine(me(), wish, { words: '谢谢你', anyway: false })
  const period = { from: today(-30), to: today() }
  const paper = await issueCertificate(me(first.personId), period)
  const verified = async (code: string) => (await verifyCertificate(house.ctx, code)).outcome
  expect([paper.minutes, await verified(paper.code)]).toEqual([SETTINGS.wishMinutes, 'valid'])

  await reopen(wish)
  expect(await myVolunteer(me(first.personId))).toMatchObject({
    minutes: 0,
    deeds: 0,
    months: [],
    certificates: [],
  })
  expect(await verified(paper.code)).toBe('revoked')
  await expect(issueCertificate(me(first.personId), period)).rejects.toMatchObject({ code: 'NO_HOURS' })
  const audited = await house.ctx.db.auditEntry.findMany({
    where: { action: { in: ['volunteer.hoursBack', 'certificate.revoke'] } },
  })
  expect(audited.map(({ action }) => action).sort()).toEqual(['certificate.revoke', 'volunteer.hoursBack'])
  const told = await house.ctx.db.notification.findMany({ where: { personId: first.personId } })
  expect(told.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['wish.volunteer.undone', 'volunteer.paperBack']),
  )
  const asked = await myWish(me(), wish)
  expect([asked.state, asked.thanks, asked.actions.includes('thank')]).toEqual(['open', null, false])

  await metBy(wish, second.personId)
  expect(await myVolunteer(me(second.personId))).toMatchObject({ minutes: SETTINGS.wishMinutes, deeds: 1 })
  const again = await myWish(me(), wish)
  expect([again.thanks, again.actions.includes('thank')]).toEqual([null, true])
  expect(await thankForMine(me(), wish, { words: '棋下得真好', anyway: false })).toMatchObject({ sent: true })
  const seenBy = async ({ personId }: { personId: string }) => {
    const { thanks, pictures, claim, actions } = await volunteerWish(me(personId), wish)
    return { thanks, pictures: pictures.length, state: claim?.state, reports: actions.includes('report') }
  }
  expect(await seenBy(second)).toEqual({ thanks: '棋下得真好', pictures: 1, state: 'done', reports: true })
  expect(await seenBy(first)).toEqual({ thanks: '谢谢你', pictures: 1, state: 'undone', reports: false })
  expect((await myClaims(me(first.personId))).items).toMatchObject([{ state: 'undone', thanks: '谢谢你' }])
  const { thanks } = await myWish(me(), wish)
  expect(thanks).toBe('棋下得真好')
})

it('who met it after all, on a second try, has the hours once', async () => {
  const one = await helper()
  const wish = await open()
  await metBy(wish, one.personId)
  await reopen(wish)
  await metBy(wish, one.personId)
  expect(await myVolunteer(me(one.personId))).toMatchObject({ minutes: SETTINGS.wishMinutes, deeds: 1 })
})

it('a wish whose day is past meanwhile is not put up again, one whose day is ahead leaves on that day', async () => {
  const one = await helper()
  const [past, ahead] = [await open(today(1)), await open(today(4))]
  for (const wish of [past, ahead]) await metBy(wish, one.personId)
  await house.pass(days(2))
  await reopen(past)
  expect((await myWish(me(), past)).state).toBe('expired')
  await reopen(ahead)
  expect((await myWish(me(), ahead)).state).toBe('open')
  await house.pass(days(3))
  expect((await myWish(me(), ahead)).state).toBe('expired')
})
