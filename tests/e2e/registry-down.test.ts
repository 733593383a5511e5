import { expect, test } from 'vitest'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { useHouse } from './demo-house.ts'
import { arrive } from './pages/checks.ts'
import { drawName, signIn } from './pages/resident.ts'
import { takePhone } from './phone.ts'

const house = useHouse()
const li = demoPerson('li-apo')

test('with the registry down one can still apply, and is told what is filled in later', async () => {
  const phone = await takePhone(house().url, { setting: 'elder' })
  const { page } = phone
  await phone.open('/sign-in?next=/apply')
  await signIn(phone, house(), li)
  await arrive(phone, '用身份证申请')
  await house().registry('down')
  await page.getByRole('checkbox', { name: /^低保/ }).check()
  await page.getByRole('button', { name: '开始' }).click()
  await page.getByLabel('市', { exact: true }).selectOption({ label: '宁波市' })
  await page.getByLabel('区、县（市）').selectOption({ label: '余姚市' })
  await page.getByLabel('乡镇（街道）', { exact: true }).selectOption({ label: '兰江街道' })
  await arrive(phone, '在哪里申请')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText(/现在查不到政府那边的资料/).waitFor()
  await arrive(phone, '看看这些对不对')
  await page.getByRole('button', { name: '看好了，下一步' }).click()
  await arrive(phone, '您家的难处')
  await page.getByRole('button', { name: '下一步' }).click()
  await arrive(phone, '家里大人签字')
  await drawName(phone)
  await page.getByRole('button', { name: '我同意，签好了' }).click()
  await page.getByText('已签字').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await arrive(phone, '您的承诺')
  await drawName(phone)
  await page.getByRole('button', { name: '我承诺，签好了' }).click()
  await arrive(phone, '看一遍，交上去')
  await page.getByText(/资料暂时查不到/).waitFor()
  await page.getByRole('button', { name: '交上去' }).click()
  await arrive(phone, '交上去了')

  // The registry comes back: what was missing is filled in by itself, and the phone says so.
  await house().registry('normal')
  await house().advance(2)
  const { text } = await house().waitSms(li.phone, /之前没查到的资料/)
  expect(text).toContain('【众扶】')
})
