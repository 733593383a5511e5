import { test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { takePhone } from './phone.ts'

const house = useHouse()

test('going back leads from question to question, and home from the first', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  const question = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  await phone.open('/screen')
  await page.getByRole('button', { name: '余姚市' }).click()
  await page.getByRole('button', { name: '3人' }).click()
  await question(/收入/)
  await page.getByRole('button', { name: '返回' }).click()
  await question(/几口人/)
  await page.goBack()
  await question(/户口在/)
  await page.getByRole('button', { name: '返回' }).click()
  await page.waitForURL((url) => url.pathname === '/')
})

test('who skips everything can go on with what was skipped; who finds life hard reads where to go', async () => {
  const phone = await takePhone(house().url)
  const { page } = phone
  await phone.open('/screen')
  const facts = { region: '330281', persons: 2, monthlyIncomeFen: null, hardNow: true }
  await page.evaluate(
    (text) => localStorage.setItem('zf.screening', text),
    JSON.stringify({ facts, asked: Object.keys(facts) }),
  )
  await phone.open('/screen')
  for (let number = 0; number < 40 && !page.url().endsWith('/result'); number += 1) {
    const before = page.url()
    await page.getByRole('button', { name: '不知道，跳过' }).click()
    await page.waitForURL((url) => url.href !== before)
  }
  await page.getByText('急难时的临时救助：').waitFor()
  await page.getByRole('link', { name: /^接着答题：跳过的/ }).click()
  await page.getByRole('button', { name: '不知道，跳过' }).waitFor()
})
