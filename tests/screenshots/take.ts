import { cp, mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { withHouse } from '../../scripts/launch/own-house.ts'
import { launchBrowser } from '../harness/browser.ts'
import { Camera } from './camera.ts'
import { countyApproves, townshipAgrees } from './caseworkers.ts'
import { deskOfHelping, services, wishes } from './helping.ts'
import { applies, looksAround, screens, seesCodeAndList, talks } from './resident.ts'
import { handsOver } from './talks.ts'

// The pictures of the README: the main line as the Wangs of 余姚 and their caseworkers see it.
const folder = resolve(import.meta.dirname, '..', '..', 'docs', 'screenshots')

// What fails half way leaves the pictures of before.
const drafts = resolve(import.meta.dirname, '..', '..', '.cache', 'screenshots')

await withHouse(async (url) => {
  await rm(drafts, { recursive: true, force: true })
  await mkdir(drafts, { recursive: true })
  const browser = await launchBrowser()
  try {
    const phone = await Camera.phone(browser, url, drafts)
    const elder = await Camera.phone(browser, url, drafts, 'elder')
    const desk = await Camera.desktop(browser, url, drafts)
    await looksAround(phone, elder)
    await screens(phone)
    await applies(phone, await Camera.phone(browser, url, drafts))
    await desk.advance(0.2)
    await townshipAgrees(desk)
    await desk.advance(8 * 24)
    await countyApproves(desk)
    await desk.toDeskHours()
    await seesCodeAndList(phone)
    await talks(phone, elder)
    await handsOver(phone, desk, await Camera.phone(browser, url, drafts))
    await wishes(phone, await Camera.phone(browser, url, drafts), await Camera.phone(browser, url, drafts))
    await services(phone, await Camera.phone(browser, url, drafts))
    await deskOfHelping(desk)
    await rm(folder, { recursive: true, force: true })
    await cp(drafts, folder, { recursive: true })
  } finally {
    await browser.close()
  }
})
