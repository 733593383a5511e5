import { beforeEach, expect, test } from 'vitest'
import { requestHandoff } from '../../server/conversations/service.ts'
import { useHouse } from './demo-house.ts'
import { say } from './pages/chat.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { openChats, reply, takeNext } from './pages/desk-chats.ts'
import { type Phone, type PhoneOptions, takePhone } from './phone.ts'

const house = useHouse()
const DESKTOP: PhoneOptions = { width: 1280, height: 800 }
/** 兰江街道 and a village of it. */
const TOWNSHIP = '330281003'
const VILLAGE = '330281003007'

// Whom one test left in line, the next one must not take.
beforeEach(async () => {
  const { ctx } = house()
  await ctx.db.handoff.updateMany({
    where: { closedAt: null },
    data: { state: 'closed', closedAt: ctx.clock.now() },
  })
})

async function openChat(options: PhoneOptions = {}): Promise<Phone> {
  const phone = await takePhone(house().url, options)
  await phone.open('/chat')
  await arrive(phone, '问小扶')
  await phone.page.getByText('您好，我是小扶').waitFor()
  return phone
}

/** Somebody asks for a person whose place is known, from an application for one. */
async function askedFrom(regionCode: string, options: PhoneOptions = {}): Promise<Phone> {
  const phone = await openChat(options)
  await say(phone, '看我家能领什么')
  const { ctx } = house()
  const { id } = await ctx.db.conversation.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await requestHandoff(ctx, { conversationId: id, reason: 'asked', urgency: 'normal', regionCode })
  await phone.page
    .getByText(/您排在第 \d+ 位/)
    .first()
    .waitFor()
  return phone
}

async function openDesk(username: string, options: PhoneOptions = {}): Promise<Phone> {
  const desk = await takePhone(house().url, options)
  await signInDesk(desk, house(), username)
  return desk
}

test('the village passes it on, the township ends it with what was agreed, the resident rates it', async () => {
  const phone = await askedFrom(VILLAGE, { setting: 'elder' })
  await checkPage(phone, 'in line')
  const village = await openDesk('village-jiangnan', { setting: 'elder' })
  await openChats(village)
  await village.page.getByRole('link', { name: '没登录的人' }).first().click()
  await arrive(village, /的对话/)
  await village.page.getByRole('button', { name: '我来回' }).click()
  await village.page.getByLabel('回复').waitFor()
  await checkPage(village, 'a talk of mine')
  await phone.page.getByText(/在这里，您直接说就行/).waitFor()
  await reply(village, '您好，我请街道的同事跟您说')
  await phone.page.getByText('您好，我请街道的同事跟您说').waitFor()
  await checkPage(phone, 'a person answers')

  await village.page.getByRole('button', { name: '转给别人' }).click()
  await village.page.getByLabel('转给谁').selectOption({ label: '转到乡镇（街道），排最前' })
  await village.page.getByLabel('跟同事说明白').fill('已经核过身份，想问透析报销')
  await checkPage(village, 'passing on')
  await village.page.getByRole('button', { name: '转过去' }).click()
  await village.page.getByRole('button', { name: '我来回' }).waitFor()
  await phone.page.getByText(/转给能帮上忙的同事/).waitFor()
  await phone.page.getByText(/您排在第 1 位/).waitFor()

  const township = await openDesk('township-lanjiang', DESKTOP)
  await openChats(township)
  await takeNext(township)
  await township.page.getByText('已经核过身份，想问透析报销').waitFor()
  await checkPage(township, 'list beside talk')
  await township.page.getByLabel('写一条内部留言').fill('这家以前来过')
  await township.page.getByRole('button', { name: '留言', exact: true }).click()
  await township.page.locator('.said', { hasText: '这家以前来过' }).waitFor()
  // Whoever had it before cannot write any more, and keeps what they typed.
  await reply(township, '带身份证来就行')
  await phone.page.getByText('带身份证来就行').waitFor()
  await township.page.getByRole('button', { name: '结束', exact: true }).click()
  await township.page.getByLabel('说好了什么').fill('周三带身份证到街道窗口')
  await checkPage(township, 'giving back')
  await township.page.getByRole('button', { name: '结束对话' }).click()
  await township.page.getByText('说好了：周三带身份证到街道窗口').waitFor()

  await phone.page.getByText('刚才和工作人员说好了：周三带身份证到街道窗口').waitFor()
  const talk = (await phone.page.getByRole('log').textContent()) ?? ''
  expect(talk).not.toMatch(/透析报销|以前来过/)
  await phone.page.locator('.faces').waitFor()
  await checkPage(phone, 'three faces')
  await phone.page
    .locator('.faces')
    .getByRole('button', { name: /帮到了$/ })
    .first()
    .click()
  await phone.page.getByText('记下了，谢谢您。').waitFor()
  await township.page.reload()
  await township.page.getByText('居民说：帮到了。').waitFor()
  // What was said is found by its words.
  await township.page.goto('/desk/chats/search')
  await township.page.getByLabel('要找的字').fill('带身份证')
  await township.page.getByRole('button', { name: '找', exact: true }).click()
  await township.page.locator('mark', { hasText: '带身份证' }).first().waitFor()
  await checkPage(township, 'what was found')
})

