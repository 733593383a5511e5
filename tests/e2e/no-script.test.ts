import { expect, test } from 'vitest'
import { useHouse } from './demo-house.ts'
import { takePhone } from './phone.ts'

const house = useHouse()

test('without JavaScript the home page can be read, and leads to the telephone', async () => {
  const { page, open } = await takePhone(house().url, { javaScript: false })
  await open('/')
  await page.getByRole('heading', { level: 1, name: '日子难了，我们帮您' }).waitFor()
  expect(await page.getByRole('link', { name: /能领什么/ }).isVisible()).toBe(true)
  expect(await page.getByText('办救助一律不收钱').isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: '打 12345' }).getAttribute('href')).toBe('tel:12345')
})

test('without JavaScript the guide can be read', async () => {
  const { page, open } = await takePhone(house().url, { javaScript: false })
  await open('/')
  await page.getByRole('link', { name: '办事说明' }).click()
  await page.getByRole('heading', { level: 1, name: '办事说明' }).waitFor()
  expect(await page.getByText(/乡镇（街道）15 个工作日内/).isVisible()).toBe(true)
})
