import type { Phone } from '../phone.ts'
import { checkPage } from './checks.ts'

/** Names somebody at the desk by the letters under the 幸福码 of the household, and then by name. */
export async function nameByCode(phone: Phone, code: string, name: string): Promise<void> {
  const { page } = phone
  await page.getByText('没带身份证？').click()
  await page.getByLabel('输入短码').fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('heading', { name: '短码没输对' }).waitFor()
  await checkPage(phone, 'a code that was mistyped')
  await page.getByLabel('输入短码').fill(code)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('button', { name }).click()
  await page.getByText('替：').waitFor()
  await checkPage(phone, 'somebody chosen by the code of the household')
}
