import lighthouse, { type Config, type Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import { freePort } from '../../scripts/infra/ports.ts'
import { browserProgram, fontConfiguration } from '../harness/browser.ts'

/** One page to measure; `cookie` signs it in. */
export type Target = { name: string; url: string; cookie?: string }

/** What counts of one page: scores 0–100, times in ms, bytes as they go over the line. */
export type Measured = {
  name: string
  performance: number
  accessibility: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
  codeBytes: number
  faults: string[]
}

const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 3)

/** A cheap phone in a village: 300 ms round trip, 700 kbps, a processor eight times slower than this one. */
const CHEAP_PHONE: Config = {
  extends: 'lighthouse:default',
  settings: {
    onlyCategories: ['performance', 'accessibility'],
    formFactor: 'mobile',
    screenEmulation: { mobile: true, width: 360, height: 740, deviceScaleFactor: 2, disabled: false },
    throttlingMethod: 'simulate',
    throttling: {
      rttMs: 300,
      throughputKbps: 700,
      cpuSlowdownMultiplier: 8,
      requestLatencyMs: 300,
      downloadThroughputKbps: 700,
      uploadThroughputKbps: 700,
    },
  },
}

/** A Chromium that Lighthouse can steer. */
export async function openChrome(): Promise<{ port: number; close: () => Promise<void> }> {
  const { executablePath, args } = await browserProgram()
  const port = await freePort()
  const env = { ...process.env, FONTCONFIG_FILE: fontConfiguration() }
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  })
  return { port, close: () => browser.close() }
}

/** Each page several times, the middle one counts. */
export async function measureAll(port: number, targets: readonly Target[]): Promise<Measured[]> {
  const all: Measured[] = []
  for (const target of targets) {
    const runs: Measured[] = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(port, target))
    runs.sort((a, b) => a.performance - b.performance)
    const middle = runs[Math.floor(runs.length / 2)]
    if (middle) all.push(middle)
  }
  return all
}

async function measure(port: number, { name, url, cookie }: Target): Promise<Measured> {
  const extraHeaders = cookie ? { extraHeaders: { Cookie: cookie } } : {}
  const answer = await lighthouse(
    url,
    { port, logLevel: 'error', output: 'json', ...extraHeaders },
    CHEAP_PHONE,
  )
  if (!answer) throw new Error(`Lighthouse gave nothing for ${name}`)
  const { lhr } = answer
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
  return {
    name,
    performance: score('performance'),
    accessibility: score('accessibility'),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    codeBytes: codeBytes(lhr),
    faults: faults(lhr),
  }
}

type Request = { resourceType?: string; transferSize?: number; url?: string }

/** JavaScript and CSS of the first view; the service worker works behind it, and is not of it. */
function codeBytes(lhr: Result): number {
  const details = lhr.audits['network-requests']?.details
  const items = details && 'items' in details ? (details.items as Request[]) : []
  return items
    .filter(
      ({ resourceType, url = '' }) => /Script|Stylesheet/.test(resourceType ?? '') && !url.endsWith('/sw.js'),
    )
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)
}

function faults(lhr: Result): string[] {
  const refs = lhr.categories.accessibility?.auditRefs ?? []
  return refs.filter(({ id, weight }) => weight > 0 && lhr.audits[id]?.score === 0).map(({ id }) => id)
}
