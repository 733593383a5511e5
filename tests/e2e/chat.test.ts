import { expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { lastSaid, say, talk, tap } from './pages/chat.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { type Phone, takePhone } from './phone.ts'

const house = useHouse()

async function openChat(phone: Phone): Promise<void> {
  await phone.open('/chat')
  await arrive(phone, '问小扶')
  await phone.page.getByText('您好，我是小扶').waitFor()
}

test('a tired old man is screened in the chat: typed words, numbers, buttons, and a mistake', async () => {
  const phone = await takePhone(house().url, { setting: 'elder' })
  const { page } = phone
  await openChat(phone)
  expect(await say(phone, '老了做不动了 能不能领低保')).toMatch(/户口在哪/)
  expect(await say(phone, '余姚的')).toMatch(/几口人/)
  expect(await say(phone, '两口人')).toMatch(/收入多少/)
  expect(await say(phone, '不晓得怎么讲')).toMatch(/收入多少|请再说一遍|没看懂/)
  expect(await say(phone, '1200')).toMatch(/该养你们的有几家/)
  await checkPage(phone, 'a question in the chat')
  await answerRest(phone)
  const card = page.locator('.chat-card').last()
  await card.getByText('低保', { exact: true }).waitFor()
  // 2 × 1375 yuan of 余姚, less the 1200 that they have.
  expect(await card.textContent()).toMatch(/1,?550/)
  await card.locator('summary').first().click()
  expect(await card.textContent()).toMatch(/《.+》.*第.+条/)
  await checkPage(phone, 'the result in the chat')
})

/** The rest with buttons and typed numbers; the order is the engine's. */
async function answerRest(phone: Phone): Promise<void> {
  const answers: [RegExp, (phone: Phone) => Promise<string>][] = [
    [/有几家/, (at) => say(at, '没有')],
    [/存款/, (at) => say(at, '两万')],
    [/汽车/, (at) => say(at, '1')],
    [/店面/, (at) => tap(at, /没有$/)],
    [/几套房/, (at) => say(at, '一套')],
    [/办公司|入股|公司/, (at) => say(at, '没有')],
    [/这样的人|大开销|这些事/, (at) => say(at, '都没有')],
    [/亲人吗/, (at) => say(at, '没有')],
    [/现在是低保/, (at) => tap(at, /都不是/)],
    [/急事/, (at) => say(at, '没有')],
    [/突然/, (at) => tap(at, /不是|没有/)],
    [/很难|困难/, (at) => say(at, '是的')],
  ]
  for (let said = await lastSaid(phone), n = 0; !(await isDone(phone)) && n < 25; n += 1) {
    // What was noted comes before what is asked.
    const asked = said.replace(/记下了.*?。|我按.*?。/g, '')
    const found = answers.find(([question]) => question.test(asked))
    if (!found) throw new Error(`nobody knows an answer to "${said}"`)
    said = await found[1](phone)
  }
}

const isDone = async (phone: Phone) => (await phone.page.locator('.chat-card').count()) > 0

test('words said without a network are sent once it is back, each once, in order', async () => {
  const phone = await takePhone(house().url)
  const { page, context } = phone
  await openChat(phone)
  expect(await say(phone, '看我家能领什么')).toMatch(/户口在/)
  await context.setOffline(true)
  for (const text of ['余姚', '3']) {
    await page.getByLabel('在这里打字问').fill(text)
    await page.getByRole('button', { name: '发送' }).click()
  }
  await page.getByText('还没发出去，有网就发').nth(1).waitFor()
  await page
    .getByRole('alert')
    .getByText(/网络不通/)
    .waitFor()
  await context.setOffline(false)
  await page.getByText(/全家.*收入/).waitFor()
  const lines = await talk(phone)
  expect(lines.filter((line) => line.endsWith('余姚'))).toHaveLength(1)
  expect(lines.filter((line) => /^(您说：)?\s*3$/.test(line))).toHaveLength(1)
  await page.reload()
  await page.getByText(/全家.*收入/).waitFor()
  expect(await talk(phone)).toEqual(lines)
})

test('what the bot says while the phone is without a network arrives when it is back', async () => {
  const phone = await takePhone(house().url)
  const { page, context } = phone
  await openChat(phone)
  // The words go out, the network breaks before the answer: the stream takes up after the last line it had.
  await page.route('**/api/chat/messages', async (route) => {
    await route.fetch()
    await context.setOffline(true)
    await route.abort()
  })
  await page.getByLabel('在这里打字问').fill('看我家能领什么')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('还没发出去，有网就发').waitFor()
  await page.unroute('**/api/chat/messages')
  await context.setOffline(false)
  await page
    .getByText(/户口在/)
    .first()
    .waitFor()
  const lines = await talk(phone)
  expect(lines.filter((line) => line.endsWith('看我家能领什么'))).toHaveLength(1)
})

test('a person takes over, the bot is silent, and comes back when the person has ended', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  await openChat(phone)
  await say(phone, '看我家能领什么')
  await say(phone, '余姚')
  await page.locator('.composer').getByRole('button', { name: '找人' }).click()
  await page.getByText(/已经帮您叫工作人员了/).waitFor()
  await checkPage(phone, 'waiting for a person')
  const words = '我家老头子住院了'
  await say(phone, words)

  const desk = await takePhone(house().url)
  await signInDesk(desk, house(), 'county-yuyao')
  await desk.page.getByRole('link', { name: '对话' }).click()
  await arrive(desk, '等人回的对话')
  // The list shows nobody's words; those who open it do.
  expect(await desk.page.getByText(words).count()).toBe(0)
  await desk.page.getByRole('link', { name: '没登录的人' }).click()
  await arrive(desk, /的对话/)
  await desk.page.getByRole('button', { name: '我来回' }).click()
  await desk.page.getByText(words).waitFor()
  await desk.page.getByLabel('回复').fill('大娘您好，住在哪家医院？')
  await checkPage(desk, 'the reply of a caseworker')
  await desk.page.getByRole('button', { name: '发出' }).click()
  await page.getByText('大娘您好，住在哪家医院？').waitFor()
  await checkPage(phone, 'a person answers')

  await page.getByLabel('在这里打字问').fill('余姚人民医院')
  await page.getByRole('button', { name: '发送' }).click()
  await desk.page.getByText('余姚人民医院').waitFor()
  await desk.page.getByRole('button', { name: '结束', exact: true }).click()
  await desk.page.getByRole('button', { name: '结束对话' }).click()
  await page.getByText('工作人员说完了，小扶接着陪您。').waitFor()
  const lines = await talk(phone)
  const hospital = lines.findIndex((line) => line.includes('余姚人民医院'))
  // Nothing of the bot between the words of the resident and the end.
  expect(lines[hospital + 1]).toContain('工作人员说完了')
  expect(await say(phone, '3')).toMatch(/收入/)
})
