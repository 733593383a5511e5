import { expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { signIn } from './pages/resident.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
const wang = demoPerson('wang-jianguo')
const zhao = demoPerson('zhao-guoping')

/** Where nothing is known of somebody yet: a place in 余姚市. */
async function pickPlace({ page }: Phone, township: string): Promise<void> {
  await page.getByLabel('市', { exact: true }).selectOption('3302')
  await page.getByLabel('区、县（市）').selectOption('330281')
  await page.getByLabel('乡镇（街道）').selectOption(township)
}

/** A report of a change, written on the page without the chat; ends on its own page. */
async function reportChange(phone: Phone, words: string): Promise<string> {
  const { page } = phone
  await page.getByRole('link', { name: '请人帮我办事' }).click()
  await arrive(phone, '请人帮我办事')
  await page.getByRole('link', { name: /^报告变化/ }).click()
  await arrive(phone, '报告变化')
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('alert').getByRole('link', { name: '请选一样。' }).waitFor()
  await checkPage(phone, 'what is missing in a request')
  await page.getByLabel('工作变了').check()
  await pickPlace(phone, '330281003')
  await page.getByLabel('说说怎么回事').fill(words)
  // Called away: what was written is still there.
  await page.reload()
  await arrive(phone, '报告变化')
  expect(await page.getByLabel('说说怎么回事').inputValue()).toBe(words)
  await page.getByRole('button', { name: '送出' }).click()
  await arrive(phone, '已经送到了')
  return /QQ\d{8}-\d{6}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
}

test.each<[Setting, typeof wang]>([
  ['elder', wang],
  ['normal', zhao],
])('a change is reported, answered at the desk and read (%s)', async (setting, person) => {
  const phone = await takePhone(house().url, { setting, now: house().now() })
  const { page } = phone
  await phone.open('/requests')
  await arrive(phone, '我的请求')
  await page.getByRole('link', { name: '先登录' }).click()
  await signIn(phone, house(), person)
  await arrive(phone, '我的请求')
  await page.getByText('还没有提过请求').waitFor()
  const number = await reportChange(phone, `${person.name}在超市找到活了`)
  expect(number).not.toBe('')

  const desk = await takePhone(house().url, { now: house().now(), width: 1280, height: 800 })
  await signInDesk(desk, house(), 'township-lanjiang')
  await desk.page.getByRole('link', { name: '请求', exact: true }).click()
  await arrive(desk, '居民的请求')
  await desk.page
    .locator('li.todo', { hasText: number })
    .getByRole('link', { name: /报告变化：工作变了/ })
    .click()
  await arrive(desk, '报告变化：工作变了')
  await desk.page.getByText(`${person.name}在超市找到活了`).waitFor()
  await desk.page.getByRole('button', { name: '我来办' }).click()
  await desk.page.getByLabel('答复居民').fill('恭喜您。头六个月的工资先不算。')
  await checkPage(desk, 'an answer at the desk')
  await desk.page.getByRole('button', { name: '发出答复' }).click()
  await desk.page.getByText('答复了居民').waitFor()
  await checkPage(desk, 'an answered request')

  await house().waitSms(person.phone, /您提的请求有答复了/)
  await page.reload()
  await arrive(phone, /请求|送到/)
  await page.getByText('恭喜您。头六个月的工资先不算。').waitFor()
  await checkPage(phone, 'an answer')
  await page.getByRole('link', { name: '看我所有的请求' }).click()
  await arrive(phone, '我的请求')
  await page.getByText('已答复').waitFor()
})

test('without signing in: a report without a name; the desk on a phone', async () => {
  const phone = await takePhone(house().url, { setting: 'elder', now: house().now() })
  const { page } = phone
  await phone.open('/requests/new/abuse')
  await arrive(phone, '反映问题')
  await page.getByLabel('有人不该领却在领').check()
  await pickPlace(phone, '330281002')
  await page.getByLabel('说说怎么回事').fill('隔壁有两套房还在领')
  // On a phone that many use nothing of it stays.
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toContain('两套房')
  await page.getByRole('button', { name: '送出' }).click()
  await arrive(phone, '已经送到了')
  await page.getByText('没法告诉您结果').waitFor()

  await phone.open('/requests/new/appeal')
  await arrive(phone, '对结果不服')
  await page.getByRole('link', { name: '先登录' }).waitFor()

  const desk = await takePhone(house().url, { setting: 'elder', now: house().now() })
  await signInDesk(desk, house(), 'township-fengshan')
  await desk.open('/desk/requests?kind=abuse')
  await arrive(desk, '居民的请求')
  await desk.page.getByRole('link', { name: /反映问题：有人不该领却在领/ }).click()
  await arrive(desk, '反映问题：有人不该领却在领')
  await desk.page.getByRole('button', { name: '转给别处办' }).click()
  await desk.page.getByLabel('为什么转').fill('要县里核实')
  await checkPage(desk, 'passing on')
  await desk.page.getByRole('button', { name: '转给县里' }).click()
  // It is the county's now, and nothing that this desk may read.
  await arrive(desk, '居民的请求')
  await desk.page.getByText('这里没有请求。').waitFor()
})
