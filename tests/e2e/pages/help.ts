import type { Phone } from '../phone.ts'
import { settled } from './checks.ts'

/** The same phone in 长辈版 from now on. */
export async function inElder(phone: Phone): Promise<Phone> {
  const { page } = phone
  await page.evaluate(() =>
    localStorage.setItem('zf.settings', JSON.stringify({ elder: true, size: 1, lang: 'zh-CN' })),
  )
  await page.reload()
  await settled(page)
  return { ...phone, setting: 'elder' }
}
