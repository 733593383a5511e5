import { expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { say } from './pages/chat.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { type Setting, takePhone } from './phone.ts'

const house = useHouse()

test.each<Setting>(['normal', 'elder'])(
  'a question is looked for, read and rests on clauses (%s)',
  async (setting) => {
    const phone = await takePhone(house().url, { setting })
    const { page } = phone
    await phone.open('/guide/questions')
    await arrive(phone, '大家常问的')
    await page.getByText('低保', { exact: true }).click()
    await page.getByRole('link', { name: '收入多少可以拿低保' }).waitFor()
    await checkPage(phone, 'the questions of one topic')

    await page.getByLabel('您想问什么').fill('有车能不能办低保啊')
    await page.getByRole('button', { name: '找一找' }).click()
    await page.getByRole('heading', { name: '可能是这些' }).waitFor()
    await checkPage(phone, 'what was found')
    await page.getByRole('link', { name: '家里有车能不能申请低保' }).click()
    await page.getByRole('heading', { level: 1, name: '家里有车能不能申请低保' }).waitFor()
    await page.getByLabel('看哪里的').selectOption('330424')
    await page.getByText(/海盐县车价上限是/).waitFor()
    await checkPage(phone, 'an answer')
    expect(await page.getByRole('listitem').filter({ hasText: '海盐县低保、低边条件' }).count()).toBe(1)
  },
)

test('the chat answers with what it rests on', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  await phone.open('/chat')
  await say(phone, '公示会贴出来什么，邻居会看到多少')
  await page.getByText(/只能有姓名、几口人、多少钱/).waitFor()
  await page
    .getByText('依据：《浙江省社会救助条例》(2020修正)第十一条、第五十五条', { exact: false })
    .waitFor()
  await checkPage(phone, 'an answer about a rule in the chat')
})
