import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureCode } from '../../../server/happiness-code/service.ts'
import { API } from '../../../server/paths.ts'
import { importRegions } from '../../../server/regions/service.ts'
import { myOrder } from '../../../server/services/service.ts'
import type { ApiClient } from '../../harness/app.ts'
import { waitFor } from '../../harness/wait-for.ts'
import { startHouse, text } from '../channels/house.ts'
import { waitForMessage } from '../conversations/house.ts'
import { talk } from '../conversations/say.ts'
import { as } from '../wishes/house.ts'
import { act, days, familyInCare, key, provider, signedIn, slot } from './house.ts'

let house: Awaited<ReturnType<typeof startHouse>>
let ours: Awaited<ReturnType<typeof provider>>
let worker: ApiClient
beforeAll(async () => {
  // Friday, ten in the morning.
  house = await startHouse()
  await importRegions(house.ctx)
  await house.staff('township', '330281003')
  ours = await provider(house, '姚江社工', { forTypes: ['doudi'] })
  await provider(house, '四明养老', { name: '助餐送上门', kind: 'meals', about: '送热饭' })
  worker = await ours.client()
})
afterAll(() => house.close())

/** Somebody who lives alone and gets dibao, with the talk open on the page. */
async function alone(demo: string) {
  const householdId = await familyInCare(house, [demo])
  const { personId } = await house.ctx.db.householdMember.findFirstOrThrow({ where: { householdId } })
  const { shortCode } = await ensureCode(house.ctx, householdId)
  return { personId, shortCode, phone: await open(personId) }
}

async function open(personId: string): Promise<ApiClient> {
  const phone = await signedIn(house, { kind: 'resident', personId })
  await phone.post(API.chat)
  return phone
}

const orderOf = (personId: string) =>
  house.ctx.db.serviceOrder.findFirstOrThrow({ where: { personId }, orderBy: { createdAt: 'desc' } })

it('a tired woman orders, asks when, changes the time, says that it is done, and how it was', async () => {
  const [first, second] = [await slot(house, ours.projectId, 3), await slot(house, ours.projectId, 4)]
  const { personId, shortCode, phone } = await alone('sun-aying')
  await phone.post(API.chatMessages, { clientKey: randomUUID(), text: '你好', elder: true })
  const offered = await talk(phone, [['这几天腰酸得很，一个人在家，想有人上门来看看我', '要哪一个']])
  expect(offered).toContain('姚江社工看望。因为您家')
  const check = await talk(phone, [
    ['9', '点下面的一个'],
    ['1', '什么时候来'],
    ['下礼拜一上午', '这样约行吗'],
  ])
  expect(check).toContain('接了单，才看得到您的姓名、电话、住址')
  expect(await house.ctx.db.serviceOrder.count({ where: { personId } })).toBe(0)
  await talk(phone, [['嗯', '约上了']])
  const { id, ...made } = await orderOf(personId)
  expect(made).toMatchObject({ state: 'ordered', slotId: first, projectId: ours.projectId })
  expect((await myOrder(as(house.runtime, personId), id)).words).toContain('腰酸得很')

  expect((await act(worker, API.providerOrderAct, id, { action: 'accept' })).status).toBe(200)
  await talk(phone, [
    ['我的服务什么时候来', '上门时间：11月23日（周一）上午 9:00'],
    ['改天来行不行', '换到什么时候'],
    ['礼拜二', '换到什么时候'],
    ['1', '时间改好了'],
    ['今天没人来', '还没到约好的时间'],
  ])
  expect((await orderOf(personId)).slotId).toBe(second)

  house.clock.advance(days(4))
  const visit = ['in', 'out'].map((kind) => ({ clientKey: key(), orderId: id, kind, shortCode }))
  const at = house.clock.now().toISOString()
  const staff = await ours.client()
  await staff.post(API.providerChecks, { items: visit.map((one) => ({ ...one, at })) })
  const later = await open(personId)
  const asked = await waitForMessage(later, (one) => one.text === '“姚江社工看望”办好了吗？')
  expect(asked.buttons?.map(({ number, label }) => `${number} ${label}`)).toEqual([
    '1 办好了',
    '2 没做好',
    '3 找工作人员',
  ])
  await talk(later, [
    ['办好了', '满意吗'],
    ['马马虎虎吧', '谢谢您告诉我们'],
  ])
  expect(await orderOf(personId)).toMatchObject({ state: 'closed', rating: 2, confirmedHow: 'resident' })
}, 120_000)

it('nobody came: the desk and the organisation learn it, and it can be cancelled', async () => {
  const time = await slot(house, ours.projectId, 2)
  const { personId, phone } = await alone('qian-genfa')
  await talk(phone, [
    ['助餐', '要哪一个'],
    ['换别的，想有人陪我说说话来看看我', '姚江社工看望'],
    ['1', '什么时候来'],
    ['1', '这样约行吗'],
    ['就这样约', '约上了'],
  ])
  const { id, slotId } = await orderOf(personId)
  expect(slotId).toBe(time)
  await act(await ours.client(), API.providerOrderAct, id, { action: 'accept' })
  house.clock.advance(days(2))
  const later = await open(personId)
  await talk(later, [
    ['等了一上午没人来', '没有人来，是吗'],
    ['是的', '让您白等了'],
  ])
  const told = { kind: { in: ['service.noShow', 'service.notCome'] }, link: { endsWith: id } }
  await waitFor(async () => (await house.ctx.db.notification.count({ where: told })) >= 2)
  await talk(later, [
    ['不想要了', '真的不要了吗'],
    ['真的不要了', '取消了'],
  ])
  expect((await orderOf(personId)).state).toBe('cancelled')
}, 120_000)

it('not signed in: what was said waits for the sign-in; nobody there does it: staff look', async () => {
  const phone = house.client()
  await phone.post(API.chat)
  await talk(phone, [
    ['今天没人来', '要先登录'],
    ['我这个老太婆想请人上门理个发', '请先登录'],
  ])
  expect(await house.ctx.db.serviceOrder.count({ where: { state: 'ordered' } })).toBe(0)
  await house.asPerson(phone, await house.person('李阿婆'))
  await phone.post(API.chat)
  await waitForMessage(phone, ({ text }) => text.includes('住在哪个县'))
  await talk(phone, [
    ['余姚', '眼下没有人做这个'],
    ['请工作人员帮我找', '什么时候要'],
    ['不急', '理个发'],
    ['发出去', '发出去了，编号'],
  ])
  expect(await house.ctx.db.request.count({ where: { kind: 'service' } })).toBe(1)
}, 120_000)

it('in a group nothing of it is said to the others; alone it is asked by number', async () => {
  const [groupId, userId] = [randomUUID(), randomUUID()]
  const { personId, phone } = await alone('li-apo')
  await house.says(userId, `绑定${(await phone.post(API.myChatAccountCode)).body.code}`)
  await house.reads(userId, '绑定好了')
  for (const words of ['想有人上门来看看我', '我的服务什么时候来'])
    await house.post([text({ kind: 'group', groupId, userId }, words, { mentioned: true })])
  await house.reads(userId, '姚江社工看望')
  const group = () =>
    house.system.calls.flatMap(({ to, message }) => (to.kind === 'group' ? [message.text] : []))
  const alone_ = '这是您自己的事，别让别人看到，我单独跟您说。'
  await waitFor(async () => group().filter((one) => one === alone_).length === 2, 20_000)
  expect(new Set(group())).toEqual(new Set([alone_]))
  expect(await house.ctx.db.serviceOrder.count({ where: { personId } })).toBe(0)
}, 120_000)
