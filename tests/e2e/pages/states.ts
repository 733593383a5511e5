import type { Phone } from '../phone.ts'
import { arrive, checkPage } from './checks.ts'

/** A page while it waits, when nothing answers, and after one more tap: it is as a page must be in each state. */
export async function throughStates(phone: Phone, path: string, api: string, heading: string | RegExp) {
  const { page } = phone
  const address = new RegExp(`${api}(\\?.*)?$`)
  let open = (): void => {}
  const held = new Promise<void>((done) => {
    open = done
  })
  await page.route(address, async (route) => {
    await held
    await route.abort('internetdisconnected')
  })
  await phone.open(path)
  await page.getByText('正在打开…').first().waitFor()
  await checkPage(phone, `${path} while it loads`)
  open()
  await page
    .getByText(/网络不通/)
    .first()
    .waitFor()
  await checkPage(phone, `${path} without an answer`)
  await page.unroute(address)
  await page.getByRole('button', { name: '再试一次' }).first().click()
  await arrive(phone, heading)
}
