import { afterAll, beforeAll, expect, it } from 'vitest'
import { setCountySetting } from '../../../server/county-settings/service.ts'
import { ensureCode } from '../../../server/happiness-code/service.ts'
import { API, fill } from '../../../server/paths.ts'
import { demoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import { wishSettingsSchema } from '../../../server/wishes/contract.ts'
import type { ApiClient } from '../../harness/app.ts'
import {
  at,
  days,
  familyInCare,
  type House,
  inbox,
  SETTINGS,
  shown,
  startHouse,
  VILLAGE,
  volunteer,
} from './house.ts'

let house: House
let owner: ApiClient
let helper: ApiClient
const { name, phone } = demoPerson('li-apo')

beforeAll(async () => {
  house = await startHouse()
  await house.staff('village', VILLAGE)
  await familyInCare(house, ['li-apo'])
  owner = await house.resident('li-apo')
  helper = (await volunteer(house, 'wang-jianguo')).client
})
afterAll(() => house.close())

const desk = () => house.staff('village', VILLAGE)
const ok = async (answer: ReturnType<ApiClient['get']>) => {
  const { status, text, body } = await answer
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  return body
}
const make = async (key: string, more: object = {}) => {
  const words = `我是${name}，想要一台收音机，电话${phone}`
  const wish = await shown(owner, { clientKey: key, category: 'goods', words, ...more })
  return ok(owner.post(API.wishes, wish))
}

it('takes no yes to words that were not shown', async () => {
  const wish = { clientKey: 'key-unseen', category: 'goods', words: '想要一台收音机', agreed: true }
  expect((await owner.post(API.wishes, wish)).status).toBe(400)
  const idNumber = demoPerson('li-apo').idNumber
  expect((await (await desk()).post(API.deskWishes, { ...wish, idNumber })).status).toBe(400)
  expect(await house.ctx.db.wish.count()).toBe(0)
})

it('shows the public words first, without anything of the family', async () => {
  const preview = await ok(
    owner.post(API.wishPreview, { words: `我想要一台收音机，放在${name}家，打${phone}` }),
  )
  expect(preview).toMatchObject({ publicText: '一位老奶奶想要一台收音机', found: [], usable: true })
  expect(preview.takenOut.map(({ kind }: { kind: string }) => kind)).toContain('phone')
  const more = await ok(owner.post(API.wishPreview, { words: '想有人陪我下棋', about: 'more' }))
  expect(more.publicText).toMatch(/^一位\d0多岁、一个人住的老奶奶想有人陪我下棋$/)
})

it('does not let a name through, whoever agrees', async () => {
  const { id } = await make('key-name-1', { agreed: false })
  const { status, body } = await owner.post(at(API.wishAgree, id), {
    version: 0,
    publicText: `${name}想要一台收音机`,
  })
  expect([status, body.code]).toEqual([400, 'WISH_PERSONAL'])
  expect((await ok(owner.post(at(API.wishWithdraw, id), {}))).state).toBe('withdrawn')
})

let id: string
it('goes through review, where other words need another yes', async () => {
  id = (await make('key-main-1')).id
  expect((await make('key-main-1')).id).toBe(id)
  expect((await ok(owner.get(at(API.wish, id)))).state).toBe('review')
  const staff = await desk()
  const list = await ok(staff.get(API.deskWishes))
  expect(list.counts.review).toBe(1)
  expect(list.items[0].nameMasked).not.toContain(name)
  const wish = await ok(staff.get(at(API.deskWish, id)))
  expect(wish).toMatchObject({ name, phone, actions: ['approve', 'change', 'refuse', 'withdraw'] })
  const act = {
    action: 'change',
    version: wish.version,
    publicText: '一位老人想要收音机',
    reason: '写短一点',
  }
  await ok(staff.post(at(API.deskWishAct, id), act))
  expect((await staff.post(at(API.deskWishAct, id), act)).body.code).toBe('STALE_VERSION')
  const mine = await ok(owner.get(at(API.wish, id)))
  expect(mine).toMatchObject({ state: 'to_agree', reason: '写短一点', publicText: '一位老人想要收音机' })
  expect((await ok(owner.post(at(API.wishAgree, id), { version: mine.version }))).state).toBe('open')
  await house.work()
  expect(await inbox(owner)).toContain('心愿放上去了')
})

it('is on the board of who helps near, with a card for everybody', async () => {
  const board = await ok(helper.get(API.volunteerWishes))
  expect(board.items).toMatchObject([
    { id, publicText: '一位老人想要收音机', distance: 'township', state: 'open' },
  ])
  expect((await ok(helper.get(`${API.volunteerWishes}?q=收音机 老人`))).items).toHaveLength(1)
  expect((await ok(helper.get(`${API.volunteerWishes}?q=%25`))).items).toHaveLength(0)
  expect((await ok(helper.get(`${API.volunteerWishes}?category=repair`))).items).toHaveLength(0)
  const card = await ok(house.client().get(fill(API.wishCard, { number: `${board.items[0].number}` })))
  expect(card).toMatchObject({ publicText: '一位老人想要收音机', placeText: '余姚市兰江街道' })
  // Who is no volunteer sees no board, and nobody sees another's wish as their own.
  expect((await owner.get(API.volunteerWishes)).status).toBe(403)
  expect((await helper.get(at(API.wish, id))).status).toBe(404)
})

it('shows who it is step by step, to the holder alone, and writes down each read', async () => {
  expect(await ok(helper.post(at(API.volunteerWishClaim, id)))).toMatchObject({ outcome: 'held' })
  await house.work()
  expect(await inbox(owner)).toContain('有人认领了您的心愿')
  expect((await helper.get(at(API.volunteerWishContact, id))).status).toBe(404)
  expect((await helper.post(at(API.volunteerWishAsk, id), { what: 'address' })).body.code).toBe('WRONG_STAGE')
  await ok(helper.post(at(API.volunteerWishAsk, id), { what: 'contact' }))
  expect((await helper.get(at(API.volunteerWishContact, id))).status).toBe(404)
  const asked = await ok(owner.get(at(API.wish, id)))
  expect(asked).toMatchObject({ helper: { askedFor: 'contact', shown: 'nothing' } })
  expect(asked.actions).toContain('show')
  await ok(owner.post(at(API.wishShow, id), { what: 'contact', agree: true }))
  expect(await ok(helper.get(at(API.volunteerWishContact, id)))).toEqual({ name, phone, address: null })
  await ok(helper.post(at(API.volunteerWishAsk, id), { what: 'address' }))
  await ok(owner.post(at(API.wishShow, id), { what: 'address', agree: true }))
  const seen = await ok(helper.get(at(API.volunteerWishContact, id)))
  expect(seen.address).toContain('江南新城')
  const reads = await house.ctx.db.auditEntry.findMany({ where: { action: 'wish.contact' } })
  expect(reads).toHaveLength(2)
  expect(reads.every((one) => one.householdId && one.purpose === 'deliver_service')).toBe(true)
})

it('what was shown is gone when it is given back, and the next starts from nothing', async () => {
  const other = (await volunteer(house, 'zhao-guoping')).client
  expect(await ok(other.post(at(API.volunteerWishClaim, id)))).toMatchObject({ outcome: 'waiting', ahead: 0 })
  await ok(helper.post(at(API.volunteerWishRelease, id), { reason: 'no_time' }))
  expect((await helper.get(at(API.volunteerWishContact, id))).status).toBe(404)
  expect((await other.get(at(API.volunteerWishContact, id))).status).toBe(404)
  await house.work()
  expect(await inbox(other)).toContain('轮到您了')
  expect(await ok(other.get(at(API.volunteerWish, id)))).toMatchObject({
    claim: { state: 'held', shown: 'nothing' },
  })
  await ok(other.post(at(API.volunteerWishRelease, id), { reason: 'not_needed' }))
  expect(await ok(helper.post(at(API.volunteerWishClaim, id)))).toMatchObject({ outcome: 'held' })
  await house.work()
})

it('is done with the code that only the resident has, hours as the county has set', async () => {
  const county = await house.staff('county', '330281')
  const staff = await house.ctx.db.staffUser.findFirstOrThrow({ where: { role: 'county' } })
  const actor = { kind: 'staff', staffId: staff.id, role: 'county', regionCode: '330281' } as const
  await setCountySetting({ ...house.ctx, actor }, 'wishes', wishSettingsSchema, {
    ...SETTINGS,
    noReview: ['company'],
  })
  expect((await county.get(API.deskSettings)).status).toBe(200)
  const { helper: seen } = await ok(owner.get(at(API.wish, id)))
  expect(seen.code).toMatch(/^\d{6}$/)
  const wrong = seen.code === '000000' ? '000001' : '000000'
  const code = (code: string) => ok(helper.post(at(API.volunteerWishComplete, id), { code }))
  expect(await code(wrong)).toMatchObject({ outcome: 'wrong_code', triesLeft: 4 })
  expect(await code(` ${seen.code.slice(0, 3)} ${seen.code.slice(3)} `)).toMatchObject({ outcome: 'met' })
  expect(await code(seen.code)).toMatchObject({ outcome: 'met' })
  expect((await ok(helper.get(API.volunteer))).minutes).toBe(60)
  expect((await helper.get(at(API.volunteerWishContact, id))).status).toBe(404)
})

it('thanks are shown before they go when they tell who it is', async () => {
  const thank = (body: object) => ok(owner.post(at(API.wishThank, id), body))
  expect(await thank({ words: `谢谢，我是${name}`, anyway: true })).toMatchObject({ sent: false })
  expect(await thank({ words: '谢谢王师傅' })).toMatchObject({ sent: false, found: [{ text: '王师傅' }] })
  expect(await thank({ words: '谢谢王师傅', anyway: true })).toEqual({ sent: true, found: [] })
  expect((await ok(helper.get(API.volunteerClaims))).items[0]).toMatchObject({
    state: 'done',
    thanks: '谢谢王师傅',
  })
})

it('what went wrong is looked into, and somebody else helps', async () => {
  await ok(owner.post(at(API.wishReport, id), { reason: '收音机是坏的' }))
  const staff = await desk()
  const wish = await ok(staff.get(at(API.deskWish, id)))
  expect(wish.actions).toEqual(expect.arrayContaining(['withdraw', 'reopen', 'dismiss']))
  const reason = '换一位志愿者'
  await ok(staff.post(at(API.deskWishAct, id), { action: 'reopen', version: wish.version, reason }))
  expect((await ok(helper.get(API.volunteerWishes))).items[0]).toMatchObject({ id, state: 'open' })
  expect((await ok(owner.post(at(API.wishWithdraw, id), { reason: '不用了' }))).state).toBe('withdrawn')
})

it('a county that needs no look gets none, unless something is found', async () => {
  const company = { category: 'company', words: '想有人陪我下棋', valueFen: 0 }
  expect(await make('key-quick-1', company)).toMatchObject({ state: 'open' })
  // What it costs may be more than the limit, for all that is known.
  expect(await make('key-quick-3', { ...company, valueFen: null })).toMatchObject({ state: 'review' })
  expect(await make('key-quick-2', { ...company, publicText: '想和张师傅下棋' })).toMatchObject({
    state: 'review',
  })
  const { body } = await owner.post(API.wishes, {
    clientKey: 'key-dear-1',
    category: 'goods',
    words: '想要一台电视',
    valueFen: 90_000,
  })
  expect(body.code).toBe('WISH_VALUE')
})

it('five wrong codes, and only a caseworker completes', async () => {
  const { id } = await make('key-locked', { category: 'company', words: '想有人陪我说说话', valueFen: 0 })
  await ok(helper.post(at(API.volunteerWishClaim, id)))
  await house.work()
  const { helper: seen } = await ok(owner.get(at(API.wish, id)))
  const guess = `${(Number(seen.code) + 1) % 1_000_000}`.padStart(6, '0')
  const tries = []
  for (let n = 0; n < 6; n++)
    tries.push((await ok(helper.post(at(API.volunteerWishComplete, id), { code: guess }))).outcome)
  expect(tries).toEqual([...Array(4).fill('wrong_code'), 'locked', 'locked'])
  expect((await ok(helper.post(at(API.volunteerWishComplete, id), { code: seen.code }))).outcome).toBe(
    'locked',
  )
  const staff = await desk()
  expect(
    (await ok(staff.get(`${API.deskWishes}?show=ask`))).items.map((one: { id: string }) => one.id),
  ).toEqual([id])
  const { version } = await ok(staff.get(at(API.deskWish, id)))
  const done = { action: 'complete', version, reason: '打电话问过了' }
  expect((await ok(staff.post(at(API.deskWishAct, id), done))).state).toBe('met')
  await house.pass(days(15))
  expect((await ok(owner.get(at(API.wish, id)))).state).toBe('closed')
})

it('staff make a wish for somebody of their place, and agree for them', async () => {
  const staff = await desk()
  const body = await shown(staff, {
    clientKey: 'key-staff-1',
    category: 'repair',
    words: '想请人修一修灯',
    idNumber: demoPerson('li-apo').idNumber,
  })
  expect((await ok(staff.post(API.deskWishes, body))).state).toBe('review')
  const elsewhere = await house.staff('village', '330281004001')
  expect((await elsewhere.post(API.deskWishes, { ...body, clientKey: 'key-staff-2' })).status).toBe(404)
  await house.work()
  expect(await inbox(owner)).toContain('工作人员帮您写了一个心愿')
})

it('makes one for somebody whose 幸福码 was scanned, and for nobody of another place', async () => {
  await house.pass(days(2))
  const staff = await desk()
  const li = demoPerson('li-apo')
  const householdId = await familyInCare(house, ['li-apo'])
  const { shortCode } = await ensureCode(house.ctx, householdId)
  const scanned = await ok(staff.post(API.deskCode, { shortCode, purpose: 'deliver_service' }))
  const [{ personId }] = scanned.household.members
  const words = `${li.name}想有人陪着说说话`
  const { publicText } = await ok(staff.post(API.wishPreview, { words, personId }))
  expect(publicText).not.toContain(li.name)
  const wish = { clientKey: 'key-by-code', category: 'company', words, publicText, agreed: true }
  const { id } = await ok(staff.post(API.deskWishes, { ...wish, personId }))
  expect(await house.ctx.db.wish.findUniqueOrThrow({ where: { id } })).toMatchObject({
    personId,
    householdId,
  })
  expect((await ok(staff.post(API.deskWishes, { ...wish, personId }))).id).toBe(id)
  // Nobody, both, and somebody of a place that is not theirs.
  expect((await staff.post(API.deskWishes, wish)).status).toBe(400)
  expect((await staff.post(API.deskWishes, { ...wish, personId, idNumber: li.idNumber })).status).toBe(400)
  const elsewhere = await house.staff('township', '330281002')
  const far = { ...wish, clientKey: 'key-elsewhere', personId }
  expect((await elsewhere.post(API.deskWishes, far)).status).toBe(404)
  expect((await elsewhere.post(API.wishPreview, { words, personId })).status).toBe(404)
})
