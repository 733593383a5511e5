import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'

export type Setting = 'normal' | 'elder'

/** What went wrong or out on a phone, gathered while it is used. */
export type Trouble = { console: string[]; foreign: string[]; urls: string[] }

/** Somebody's phone: a browser context of its own with one page open. */
export type Phone = {
  page: Page
  context: BrowserContext
  setting: Setting
  trouble: Trouble
  /** Opens an address of the house, and waits until the program runs there. */
  open(path: string): Promise<void>
}

const picturesDir = resolve(import.meta.dirname, '..', '..', '.cache', 'e2e')
let pictures = 0
let browser: Promise<Browser> | undefined

/** One browser a test file; `closeBrowser` in afterAll. */
const theBrowser = () => {
  browser ??= launchBrowser()
  return browser
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

export type PhoneOptions = {
  setting?: Setting
  /** What the phone believes to be the time: the demo's clock is ahead of the real one. */
  now?: Date
  javaScript?: boolean
  width?: number
  height?: number
}

/** A new phone, 360 × 740 as the cheap ones are. It is closed after the test, and must have met no trouble. */
export async function takePhone(base: string, options: PhoneOptions = {}): Promise<Phone> {
  const { setting = 'normal', now, javaScript = true, width = 360, height = 740 } = options
  const context = await (await theBrowser()).newContext({
    baseURL: base,
    viewport: { width, height },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    javaScriptEnabled: javaScript,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  if (now) await context.clock.install({ time: now })
  const trouble: Trouble = { console: [], foreign: [], urls: [] }
  watch(context, base, trouble)
  const page = await context.newPage()
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page, task.name)
    await context.close()
  })
  if (setting === 'elder') await rememberElder(page)
  const open = async (path: string) => {
    await page.goto(path)
    if (javaScript) await page.waitForFunction(programRuns)
  }
  return { page, context, setting, trouble, open }
}

/** The prerendered page has been taken over by the program. */
const programRuns = () => '__vue_app__' in (document.querySelector('#app') ?? {})

/** The choice of an earlier visit. */
async function rememberElder(page: Page): Promise<void> {
  const saved = JSON.stringify({ elder: true, size: 1, lang: 'zh-CN' })
  await page.addInitScript((text) => {
    if (!localStorage.getItem('zf.settings')) localStorage.setItem('zf.settings', text)
  }, saved)
}

/** What was on the screen when the test failed, beside the other test output. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const file = `${name.replace(/\W+/g, '-')}-${pictures++}.png`
  await page.screenshot({ path: join(picturesDir, file), fullPage: true, timeout: 5000 }).catch(() => null)
}

/** What the browser itself writes of an answer that is no fault: "sign in first", and no network. */
const ownWords = [/^Failed to load resource: .*\b401\b/, /net::ERR_INTERNET_DISCONNECTED/]

function watch(context: BrowserContext, base: string, trouble: Trouble): void {
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    if (!ownWords.some((pattern) => pattern.test(message.text()))) trouble.console.push(message.text())
  })
  context.on('weberror', (error) => trouble.console.push(String(error.error())))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    trouble.urls.push(request.url())
    if (origin !== base && !['data:', 'blob:'].includes(protocol)) trouble.foreign.push(request.url())
  })
}
