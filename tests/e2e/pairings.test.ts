import { expect, test } from 'vitest'
import { seedDemoHelp } from '../../prisma/seed/demo-help.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage, settled } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { inElder } from './pages/help.ts'
import { signIn } from './pages/resident.ts'
import { type Phone, takePhone } from './phone.ts'

const house = useHouse()

/** Somebody on their own phone, at a page of theirs. */
async function at(key: string, path: string, heading: string, then = heading): Promise<Phone> {
  await seedDemoHelp(house().ctx)
  const phone = await takePhone(house().url, { now: house().now() })
  await phone.open(path)
  await arrive(phone, heading)
  await phone.page.getByRole('link', { name: '先登录' }).click()
  await signIn(phone, house(), demoPerson(key))
  await arrive(phone, then)
  return phone
}

test('a volunteer looks in on an old woman, notes it in two taps, and prints what they did', async () => {
  const phone = await at('he-zhiyuan', '/volunteer/pairings', '我结对的人家')
  const { page } = phone
  await page.getByRole('link', { name: /孙/ }).click()
  await arrive(phone, '结对')
  await page.getByRole('heading', { name: '孙阿英' }).waitFor()
  await page.getByRole('button', { name: '打电话', exact: true }).click()
  await checkPage(phone, 'the second tap')
  await page.getByRole('button', { name: '都好' }).click()
  await page.getByText('记好了，谢谢您。').waitFor()
  expect(await page.getByText(/打电话: 都好/).count()).toBe(1)
  const elder = await inElder(phone)
  await arrive(elder, '结对')
  await page.getByRole('button', { name: '上门' }).click()
  await checkPage(elder, 'the second tap')

  await phone.open('/volunteer')
  await arrive(elder, '当志愿者')
  await page.getByRole('button', { name: '开证明' }).click()
  const code = await page.getByText(/^查验码 /).textContent()
  await checkPage(elder, 'a certificate')
  const href = await page.getByRole('link', { name: '打开证明（PDF）' }).getAttribute('href')
  const pdf = await page.request.get(href ?? '')
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])

  // Whoever holds the paper scans its code; nothing of it is in any address that is sent.
  const anybody = await takePhone(house().url, { now: house().now() })
  const typed = code?.replace('查验码 ', '') ?? ''
  await anybody.open(`/certificates/verify#${typed}`)
  await anybody.page.getByRole('heading', { name: '是真的' }).waitFor()
  await arrive(anybody, '查服务证明')
  await anybody.page.getByLabel('查验码').fill('0000-0000-0000')
  await anybody.page.getByRole('button', { name: '查一查' }).click()
  await anybody.page.getByText('没有这张证明。').waitFor()
  await arrive(await inElder(anybody), '查服务证明')
  const asked = anybody.trouble.urls.filter((url) => !url.includes('#'))
  expect(asked.filter((url) => url.includes(typed))).toEqual([])
})

test('the family sees who it is, shows and hides its address, and may stop without a reason', async () => {
  const phone = await at('sun-aying', '/pairings', '和我家结对的人')
  const { page } = phone
  await page.getByRole('heading', { name: '正在结对' }).waitFor()
  expect(await page.getByText('何志远').count()).toBe(1)
  await page.getByRole('button', { name: '让对方看到住址' }).click()
  await page.getByText('对方看得到您家住址。').waitFor()
  await page.getByText('不想结对了').click()
  await checkPage(phone, 'before it ends')
  const elder = await inElder(phone)
  await arrive(elder, '和我家结对的人')
  await page.getByText('不想结对了').click()
  await page.getByRole('button', { name: '结束结对' }).click()
  await page.getByRole('heading', { name: '一段结对结束了' }).waitFor()
  expect(await page.getByText('何志远').count()).toBe(0)
  await checkPage(elder, 'what has ended')
})

test('an old man is asked; a yes of his own is enough to wait for the other', async () => {
  const phone = await at('qian-genfa', '/pairings', '和我家结对的人')
  const elder = await inElder(phone)
  await arrive(elder, '和我家结对的人')
  await phone.page.getByRole('button', { name: '愿意' }).click()
  await phone.page.getByRole('heading', { name: '您答应了' }).waitFor()
  await checkPage(elder, 'waiting for the volunteer')
})

test('somebody asks to help, the secretary says yes', async () => {
  const phone = await at('wang-jianguo', '/volunteer', '当志愿者')
  const { page } = phone
  await page.getByRole('button', { name: '报名' }).click()
  await page.getByRole('alert').getByRole('link', { name: '请选一个乡镇或街道' }).waitFor()
  await checkPage(phone, 'what is missing')
  await page.getByLabel('市', { exact: true }).selectOption('3302')
  await page.getByLabel('区、县（市）').selectOption('330281')
  await page.getByLabel('乡镇（街道）').selectOption('330281003')
  await page.getByLabel('哪个支部（没有就不选）').selectOption({ label: '江南新城社区党支部（演示）' })
  await page.getByLabel('不是').check()
  await page.getByRole('button', { name: '报名' }).click()
  await page.getByRole('heading', { name: '等着点头' }).waitFor()
  await checkPage(phone, 'asked')

  const leader = await at('xu-meiying', '/volunteer/branch', '我的支部', '江南新城社区党支部（演示）')
  await leader.page.getByRole('button', { name: /^同意/ }).click()
  await leader.page.getByText('等您点头的人').waitFor({ state: 'detached' })
  expect(await leader.page.getByText('王建国').count()).toBe(1)
  const elder = await inElder(leader)
  await arrive(elder, '江南新城社区党支部（演示）')
  // Nothing of any family is on the page of the branch.
  expect(await leader.page.getByText(/孙阿英|钱根发|住址/).count()).toBe(0)
})

test('the desk: volunteers, branches, pairings, coverage, help, and what the county sets', async () => {
  await seedDemoHelp(house().ctx)
  const desk = await takePhone(house().url, { now: house().now() })
  await signInDesk(desk, house(), 'county-yuyao')
  const { page } = desk
  const pages = [
    ['/desk/volunteers?state=active', '志愿者'],
    ['/desk/pairings', '结对帮扶'],
    ['/desk/pairings?show=proposed', '结对帮扶'],
    ['/desk/pairings/help', '要帮忙的人家'],
    ['/desk/pairings/coverage', '结对覆盖'],
    ['/desk/pairings/new', '提一对结对'],
    ['/desk/settings', '县里自己定的数'],
  ] as const
  for (const phone of [desk, { ...desk, setting: 'elder' as const }]) {
    if (phone.setting === 'elder') await inElder(desk)
    for (const [path, heading] of pages) {
      await phone.open(path)
      await arrive(phone, heading)
    }
  }
  await page.getByLabel('多久至少联系一次').fill('45')
  await page.getByRole('button', { name: /^保存.*结对帮扶/ }).click()
  await page.getByText('保存好了。').waitFor()
  await desk.open('/desk/pairings')
  await page.getByText('说好至少每 45 天联系一次。').waitFor()
  expect(await page.getByText('演示的数').count()).toBe(0)
  await desk.open('/desk/volunteers?state=active')
  await settled(page)
  await page.getByRole('link', { name: '江南新城社区党支部（演示）' }).click()
  await arrive({ ...desk, setting: 'elder' }, '江南新城社区党支部（演示）')
  await desk.open('/desk/pairings?show=proposed')
  await page.getByRole('link', { name: /和 方蕾/ }).click()
  await arrive({ ...desk, setting: 'elder' }, '一对结对')
})
