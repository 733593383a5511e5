import { expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { type Setting, takePhone } from './phone.ts'

const house = useHouse()

/** Pages off the main line, as a stranger meets them. */
const PAGES: [path: string, heading: string][] = [
  ['/guide', '办事说明'],
  ['/help', '找人帮忙'],
  ['/code', '幸福码'],
  ['/list', '幸福清单'],
  ['/me', '我的'],
  ['/inbox', '消息'],
  ['/me/messages', '消息提醒'],
  ['/requests', '我的请求'],
  ['/requests/new', '请人帮我办事'],
  ['/requests/new/callback', '请给我回电话'],
  ['/pairings', '和我家结对的人'],
  ['/volunteer', '当志愿者'],
  ['/volunteer/pairings', '我结对的人家'],
  ['/volunteer/branch', '我的支部'],
  ['/volunteer/board', '爱心驿站'],
  ['/volunteer/claims', '我认领的心愿'],
  ['/certificates/verify', '查服务证明'],
  ['/wishes', '我的微心愿'],
  ['/wishes/new', '说一个心愿'],
  ['/services', '上门帮忙'],
  ['/services/orders', '我约的服务'],
  ['/provider/sign-in', '服务单位登录'],
  ['/provider', '接单'],
  ['/provider/today', '今天上门'],
  ['/provider/slots', '能上门的时间'],
  ['/provider/statements', '每月对账'],
  ['/desk/wishes', '微心愿'],
  ['/desk/volunteers', '志愿者'],
  ['/desk/pairings', '结对帮扶'],
  ['/desk/settings', '县里自己定的数'],
  ['/desk/undelivered', '联系不上的人'],
  ['/desk/services', '助联体'],
  ['/consent', '请您看一看、签个字'],
  ['/receipt', '这次的结果'],
  ['/screen/receipt', '存一份这次的结果'],
  ['/demo', '演示说明'],
  ['/there/is/nothing', '没有这一页'],
]

test.each<Setting>(['normal', 'elder'])('every other page is as it must be (%s)', async (setting) => {
  const phone = await takePhone(house().url, { setting })
  for (const [path, heading] of PAGES) {
    await phone.open(path)
    await arrive(phone, heading)
  }
})

test('长辈版 is one tap away, grows to the largest letters, and is remembered', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  await phone.open('/')
  await page.getByRole('button', { name: /长辈版/ }).click()
  await page.getByRole('button', { name: '最大', exact: true }).click()
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize)
  expect(await size()).toBe('30px')
  await checkPage({ ...phone, setting: 'elder' }, 'home in the largest letters')
  await phone.open('/screen')
  await page.getByRole('heading', { level: 1, name: '户口在哪？' }).waitFor()
  expect(await size()).toBe('30px')
  await checkPage({ ...phone, setting: 'elder' }, 'a question in the largest letters')
})

test('what is wrong in a form is said first, and beside its field', async () => {
  const phone = await takePhone(house().url, { setting: 'elder' })
  const { page } = phone
  await phone.open('/sign-in')
  await page.getByLabel('姓名').fill('王建国')
  await page.getByLabel('身份证号').fill('339999196803120019')
  await page.getByLabel('手机号').fill('17000000101')
  await page.getByRole('button', { name: '发验证码' }).click()
  const alert = page.getByRole('alert')
  await alert.getByRole('link').click()
  expect(await page.getByLabel('身份证号').evaluate((at) => at === document.activeElement)).toBe(true)
  expect(await page.getByLabel('身份证号').getAttribute('aria-invalid')).toBe('true')
  // The browser notes the refusal, as it should.
  expect(phone.trouble.console.splice(0)).toEqual([expect.stringContaining('status of 400')])
  await checkPage(phone, 'a mistake in the sign-in')
})
