import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { Camera } from '../screenshots/camera.ts'
import { countyApproves, townshipAgrees } from '../screenshots/caseworkers.ts'
import { applies, screens } from '../screenshots/resident.ts'

/** Walks the main line until there is a 幸福码, and gives back the cookies of its household. */
export async function approvedHousehold(browser: Browser, url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhongfu-lighthouse-'))
  const phone = await Camera.phone(browser, url, folder)
  const desk = await Camera.desktop(browser, url, folder)
  await screens(phone)
  await applies(phone, await Camera.phone(browser, url, folder))
  await desk.advance(0.2)
  await townshipAgrees(desk)
  await desk.advance(8 * 24)
  await countyApproves(desk)
  const cookies = await phone.page.context().cookies(url)
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
