import type { House } from '../house.ts'
import type { Phone } from '../phone.ts'
import { arrive } from './checks.ts'

/** A caseworker signs in with the password and the code of the authenticator. */
export async function signInDesk(phone: Phone, house: Pick<House, 'staff'>, username: string): Promise<void> {
  const { page } = phone
  await phone.open('/desk/sign-in')
  await arrive(phone, '工作人员登录')
  await page.getByLabel('用户名').fill(username)
  const { password } = await house.staff(username)
  await page.getByLabel('密码').fill(password)
  // The code changes every 30 seconds: read at the last moment.
  await page.getByLabel('动态码').fill((await house.staff(username)).totp)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await arrive(phone, '待办')
}

/** Opens the application of somebody (as the list shows the name) from the to-dos. */
export async function openCase(phone: Phone, name: RegExp): Promise<void> {
  await phone.page.getByRole('link', { name }).first().click()
  await arrive(phone, /申请/)
}