test('a talk that was taken over by a colleague keeps what was typed, and a ready reply asks for what is open', async () => {
  const phone = await askedFrom(TOWNSHIP)
  const desk = await openDesk('township-lanjiang')
  await openChats(desk)
  await takeNext(desk)
  const { page } = desk
  await page.getByText('用常用的话').click()
  await page.getByRole('button', { name: /^到窗口来/ }).click()
  await checkPage(desk, 'a ready reply')
  await page.getByRole('button', { name: '发出' }).click()
  await page.getByRole('alert').getByRole('link', { name: '请填“时间”，填好再发' }).waitFor()
  await page.getByLabel('时间', { exact: true }).fill('周三上午')
  await page.getByLabel('联系人', { exact: true }).fill('陈明')
  await page.getByRole('button', { name: '发出' }).click()
  await phone.page.getByText(/请周三上午到.+窗口来，找陈明。/).waitFor()
  expect(await page.getByLabel('回复').inputValue()).toBe('')
  // One that somebody wrote by hand is refused by name, and stays where it was typed.
  await reply(desk, '请{哪天}来')
  await page.getByRole('alert').getByText(/哪天/).waitFor()
  expect(await page.getByLabel('回复').inputValue()).toBe('请{哪天}来')
  expect(desk.trouble.console.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')])

  await page.getByLabel('回复').fill('我还没说完')
  const { ctx } = house()
  const open = await ctx.db.handoff.findFirstOrThrow({ where: { state: 'taken' } })
  await ctx.db.handoff.update({ where: { id: open.id }, data: { state: 'waiting', staffId: null } })
  await page.getByRole('heading', { name: '您写了还没发的' }).waitFor()
  await page.getByText('我还没说完').waitFor()
  await page.reload()
  await page.getByText('我还没说完').waitFor()
  await page.getByRole('button', { name: '改成内部留言' }).click()
  expect(await page.getByLabel('写一条内部留言').inputValue()).toBe('我还没说完')
  await checkPage(desk, 'what was not sent')
})

test('at night nobody is there: the promise says when; who comes on duty is told who waits', async () => {
  await house().advance(14)
  const phone = await openChat()
  await say(phone, '余姚')
  await phone.page.locator('.composer').getByRole('button', { name: '找人' }).click()
  await phone.page.getByText(/现在下班了，.+前会有人回您/).waitFor()
  await phone.page
    .locator('.stands')
    .getByText(/现在下班了。先把事情写在这里/)
    .waitFor()
  await checkPage(phone, 'after hours')

  const desk = await openDesk('county-yuyao')
  await desk.page.getByLabel('我现在').selectOption('值班')
  await desk.page.getByRole('link', { name: /^对话.*\d.*人在等/ }).waitFor()
  await openChats(desk)
  await desk.page.getByRole('heading', { name: /等我们回的/ }).waitFor()
  await desk.page.getByRole('link', { name: /^消息/ }).click()
  await arrive(desk, '消息')
  await desk.page
    .getByText(/您上岗了/)
    .first()
    .waitFor()
  await desk.page.goto('/desk/chats/on-call')
  await arrive(desk, '值守安排')
})

test('a tap says it: quick words while a person is there', async () => {
  const phone = await askedFrom(TOWNSHIP)
  const desk = await openDesk('township-lanjiang')
  await openChats(desk)
  await takeNext(desk)
  await reply(desk, '听懂了吗？')
  await phone.page.getByRole('button', { name: '打字不方便，请给我打电话' }).click()
  await desk.page.getByText('打字不方便，请给我打电话').waitFor()
})
