import type { DemoPerson } from '../../../server/registry/sandbox/demo-people.ts'
import type { House } from '../house.ts'
import type { Phone } from '../phone.ts'
import { arrive, settled } from './checks.ts'

/** From the sign-in page on: name, ID number, phone, and the code that comes by SMS. */
export async function signIn(phone: Phone, house: House, person: DemoPerson): Promise<void> {
  const { page } = phone
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
  const old = await house.sms(person.phone)
  await page.getByLabel('姓名').fill(person.name)
  await page.getByLabel('身份证号').fill(person.idNumber)
  await page.getByLabel('手机号').fill(person.phone)
  await page.getByRole('button', { name: '发验证码' }).click()
  await arrive(phone, '填验证码')
  const { text } = await house.waitSms(person.phone, /\d{6}/, old)
  await page.getByLabel('短信里的 6 个数字').fill(/\d{6}/.exec(text)?.[0] ?? '')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '填验证码' }).waitFor({ state: 'detached' })
  await settled(page)
}

/** Draws a name with a finger. */
export async function drawName({ page }: Phone): Promise<void> {
  const pad = page.getByRole('img', { name: /签名板/ })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no place to sign')
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const
  for (const [from, to] of [
    [at(0.2, 0.3), at(0.5, 0.35)],
    [at(0.35, 0.2), at(0.3, 0.8)],
    [at(0.6, 0.3), at(0.8, 0.7)],
  ] as const) {
    await page.mouse.move(...from)
    await page.mouse.down()
    await page.mouse.move(...to, { steps: 6 })
    await page.mouse.up()
  }
}

/** An adult of the family opens the link of the SMS on their own phone and signs. */
export async function signConsent(phone: Phone, link: string, person: DemoPerson): Promise<void> {
  const { page } = phone
  await phone.open(link)
  await arrive(phone, '请您看一看、签个字')
  await page.getByLabel('您身份证的最后 4 位').fill(person.idNumber.slice(-4))
  await drawName(phone)
  await page.getByRole('button', { name: '我同意，签好了' }).click()
  await page.getByText('您已经签好了，谢谢。').waitFor()
  await arrive(phone, '请您看一看、签个字')
}
