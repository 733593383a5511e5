import { expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { type Phone, takePhone } from './phone.ts'

const house = useHouse()

/** The program is long in coming, as on a cheap phone; the words of the page are there at once. */
async function openSlowly({ page }: Phone, path: string): Promise<() => void> {
  let arrive = () => {}
  const held = new Promise<void>((done) => {
    arrive = done
  })
  await page.route(/\/assets\/start-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/\/assets\/start-.*\.js$/)
  await page.goto(path)
  await asked
  return arrive
}

test('a tap before the program has arrived is not lost', async () => {
  const phone = await takePhone(house().url, { setting: 'elder' })
  const arrive = await openSlowly(phone, '/screen')
  await phone.page.getByRole('button', { name: '余姚市' }).click()
  arrive()
  await phone.page.getByRole('heading', { level: 1, name: /几口人/ }).waitFor()
})

test('what was typed before the program has arrived stays, and is sent once it has', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  const arrive = await openSlowly(phone, '/sign-in')
  await page.getByLabel('姓名').fill('王建国')
  await page.getByLabel('身份证号').fill('339999196803120018')
  await page.getByRole('button', { name: '发验证码' }).click()
  expect(new URL(page.url()).search).toBe('')
  arrive()
  await page.getByRole('alert').getByText('还没有填手机号').waitFor()
  expect(await page.getByLabel('姓名').inputValue()).toBe('王建国')
  expect(await page.getByLabel('身份证号').inputValue()).toBe('339999196803120018')
})

test('the large letters of the last visit are there before the program', async () => {
  const phone = await takePhone(house().url, { setting: 'elder' })
  await openSlowly(phone, '/')
  await phone.page.waitForFunction(() => getComputedStyle(document.body).fontSize === '22px')
})
