import type { Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MortalHouse, startMortalHouse } from './mortal-house.ts'
import { arrive } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { deskTalk, openChats, reply, takeNext } from './pages/desk-chats.ts'
import { closeBrowser, type Phone, takePhone } from './phone.ts'

let house: MortalHouse
beforeAll(async () => {
  house = await startMortalHouse()
})
afterAll(async () => {
  await closeBrowser()
  await house.close()
})

async function say({ page }: Phone, text: string): Promise<void> {
  await page.getByLabel('在这里打字问').fill(text)
  await page.getByRole('button', { name: '发送' }).click()
}

const WORDS = ['第一句：我家老头子住院了', '第二句：在人民医院', '第三句：钱不够', '第四句：谢谢你']
const ANSWERS = ['答一：您别急，哪家医院？', '答二：我帮您看看临时救助']

/** Of these lines only ours, without who said them: what the bot and the system say stands between. */
const ours = (lines: string[]) =>
  lines.flatMap((line) => [...WORDS, ...ANSWERS].find((words) => line.trim().endsWith(words)) ?? [])

test('two people talk while the server dies: nothing is lost, nothing comes twice, all in order', async () => {
  const phone = await takePhone(house.url)
  await phone.open('/chat')
  await phone.page.getByText('您好，我是小扶').waitFor()
  await phone.page.locator('.composer').getByRole('button', { name: '找人' }).click()
  await phone.page
    .getByText(/您排在第 1 位/)
    .first()
    .waitFor()

  const desk = await takePhone(house.url, { width: 1280, height: 800 })
  await signInDesk(desk, house, 'county-yuyao')
  await openChats(desk)
  await takeNext(desk)
  await phone.page.getByText(/在这里，您直接说就行/).waitFor()
  await say(phone, WORDS[0] ?? '')
  await desk.page.getByText(WORDS[0] ?? '').waitFor()
  await reply(desk, ANSWERS[0] ?? '')
  await phone.page.getByText(ANSWERS[0] ?? '').waitFor()

  // The line is written, the server dies before it can say so.
  const dieAfter = async (route: Route) => {
    await route.fetch()
    await house.kill()
    await route.abort()
  }
  await phone.page.route('**/api/chat/messages', dieAfter, { times: 1 })
  await say(phone, WORDS[1] ?? '')
  await phone.page.getByText('还没发出去，有网就发').first().waitFor()
  // Nobody is there, and both go on writing.
  await say(phone, WORDS[2] ?? '')
  await reply(desk, ANSWERS[1] ?? '')
  await desk.page.getByRole('alert').first().waitFor()
  expect(await desk.page.getByLabel('回复').inputValue()).toBe(ANSWERS[1])

  await house.start()
  await desk.page.getByText(WORDS[2] ?? '').waitFor({ timeout: 60_000 })
  await desk.page.getByRole('button', { name: '发出' }).click()
  await phone.page.getByText(ANSWERS[1] ?? '').waitFor({ timeout: 60_000 })
  await say(phone, WORDS[3] ?? '')
  await desk.page.getByText(WORDS[3] ?? '').waitFor()

  const all = [WORDS[0], ANSWERS[0], WORDS[1], WORDS[2], ANSWERS[1], WORDS[3]]
  const lines = () => phone.page.getByRole('log').locator('.bubble').allTextContents()
  expect(ours(await lines())).toEqual(all)
  expect(ours(await deskTalk(desk))).toEqual(all)
  await phone.page.reload()
  await phone.page.getByText(WORDS[3] ?? '').waitFor()
  await desk.page.reload()
  await desk.page.getByText(WORDS[3] ?? '').waitFor()
  expect(ours(await lines())).toEqual(all)
  expect(ours(await deskTalk(desk))).toEqual(all)
  // Broken connections were the point of it.
  phone.trouble.console.length = 0
  desk.trouble.console.length = 0
  await arrive(phone, '问小扶')
})
