import { expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { checkPage } from './pages/checks.ts'
import { answerAll, WANG_ANSWERS } from './pages/screening.ts'
import { type Phone, takePhone } from './phone.ts'

const house = useHouse()

/** The service worker has taken the page over and keeps what it shall keep. */
async function ready({ page }: Phone): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

test('after a first visit home, guide and help open without a network', async () => {
  const phone = await takePhone(house().url)
  const { page, context, open } = phone
  await open('/')
  await ready(phone)
  await context.setOffline(true)
  await open('/')
  await page.getByRole('heading', { level: 1, name: '日子难了，我们帮您' }).waitFor()
  await page.getByText('现在没有网络。填过的都还在。').waitFor()
  await page.getByRole('link', { name: '办事说明' }).click()
  await page.getByRole('heading', { level: 1, name: '办事说明' }).waitFor()
  await page.getByText(/15 个工作日内/).waitFor()
  await checkPage(phone, 'the guide without a network')
  await open('/help')
  await page.getByRole('heading', { level: 1, name: '找人帮忙' }).waitFor()
  expect(await page.getByRole('link', { name: /12345/ }).first().getAttribute('href')).toBe('tel:12345')
})

test('after a first visit home, a whole screening works without a network', async () => {
  const phone = await takePhone(house().url)
  const { page, context, open } = phone
  await open('/')
  await ready(phone)
  await context.setOffline(true)
  await page.getByRole('link', { name: /能领什么/ }).click()
  await page.getByRole('heading', { level: 1, name: /户口在/ }).waitFor()
  await answerAll(phone, WANG_ANSWERS, 1)
  await page.getByText('2,125').first().waitFor()
  await open('/screen/result')
  await page.getByText('2,125').first().waitFor()
  await checkPage(phone, 'the result without a network')
})
