import { expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { say } from './pages/chat.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { takePhone } from './phone.ts'

const house = useHouse()

test.each(['normal', 'elder'] as const)(
  'somebody comes in: one tap and nothing is to be seen, nor by "back" (%s)',
  async (setting) => {
    const phone = await takePhone(house().url, { setting })
    const { page } = phone
    const gone: string[] = []
    await page.route('https://www.weather.com.cn/**', (route) => {
      gone.push(route.request().headers().referer ?? '')
      return route.fulfill({ contentType: 'text/html', body: '<p>sunny</p>' })
    })
    await phone.open('/')
    await page.getByRole('link', { name: '问小扶' }).first().click()
    await arrive(phone, '问小扶')
    await page.getByText('您好，我是小扶').waitFor()
    await say(phone, '他天天打我')
    await page.getByRole('link', { name: /110/ }).first().waitFor()
    await checkPage(phone, 'with the way out')
    await page.getByRole('button', { name: '快速离开' }).click()
    await page.getByText('sunny').waitFor()
    expect(gone).toEqual([''])
    await page.goBack()
    await page.getByText('sunny').waitFor()
    expect(await page.locator('body').textContent()).not.toContain('众扶')
    // A new visit finds the talk again.
    await phone.open('/chat')
    await page.getByText('他天天打我').waitFor()
  },
)
