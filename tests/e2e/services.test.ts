import { beforeAll, expect, test } from 'vitest'
import { type DemoPerson, demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage, settled } from './pages/checks.ts'
import { signIn } from './pages/resident.ts'
import { onFile, openServices, orderVisit, picture, providerPhone, VISIT } from './pages/services.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
beforeAll(() => openServices(house()))

async function residentPhone(setting: Setting, person: DemoPerson): Promise<Phone> {
  // A code by SMS is sent again only after a while.
  await house().advance(0.2)
  const phone = await takePhone(house().url, { setting, now: house().now() })
  await phone.open('/services/orders')
  await phone.page.getByRole('link', { name: '先登录' }).click()
  await signIn(phone, house(), person)
  return phone
}

/** Accepts the order, with whose it is shown only then; and opens today's visits as on a second visit. */
async function accept(provider: Phone, { name }: DemoPerson, words: string): Promise<void> {
  const { page } = provider
  await page
    .getByRole('link', { name: new RegExp(VISIT) })
    .first()
    .click()
  await page.getByRole('button', { name: '接单', exact: true }).waitFor()
  await arrive(provider, new RegExp(VISIT))
  expect(await page.locator('main').textContent()).not.toContain(name)
  expect(await page.locator('main').textContent()).not.toContain(words)
  await page.getByText('接不了', { exact: true }).click()
  await page.getByRole('button', { name: '接不了这张单' }).click()
  await page.getByText('请写几个字说明为什么').waitFor()
  await checkPage(provider, 'declining without a reason')
  await page.getByRole('button', { name: '接单', exact: true }).click()
  await page.getByText(name).waitFor()
  await page.getByText(words).waitFor()
  await settled(page)
  await checkPage(provider, 'an order that was accepted')
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await provider.open('/provider/today')
  await arrive(provider, '今天上门')
}

async function typeCode({ page }: Phone, button: '签到' | '签退', code: string): Promise<void> {
  await page.getByLabel('或者填码下面的字').fill(code)
  await page.locator('form').getByRole('button', { name: button, exact: true }).click()
}

test.each<[Setting, string, string]>([
  ['elder', 'wang-jianguo', 'provider-yaojiang'],
  ['normal', 'zhao-guoping', 'provider-yaojiang'],
])('a service from choice to rating, checked in without a network (%s)', async (setting, key, username) => {
  const me = demoPerson(key)
  const words = `腿脚不便-${setting}`
  const shortCode = await onFile(house(), me)
  const mine = await residentPhone(setting, me)
  await orderVisit(mine, words)
  await mine.page.screenshot({ path: picture(`order-${setting}`), fullPage: true })

  const provider = await providerPhone(house(), setting, username)
  const { page } = provider
  await accept(provider, me, words)
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await typeCode(provider, '签到', 'AAAA-AAAA-AAAA')
  await page.getByText('不对', { exact: true }).waitFor()

  await provider.context.setOffline(true)
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await typeCode(provider, '签到', shortCode)
  await page.getByText('已记下', { exact: true }).waitFor()
  await page.getByText('记在手机里了').waitFor()
  await checkPage(provider, 'a check-in that waits')
  await page.reload()
  await page.getByText('现在没有网络。下面是上次看到的。').waitFor()
  await page.getByText('已记下', { exact: true }).waitFor()
  await page.getByRole('button', { name: '签退', exact: true }).click()
  await typeCode(provider, '签退', shortCode)
  await expect.poll(() => page.getByText('已记下', { exact: true }).count()).toBe(2)
  // Nothing of whom one visits lies on this phone.
  const stored = await page.evaluate(() => JSON.stringify(localStorage))
  expect(stored).not.toContain(me.name)
  await page.screenshot({ path: picture(`today-${setting}`), fullPage: true })

  await provider.context.setOffline(false)
  await expect.poll(() => page.getByText('已核对', { exact: true }).count(), { timeout: 30_000 }).toBe(2)
  await page.getByText('做完了').waitFor()
  await checkPage(provider, 'check-ins that were sent')
  const { ctx } = house()
  const [order] = await ctx.db.serviceOrder.findMany({ orderBy: { createdAt: 'desc' }, take: 1 })
  const sent = { where: { orderId: order?.id ?? '', outcome: 'ok' } }
  expect(await ctx.db.serviceCheck.count(sent)).toBe(2)

  await mine.page.reload()
  await mine.page.getByRole('button', { name: '办好了' }).waitFor()
  await arrive(mine, new RegExp(VISIT))
  await mine.page.getByText('没办好，或者有不对的地方').click()
  await mine.page.getByRole('button', { name: '告诉工作人员' }).click()
  await mine.page.getByText('请写几个字，说说哪里不对').waitFor()
  await checkPage(mine, 'a complaint without words')
  await mine.page.getByRole('button', { name: '办好了' }).click()
  await mine.page.getByRole('heading', { name: '办得怎么样？' }).waitFor()
  await checkPage(mine, 'three faces')
  await mine.page.screenshot({ path: picture(`rate-${setting}`), fullPage: true })
  await mine.page.getByRole('button', { name: '满意', exact: true }).click()
  await mine.page.getByText('您说满意。谢谢您！').waitFor()
  await checkPage(mine, 'a service that was rated')
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await arrive(provider, '服务单位登录')
})

test.each<Setting>(['elder', 'normal'])(
  'times, statements and lists of an organisation (%s)',
  async (setting) => {
    const provider = await providerPhone(house(), setting, 'provider-siming')
    const { page } = provider
    for (const list of ['别家没答的', '办过的']) {
      await page.getByRole('link', { name: list }).click()
      await page.locator('.chip.here', { hasText: list }).waitFor()
      await settled(page)
      await checkPage(provider, list)
    }
    await page.getByRole('link', { name: '时间', exact: true }).click()
    await arrive(provider, '能上门的时间')
    await page.getByText('开新的时间').click()
    await page.getByLabel('几点结束').fill('08:00')
    await page.getByRole('button', { name: '开这些时间' }).click()
    await page.getByRole('alert').getByText('结束要比开始晚').waitFor()
    await checkPage(provider, 'times that end before they begin')
    await page.getByLabel('几点结束').fill('21:00')
    await page.getByLabel('几点开始').fill(setting === 'elder' ? '20:00' : '20:30')
    for (const day of ['周六', '周日']) await page.getByLabel(day).check()
    await page.getByRole('button', { name: '开这些时间' }).click()
    await page.getByText('开了 1 个时间').waitFor()
    await page.getByRole('link', { name: '对账', exact: true }).click()
    await arrive(provider, '每月对账')
    const file = page.getByRole('link', { name: '下载 PDF' }).first()
    const answer = await page.request.get((await file.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toContain('pdf')
    await page.screenshot({ path: picture(`statements-${setting}`), fullPage: true })
  },
)
