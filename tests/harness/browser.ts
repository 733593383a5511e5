import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'

const cacheDir = resolve(import.meta.dirname, '..', '..', '.cache', 'browser')

const systemBrowsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A real Chromium that shows Chinese: the system's when there is one, else the one from npm. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await browserProgram()
  return playwright.launch({
    executablePath,
    headless: true,
    args,
    env: { ...environment(), FONTCONFIG_FILE: fontConfiguration() },
  })
}

/** Where the browser stands and how it wants to be started; for tools that start it themselves. */
export async function browserProgram(): Promise<{ executablePath: string; args: string[] }> {
  const system = systemBrowsers.find((path) => path && existsSync(path))
  const basic = ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN']
  if (system) return { executablePath: system, args: basic }
  // Read when the package loads: it then unpacks its own NSS libraries for systems that have none.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  // These four loosen or unsettle the browser; a test must see what a resident's browser does.
  const unwanted = /web-security|allow-running-insecure-content|single-process|no-zygote/
  const executablePath = await packaged.executablePath()
  return { executablePath, args: [...packaged.args.filter((arg) => !unwanted.test(arg)), ...basic] }
}

/** A fonts.conf that adds Noto Sans SC from npm; without it every Chinese character is an empty box. */
export function fontConfiguration(): string {
  const require = createRequire(import.meta.url)
  const packageDir = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const fonts = join(cacheDir, 'fonts')
  mkdirSync(fonts, { recursive: true })
  for (const weight of ['400Regular', '700Bold']) {
    const name = `NotoSansSC_${weight}.ttf`
    const link = join(fonts, name)
    if (!existsSync(link)) symlinkSync(join(packageDir, weight, name), link)
  }
  const file = join(cacheDir, 'fonts.conf')
  writeFileSync(
    file,
    `<fontconfig><dir>${fonts}</dir><cachedir>${join(cacheDir, 'font-cache')}</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias></fontconfig>\n`,
  )
  return file
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
