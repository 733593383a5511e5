import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { API } from '../../server/paths.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { signInDesk } from './pages/desk.ts'
import { signIn } from './pages/resident.ts'
import { type Phone, type Setting, takePhone } from './phone.ts'

const house = useHouse()
const BROKEN = /网络不通/

/** The page is opened by a link while this address does not answer: it says so, and one tap asks again. */
async function withoutAnswer(phone: Phone, api: string, go: () => Promise<void>, after: () => Promise<void>) {
  const { page } = phone
  const address = new RegExp(`${api}(\\?.*)?$`)
  let open = (): void => {}
  const held = new Promise<void>((done) => {
    open = done
  })
  await page.route(address, async (route) => {
    await held
    await route.abort('internetdisconnected')
  })
  await go()
  await page.getByText('正在打开…').first().waitFor()
  open()
  await page.getByText(BROKEN).first().waitFor()
  await checkPage(phone, `no answer from ${api}`)
  await page.unroute(address)
  await page.getByRole('button', { name: '再试一次' }).first().click()
  await after()
}

const link = (page: Page, name: string | RegExp) => () => page.getByRole('link', { name }).first().click()

test.each<Setting>(['normal', 'elder'])(
  'my requests and accounts: loading, no network, empty (%s)',
  async (setting) => {
    const phone = await takePhone(house().url, { setting })
    const { page } = phone
    await phone.open('/sign-in?next=/me')
    await signIn(phone, house(), demoPerson(setting === 'normal' ? 'wang-jianguo' : 'chen-guifang'))
    await arrive(phone, '我的')
    await withoutAnswer(phone, API.requests, link(page, '我的请求'), () =>
      page.getByText('还没有提过请求').waitFor(),
    )
    await page.goBack()
    await arrive(phone, '我的')
    await withoutAnswer(phone, API.myChatAccounts, link(page, '绑定聊天账号'), () =>
      page
        .getByText(/还没有(绑定|别的聊天软件)/)
        .first()
        .waitFor(),
    )
  },
)

test('the desk: requests of another kind and what is looked for are not mistaken for older ones', async () => {
  const desk = await takePhone(house().url)
  const { page } = desk
  await signInDesk(desk, house(), 'township-lanjiang')
  await withoutAnswer(desk, API.deskRequests, link(page, '请求'), () =>
    page.getByText('这里没有请求').or(page.locator('main .note')).first().waitFor(),
  )
  await page.route(/api\/desk\/requests/, (route) => route.abort('internetdisconnected'))
  await page.getByRole('link', { name: '已答复' }).click()
  await page.getByText(BROKEN).first().waitFor()
  expect(await page.locator('main .chips').count()).toBe(0)
  await page.unroute(/api\/desk\/requests/)
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('link', { name: '已答复' }).waitFor()

  await page.goto('/desk/chats/search')
  await page.getByLabel('要找的字').fill('透析')
  await page.route(/chats?\/search$|handoffs\/search$/, (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
  )
  await page.getByRole('button', { name: '找', exact: true }).click()
  await page.getByRole('alert').getByText(BROKEN).waitFor()
  expect(await page.getByLabel('要找的字').inputValue()).toBe('透析')
  await checkPage(desk, 'looking for words without a network')
  await page.unrouteAll()
  await page.getByRole('button', { name: '找', exact: true }).click()
  await page.getByRole('heading', { name: '找到 0 句' }).waitFor()
})

test('what is being typed to 小扶 outlives a reload, and what the server does not take comes back', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  await phone.open('/chat')
  await page.getByText('您好，我是小扶').waitFor()
  const input = page.getByLabel('在这里打字问')
  await input.fill('我家的事是这样的')
  await page.reload()
  await expect.poll(() => input.inputValue()).toBe('我家的事是这样的')
  const answers = [400, 429]
  await page.route('**/api/chat/messages', (route) =>
    route.fulfill({ status: answers.shift() ?? 429, json: { code: 'BAD', message: '先等一等。' } }),
  )
  const send = page.getByRole('button', { name: '发送' })
  await send.click()
  await page.getByText('先等一等。').waitFor()
  expect(await input.inputValue()).toBe('我家的事是这样的')
  // Too much at once is no fault of the words: they wait, and go out later.
  await send.click()
  await page.getByText('还没发出去，有网就发').waitFor()
  await page.unrouteAll()
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('还没发出去，有网就发').waitFor({ state: 'detached' })
  await expect.poll(() => page.getByRole('log').locator('.bubble.bot').count()).toBeGreaterThan(1)
  phone.trouble.console.splice(0)
})
