import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { API } from '../../server/paths.ts'

const CHINA_MS = 8 * 3_600_000

type Look = { width: number; height: number; scale: number; elder: boolean }

/** A page that takes small pictures, and calls the API as the person who is signed in on it. */
export class Camera {
  private constructor(
    readonly page: Page,
    private readonly folder: string,
  ) {}

  static phone(browser: Browser, url: string, folder: string, setting?: 'elder'): Promise<Camera> {
    return Camera.open(browser, url, folder, {
      width: 360,
      height: 740,
      scale: 1.5,
      elder: setting === 'elder',
    })
  }

  static desktop(browser: Browser, url: string, folder: string): Promise<Camera> {
    return Camera.open(browser, url, folder, { width: 1280, height: 800, scale: 1, elder: false })
  }

  private static async open(browser: Browser, url: string, folder: string, look: Look): Promise<Camera> {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: look.width, height: look.height },
      deviceScaleFactor: look.scale,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    const saved = JSON.stringify({ elder: look.elder, size: look.elder ? 1 : 0, lang: 'zh-CN' })
    await page.addInitScript((text) => localStorage.setItem('zf.settings', text), saved)
    return new Camera(page, folder)
  }

  /** One picture of what is on the screen now. */
  async take(name: string): Promise<void> {
    await this.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    await this.page.waitForTimeout(400)
    await this.page.screenshot({ path: join(this.folder, `${name}.png`) })
  }

  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor()
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).first().click()
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.page.request.get(path)).json()) as T
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    const { csrfToken } = await this.get<{ csrfToken: string }>(API.me)
    const answer = await this.page.request.post(path, { data, headers: { 'x-csrf-token': csrfToken } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  /** Moves the clock of the house and gives its workers a moment to follow. */
  async advance(advanceHours: number): Promise<void> {
    await this.post(API.demoClock, { advanceHours })
    await this.page.waitForTimeout(3000)
  }

  /** Moves it on to ten in the morning of a day from Monday to Friday, when somebody sits at the desks. */
  async toDeskHours(): Promise<void> {
    const { now } = await this.get<{ now: string }>(API.demo)
    const at = new Date(new Date(now).getTime() + CHINA_MS)
    const ten = new Date(at)
    ten.setUTCHours(10, 0, 0, 0)
    while (ten <= at || ten.getUTCDay() === 0 || ten.getUTCDay() === 6) ten.setUTCDate(ten.getUTCDate() + 1)
    await this.advance((ten.getTime() - at.getTime()) / 3_600_000)
  }
}

/** Asks again and again until there is an answer; gives up after three minutes. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < 180; round += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 1000))
  }
  throw new Error(`waited in vain for ${what}`)
}
