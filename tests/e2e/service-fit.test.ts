import { beforeAll, expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signIn } from './pages/resident.ts'
import { onFile, openServices, picture } from './pages/services.ts'
import { type Setting, takePhone } from './phone.ts'

const house = useHouse()
beforeAll(() => openServices(house()))

/** What a woman of 83 who lives on her own has answered on this phone. */
const ANSWERS = {
  facts: { region: '330281', persons: 1, members: [{ relation: 'self', age: 83 }] },
  asked: ['region', 'persons', 'members.0.age'],
}
const WHY = '因为您是一个人过日子，家里有80岁以上的老人'

test.each<[Setting, string]>([
  ['elder', 'li-apo'],
  ['normal', 'sun-haisheng'],
])(
  'what a phone was told puts the services in order there, and is kept only with a yes (%s)',
  async (setting, key) => {
    const me = demoPerson(key)
    await onFile(house(), me)
    await house().advance(0.2)
    const phone = await takePhone(house().url, { setting, now: house().now() })
    const { page } = phone
    const sent: string[] = []
    page.on('request', (request) => {
      const body = request.postData() ?? ''
      if (/alone|elder|\b83\b/.test(new URL(request.url()).search + body)) sent.push(request.url())
    })
    await phone.open('/services')
    await arrive(phone, '上门帮忙')
    expect(await page.getByText(/^因为/).count()).toBe(0)
    const everything = await page.locator('main ul.stack > li').count()

    await page.evaluate((kept) => localStorage.setItem('zf.screening', JSON.stringify(kept)), ANSWERS)
    await phone.open('/screen/result')
    await page.getByRole('link', { name: '看看谁能上门帮您家' }).click()
    await page.getByText(WHY).first().waitFor()
    await arrive(phone, '上门帮忙')
    expect(await page.locator('main ul.stack > li').first().textContent()).toContain(WHY)
    expect(await page.locator('main ul.stack > li').count()).toBe(everything)
    await page.screenshot({ path: picture(`fit-${setting}`), fullPage: true })
    expect(sent).toEqual([])
    await page.getByText('按您家情况排的').click()
    await checkPage(phone, 'by what the services are in order')

    await phone.open('/services/orders')
    await page.getByRole('link', { name: '先登录' }).click()
    await signIn(phone, house(), me)
    await arrive(phone, '我约的服务')
    await phone.open('/services')
    await page.getByText('按您测算的结果排的，要记下来吗？').click()
    await page.getByRole('button', { name: '记下来' }).click()
    await page.getByText('记下了。').waitFor()
    await page.getByText('记下的您家情况也算在里面').waitFor()
    await checkPage(phone, 'what is known of the family is kept')
    expect(sent).toHaveLength(1)
    await page.getByRole('button', { name: '不按这个排' }).click()
    // It still counts on whatever phone they sign in.
    await page.getByText(WHY).first().waitFor()
    await page.getByRole('button', { name: '去掉记下的' }).click()
    await page.getByText(WHY).first().waitFor({ state: 'detached' })
  },
)
