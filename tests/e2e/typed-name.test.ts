import { afterAll, expect, onTestFinished, test } from 'vitest'
import { API, fill } from '../../server/paths.ts'
import { demoPerson } from '../../server/registry/sandbox/demo-people.ts'
import { startHouse } from './house.ts'
import { arrive, checkPage } from './pages/checks.ts'
import { closeBrowser, takePhone } from './phone.ts'
import { signedIn } from './short-cuts.ts'

const wife = demoPerson('zhou-lijuan')

afterAll(closeBrowser)

test('another name than the own is refused beside the field, and what was typed stays', async () => {
  const house = await startHouse()
  onTestFinished(() => house.close())
  const client = await signedIn(house, demoPerson('zhao-guoping'))
  const { id } = (await client.post(API.applications, {})).body.application
  const { body } = await client.post(fill(API.applicationPrefill, { id }))
  const consentId = body.consents.find((one: { memberName: string }) => one.memberName === wife.name).id
  const link = await client.post(fill(API.applicationConsentLink, { id, consentId }))

  const phone = await takePhone(house.url, { setting: 'normal' })
  const { page } = phone
  await phone.open(link.body.url.replace(house.url, ''))
  await arrive(phone, '请您看一看、签个字')
  await page.getByLabel('您身份证的最后 4 位').fill(wife.idNumber.slice(-4))
  await page.getByRole('button', { name: '写不了字？打名字代替' }).click()
  const name = page.getByLabel('请打全名')
  await name.fill('李四')
  await page.getByRole('button', { name: '我同意，签好了' }).click()
  await page.locator('#signature-problem').getByText('这里要写本人的名字，请照身份证写。').waitFor()
  expect(await name.inputValue()).toBe('李四')
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  // The browser notes the refusal by itself; nothing else may stand there.
  expect(phone.trouble.console.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')])
  await checkPage(phone, 'a typed name that is not the own')

  await name.fill(wife.name)
  await page.getByRole('button', { name: '我同意，签好了' }).click()
  await page.getByText('您已经签好了，谢谢。').waitFor()
})
