import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { understand } from '../../../bot/understanding/understand.ts'
import { API } from '../../../server/paths.ts'
import { importRegions } from '../../../server/regions/service.ts'
import { claimWish, myWish } from '../../../server/wishes/service.ts'
import type { ApiClient } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { at } from '../applications/house.ts'
import { startHouse, text } from '../channels/house.ts'
import { talk } from '../conversations/say.ts'
import { as, COUNTY, days } from './house.ts'

let house: Awaited<ReturnType<typeof startHouse>>
let branchId: string
beforeAll(async () => {
  understand('你好')
  house = await startHouse()
  await importRegions(house.ctx)
  const branch = { name: '兰江街道党支部', regionCode: COUNTY, createdAt: house.clock.now() }
  branchId = (await house.ctx.db.branch.create({ data: branch })).id
})
afterAll(() => house.close())

async function opened(personId: string): Promise<ApiClient> {
  const phone = await house.asPerson(house.client(), personId)
  await phone.post(API.chat)
  return phone
}

/** A volunteer of the branch; with a bound account on the other channel. */
async function volunteer(name: string, role: 'member' | 'secretary') {
  const personId = await house.person(name)
  const now = house.clock.now()
  await house.ctx.db.person.update({ where: { id: personId }, data: { realNameState: 'confirmed' } })
  await house.ctx.db.volunteer.create({
    data: { personId, branchId, regionCode: COUNTY, role, state: 'active', askedAt: now, decidedAt: now },
  })
  const userId = randomUUID()
  const phone = await house.asPerson(house.client(), personId)
  await house.says(userId, `绑定${(await phone.post(API.myChatAccountCode)).body.code}`)
  await house.reads(userId, '绑定好了')
  return { personId, userId }
}

it('made in the chat, looked at, claimed, lost by time, claimed from the group, done by the code, thanked for', async () => {
  const owner = await house.person('王建国')
  const phone = await opened(owner)
  await talk(phone, [
    ['想要个收音机，我叫王建国', '什么时候要'],
    ['越快越好', '您住在哪个县'],
  ])
  const read = await talk(phone, [['余姚', '别人会看到这样一句话']])
  expect(read).toContain('拿掉了')
  expect(read).not.toContain('王建国')
  expect(await house.ctx.db.wish.count()).toBe(0)
  await talk(phone, [['行', '号心愿']])
  const wish = await house.ctx.db.wish.findFirstOrThrow({ where: { personId: owner } })
  expect(wish).toMatchObject({ state: 'review', category: 'goods', urgency: 'soon', regionCode: COUNTY })
  expect(JSON.stringify(wish, (_, one) => (typeof one === 'bigint' ? 0 : one))).not.toContain('王建国')
  await talk(phone, [['我的心愿怎么样了', '工作人员在看']])

  const desk = await house.staff('county', COUNTY)
  const seen = (await desk.get(at(API.deskWish, wish.id))).body
  const approve = { action: 'approve', version: seen.version, harmless: true }
  expect((await desk.post(at(API.deskWishAct, wish.id), approve)).status).toBe(200)

  const [zhang, chen] = [await volunteer('张卫国', 'member'), await volunteer('陈书记', 'secretary')]
  expect((await claimWish(as(house.runtime, zhang.personId), wish.id)).outcome).toBe('held')
  const codeNow = async () => (await myWish(as(house.runtime, owner), wish.id)).helper?.code ?? undefined
  const first = await waitFor(codeNow, 20_000)
  house.clock.advance(days(40))
  await waitFor(async () => (await myWish(as(house.runtime, owner), wish.id)).state === 'open', 20_000)

  const groupId = randomUUID()
  const group = (words: string) => house.post([text({ kind: 'group', groupId, userId: chen.userId }, words)])
  const page = await house.asPerson(house.client(), chen.personId)
  await group(`绑定 ${(await page.post(API.volunteerBranchGroupCode)).body.code}`)
  await group(`认领${wish.number}`)
  const code = await waitFor(codeNow, 20_000)
  expect(code).not.toBe(first)
  const later = await opened(owner)
  await talk(later, [
    ['我的心愿', '有人认领了'],
    ['完成码', code],
  ])
  await house.says(chen.userId, `完成 ${wish.number} ${code}`)
  await house.reads(chen.userId, '办好了，谢谢您')
  await talk(later, [
    ['我的心愿', '实现了'],
    ['说一句谢谢', '说一两句'],
    ['谢谢你，我叫王建国，电话17000000101', '换句话'],
    ['谢谢你，收音机很好用', '带到了'],
  ])
  const done = await myWish(as(house.runtime, owner), wish.id)
  expect(done).toMatchObject({ state: 'met', thanks: '谢谢你，收音机很好用' })
  const public_ = house.system.calls.flatMap(({ to, message }) => (to.kind === 'group' ? [message.text] : []))
  for (const secret of ['王建国', '陈书记', '张卫国', code]) expect(public_.join('\n')).not.toContain(secret)
}, 120_000)
